import { isJsonObject, type JsonValue } from '../chat/json.js';
import type { HostedTool } from '../chat/request.js';
import { defined, stringAt } from './wire-json.js';

type Location = NonNullable<HostedTool['userLocation']>;

/** Where the user is; the formats write it alike. Undefined where nothing of it is told. */
export function decodeLocation(place: JsonValue | undefined): Location | undefined {
  if (!isJsonObject(place)) return undefined;
  const location = defined({
    city: stringAt(place, 'city'),
    region: stringAt(place, 'region'),
    country: stringAt(place, 'country'),
    timezone: stringAt(place, 'timezone'),
  });
  return Object.keys(location).length === 0 ? undefined : location;
}
