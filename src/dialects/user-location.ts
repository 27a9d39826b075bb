import type { JsonObject } from '../chat/json.js';
import type { HostedTool } from '../chat/request.js';
import { defined, stringAt } from './wire-json.js';

type Location = NonNullable<HostedTool['userLocation']>;

/** Where the user is; the formats write it alike. */
export function decodeLocation(place: JsonObject): Location | undefined {
  const location = defined({
    city: stringAt(place, 'city'),
    region: stringAt(place, 'region'),
    country: stringAt(place, 'country'),
    timezone: stringAt(place, 'timezone'),
  });
  return Object.keys(location).length === 0 ? undefined : location;
}
