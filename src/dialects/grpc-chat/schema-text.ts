import { isJsonObject, parseJson, type JsonObject } from '../../chat/json.js';
import { jsonDepth } from '../../wire/json-limits.js';
import { invalid } from './faults.js';
import { jsonObject } from './free-json.js';

/** As deep as HTTP bodies may be by default. */
const MAX_DEPTH = 200;

/** A schema as a Struct, or as JSON text, in which the order of its members and every number survive. */
export interface WrittenSchema {
  schema?: Record<string, unknown> | undefined;
  schemaJson?: string | undefined;
}

/**
 * The schema, however it was written.
 * @throws GatewayError `invalid_request` when it is written twice, or its text is no JSON object.
 */
export function readSchema({ schema, schemaJson }: WrittenSchema, pointer: string): JsonObject | undefined {
  if (schemaJson === undefined) return jsonObject(schema);
  const place = `${pointer}/schema_json`;
  if (schema !== undefined) throw invalid(place, 'The schema is in `schema` already. Send one of them.');
  if (jsonDepth(new TextEncoder().encode(schemaJson), MAX_DEPTH)) {
    throw invalid(place, `It is nested deeper than ${MAX_DEPTH} levels.`);
  }
  const value = parseJson(schemaJson);
  if (!isJsonObject(value)) throw invalid(place, 'It is the JSON text of an object.');
  return value;
}
