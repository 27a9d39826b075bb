import type { OperationId } from '../../../generated/handlers.js';
import { validators, type ValidationError } from '../../../generated/validators.js';
import { GatewayError } from '../../chat/error.js';
import { isJsonObject, pointerSegment, type JsonValue } from '../../chat/json.js';
import { lookUp } from '../../chat/look-up.js';

/** Why a body does not fit its operation's schema, as an error for the client; undefined when it fits. */
export function contractFault(operationId: OperationId, body: JsonValue): GatewayError | undefined {
  if (!(operationId in validators)) return undefined;
  // Every key of the table is an operation with a body; the line above has looked.
  const validate = validators[operationId as keyof typeof validators];
  if (validate(body)) return undefined;
  const error = deepest(validate.errors ?? []);
  const { pointer, message } = describe(error, body);
  return new GatewayError({ code: 'invalid_request', message, ...(pointer === '' ? {} : { pointer }) });
}

/** Of several errors the one farthest in: the others follow from it. */
function deepest(errors: readonly ValidationError[]): ValidationError | undefined {
  const telling = errors.filter((error) => !['anyOf', 'if', 'allOf'].includes(error.keyword));
  const depth = (error: ValidationError): number => error.instancePath.split('/').length;
  return (telling.length > 0 ? telling : errors).toSorted((left, right) => depth(right) - depth(left))[0];
}

interface Fault {
  pointer: string;
  message: string;
}

function describe(error: ValidationError | undefined, body: JsonValue): Fault {
  if (error === undefined)
    return { pointer: '', message: 'The body does not fit the contract; see /openapi.json.' };
  const pointer = error.instancePath;
  const where = pointer === '' ? 'The body' : pointer;
  const { params } = error;
  switch (error.keyword) {
    case 'required': {
      const missing = `${pointer}/${pointerSegment(String(params['missingProperty']))}`;
      return { pointer: missing, message: `${missing} is missing.` };
    }
    case 'additionalProperties': {
      const extra = `${pointer}/${pointerSegment(String(params['additionalProperty']))}`;
      return {
        pointer: extra,
        message: `${extra} is not a member that this endpoint knows. Leave it out; see /openapi.json.`,
      };
    }
    case 'type':
      return {
        pointer,
        message: `${where} should be ${typesIn(params['type'])}, but is ${kindOf(valueAt(body, pointer))}.`,
      };
    case 'enum':
      return { pointer, message: `${where} should be one of ${listed(params['allowedValues'])}.` };
    case 'const':
      return { pointer, message: `${where} should be ${JSON.stringify(params['allowedValue'])}.` };
    default: {
      const wanted = lookUp(limits, error.keyword)?.(Number(params['limit']));
      return { pointer, message: `${where} ${wanted ?? 'does not fit the contract; see /openapi.json'}.` };
    }
  }
}

/** What keywords of JSON Schema ask for, by the limit that they name. */
const limits: Partial<Record<string, (limit: number) => string>> = {
  minItems: (limit) => `should have at least ${counted(limit, 'entry', 'entries')}`,
  maxItems: (limit) => `should have at most ${counted(limit, 'entry', 'entries')}`,
  minLength: (limit) =>
    limit === 1 ? 'should not be empty' : `should have at least ${counted(limit, 'character', 'characters')}`,
  maxLength: (limit) => `should have at most ${counted(limit, 'character', 'characters')}`,
  minProperties: (limit) => `should have at least ${counted(limit, 'member', 'members')}`,
  maxProperties: (limit) => `should have at most ${counted(limit, 'member', 'members')}`,
  minimum: (limit) => `should be ${limit} or more`,
  maximum: (limit) => `should be ${limit} or less`,
  exclusiveMinimum: (limit) => `should be more than ${limit}`,
  exclusiveMaximum: (limit) => `should be less than ${limit}`,
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const kinds: Partial<Record<string, string>> = {
  array: 'an array',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a string',
};

function listed(value: unknown): string {
  const all = (Array.isArray(value) ? value : [value]).map(String);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`;
}

/** Types as people say them. */
function typesIn(value: unknown): string {
  const types = (Array.isArray(value) ? value : [value]).map(String);
  return listed(types.map((type) => lookUp(kinds, type) ?? type));
}

function kindOf(value: JsonValue | undefined): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function valueAt(body: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = body;
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) value = value[Number(name)];
    else value = isJsonObject(value) ? value[name] : undefined;
  }
  return value;
}
