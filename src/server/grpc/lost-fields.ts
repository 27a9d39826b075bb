import { createFileRegistry, fromBinary, type DescField, type DescMessage } from '@bufbuild/protobuf';
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

import { descriptorSet } from '../../../generated/proto/descriptor-set.js';
import { pointerSegment } from '../../chat/json.js';

interface KnownField {
  /** Its segment in JSON pointers; absent in the wrappers of free JSON, which JSON does not show. */
  name?: string;
  kind: 'one' | 'list' | 'map';
  /** The fields of what it holds, if that is a message; of a map, those of its values. */
  fields?: KnownFields;
}

type KnownFields = Map<number, KnownField>;

/** Something in a message that its generated reader skips in silence. */
export interface LostField {
  /** JSON pointer to it, or to the message that has it; empty for the whole. */
  pointer: string;
  /** The field's number, where the contract has none of it; a member's name, where no object can hold it. */
  what: { number: number } | { name: string };
}

/** A place in the bytes, up to `end`. */
interface Place {
  end: number;
  fields: KnownFields;
  pointer: string;
}

/**
 * Finds what would be lost of a message: fields of a newer contract, and members called `__proto__`, which would set
 * an object's prototype. The bytes have been decoded once, so that they are well-formed and not nested too deep.
 */
export function lostFieldFinder(typeName: string): (bytes: Uint8Array) => LostField | undefined {
  // At the first message: the registry is much to make for a door that nobody may come to.
  let known: KnownFields | undefined;
  return (bytes) => {
    const fields = (known ??= fieldsOf(typeName));
    return findLost(new BinaryReader(bytes), { end: bytes.length, fields, pointer: '' });
  };
}

function fieldsOf(typeName: string): KnownFields {
  const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptorSet()));
  const message = registry.getMessage(typeName);
  return message === undefined ? new Map<number, KnownField>() : knownFields(message, new Map());
}

/** Messages hold each other, so each one's fields are kept by name before they are filled. */
function knownFields(message: DescMessage, seen: Map<string, KnownFields>): KnownFields {
  const known = seen.get(message.typeName);
  if (known !== undefined) return known;
  const fields: KnownFields = new Map();
  seen.set(message.typeName, fields);
  for (const field of message.fields) {
    fields.set(field.number, {
      ...(message.typeName.startsWith('google.') ? {} : { name: field.name }),
      kind: kindOf(field),
      ...(field.message === undefined ? {} : { fields: knownFields(field.message, seen) }),
    });
  }
  return fields;
}

function kindOf({ fieldKind }: DescField): KnownField['kind'] {
  return fieldKind === 'list' || fieldKind === 'map' ? fieldKind : 'one';
}

function findLost(reader: BinaryReader, { end, fields, pointer }: Place): LostField | undefined {
  const counts = new Map<number, number>();
  while (reader.pos < end) {
    const [number, wireType] = reader.tag();
    const field = fields.get(number);
    if (field === undefined) return { pointer, what: { number } };
    const isNested = wireType === WireType.LengthDelimited && (field.kind === 'map' || field.fields);
    if (isNested === false || isNested === undefined) {
      reader.skip(wireType, number);
      continue;
    }
    const index = counts.get(number) ?? 0;
    counts.set(number, index + 1);
    const inside = {
      end: reader.uint32() + reader.pos,
      fields: field.fields ?? new Map<number, KnownField>(),
      pointer: placeOf(field, pointer, index),
    };
    const lost = field.kind === 'map' ? findLostEntry(reader, inside) : findLost(reader, inside);
    if (lost !== undefined) return lost;
  }
  return undefined;
}

function placeOf({ name, kind }: KnownField, pointer: string, index: number): string {
  const place = name === undefined ? pointer : `${pointer}/${name}`;
  return kind === 'list' ? `${place}/${index}` : place;
}

/** An entry of a map is a message of its own: the key is field 1, the value field 2. */
function findLostEntry(reader: BinaryReader, { end, fields, pointer }: Place): LostField | undefined {
  let name = '';
  let value: { start: number; end: number } | undefined;
  while (reader.pos < end) {
    const [number, wireType] = reader.tag();
    if (number === 1 && wireType === WireType.LengthDelimited) {
      name = reader.string();
    } else if (number === 2 && wireType === WireType.LengthDelimited) {
      const length = reader.uint32();
      value = { start: reader.pos, end: reader.pos + length };
      reader.pos = value.end;
    } else {
      reader.skip(wireType, number);
    }
  }
  const place = `${pointer}/${pointerSegment(name)}`;
  if (name === '__proto__') return { pointer: place, what: { name } };
  // Texts and numbers hold nothing that could be lost.
  if (value === undefined || fields.size === 0) return undefined;
  reader.pos = value.start;
  const lost = findLost(reader, { end: value.end, fields, pointer: place });
  reader.pos = end;
  return lost;
}
