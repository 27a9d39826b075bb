import type { Tool as ProtoTool, ToolChoice as ProtoToolChoice } from '../../../generated/proto/chat.js';
import type { DialectId, Tool, ToolChoice } from '../../chat/request.js';
import { defined } from '../wire-json.js';
import { invalid, only, required, word } from './faults.js';
import { jsonObject, jsonValue } from './free-json.js';
import { readSchema } from './schema-text.js';

/**
 * A tool of the gRPC contract.
 * @throws GatewayError `invalid_request` with a pointer in the contract's own names.
 */
export function decodeTool({ kind }: ProtoTool, index: number): Tool {
  const pointer = `/tools/${index}`;
  switch (kind?.$case) {
    case 'function': {
      const { description, isStrict, native } = kind.value;
      const name = required(kind.value.name, `${pointer}/function/name`);
      const schema = readSchema(kind.value, `${pointer}/function`);
      return {
        type: 'function',
        name,
        ...defined({ description, schema, isStrict, native: jsonObject(native) }),
      };
    }
    case 'custom': {
      const { description, format, native } = kind.value;
      const name = required(kind.value.name, `${pointer}/custom/name`);
      const free = { format: jsonObject(format), native: jsonObject(native) };
      return { type: 'custom', name, ...defined({ description, ...free }) };
    }
    case 'provider': {
      const { dialect, name, value } = kind.value;
      if (value === undefined) throw invalid(`${pointer}/provider/value`, 'It is missing.');
      return {
        type: 'provider',
        // Only compared with the dialects that exist.
        dialect: required(dialect, `${pointer}/provider/dialect`) as DialectId,
        name: required(name, `${pointer}/provider/name`),
        value: jsonObject(value) ?? {},
      };
    }
    case undefined:
      throw invalid(pointer, 'It is no tool: set function, custom or provider.');
  }
}

/** Which members each type of choice has beside `type`. */
const choiceMembers = {
  auto: [],
  none: [],
  required: [],
  tool: ['name', 'isCustom'],
  allowed: ['mode', 'names'],
  native: ['dialect', 'value'],
} as const;

/**
 * A tool choice of the gRPC contract.
 * @throws GatewayError `invalid_request` with a pointer in the contract's own names.
 */
export function decodeToolChoice(choice: ProtoToolChoice): ToolChoice {
  const { name, isCustom, mode, names, dialect, value } = choice;
  const pointer = '/tool_choice';
  const type = word(choice.type, ['auto', 'none', 'required', 'tool', 'allowed', 'native'], {
    pointer: `${pointer}/type`,
  });
  only(choice, choiceMembers[type], pointer);
  switch (type) {
    case 'auto':
    case 'none':
    case 'required':
      return { type };
    case 'tool':
      return { type, name: required(name, `${pointer}/name`), ...defined({ isCustom }) };
    case 'allowed':
      return { type, mode: word(mode, ['auto', 'required'], { pointer: `${pointer}/mode` }), names };
    case 'native':
      if (value === undefined) throw invalid(`${pointer}/value`, 'It is missing.');
      return {
        type,
        // Only compared with the dialects that exist.
        dialect: required(dialect, `${pointer}/dialect`) as DialectId,
        value: jsonValue(value),
      };
  }
}
