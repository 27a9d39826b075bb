import type { OperationId } from '../../../generated/handlers.js';
import { validators, type ValidationError } from '../../../generated/validators.js';
import { GatewayError } from '../../chat/error.js';
import { isJsonObject, pointerSegment, type JsonValue } from '../../chat/json.js';

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
        message: `${where} should be ${listed(params['type'])}, but is ${kindOf(valueAt(body, pointer))}.`,
      };
    case 'enum':
      return { pointer, message: `${where} should be one of ${listed(params['allowedValues'])}.` };
    case 'const':
      return { pointer, message: `${where} should be ${JSON.stringify(params['allowedValue'])}.` };
    default:
      return { pointer, message: `${where} ${error.message ?? 'does not fit the contract'}.` };
  }
}

function listed(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
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
