import type { IncomingMessage } from 'node:http';

import { operations, type ErrorFormat, type Operation } from '../../../generated/operations.js';
import { missingVerb, placeOf } from './routes.js';

/** Where the SDK of each format puts the key, if not into `authorization`. */
const keyHeaders: Record<ErrorFormat, string | undefined> = {
  anthropic: 'x-api-key',
  google: 'x-goog-api-key',
  openai: undefined,
};

/**
 * Whose format a client speaks, which it is answered in, also where it asks for what is not there: that of the
 * operation; else the one that all operations below a beginning of the path have; else as its headers tell.
 */
export function formatOf(request: IncomingMessage): ErrorFormat {
  const { url = '/', method = 'GET' } = request;
  const { path, operations: here } = placeOf(url);
  const format =
    missingVerb(url, method)?.[0]?.errorFormat ?? here[0]?.errorFormat ?? formatBelow(path) ?? 'asker';
  return format === 'asker' ? askerOf(request) : format;
}

/** Where the SDK of a client's format puts the key, for the advice; undefined for `authorization`. */
export function usualKeyHeader(
  { errorFormat, keyPlaces }: Operation,
  format: ErrorFormat,
): string | undefined {
  if (errorFormat === 'asker') return keyHeaders[format];
  return keyPlaces.find(({ place }) => place === 'header')?.name;
}

/**
 * Only Anthropic's SDKs send a version, with whichever key; else the place of the key tells. Whoever sends a Bearer key
 * besides is one of OpenAI's SDKs with a header of somebody's own.
 */
function askerOf({ headers, url = '' }: IncomingMessage): ErrorFormat {
  if (headers['anthropic-version'] !== undefined) return 'anthropic';
  if (headers['x-goog-api-key'] !== undefined || /[?&]key=/.test(url)) return 'google';
  return headers['x-api-key'] !== undefined && headers.authorization === undefined ? 'anthropic' : 'openai';
}

/** The format of all operations below the longest beginning of a path that has any; undefined where they differ. */
function formatBelow(path: string): Operation['errorFormat'] | undefined {
  const segments = path.split('/');
  for (let length = segments.length; length > 1; length -= 1) {
    const beginning = segments.slice(0, length).join('/');
    const formats = new Set(
      operations.filter((each) => isBelow(each, beginning)).map(({ errorFormat }) => errorFormat),
    );
    const [format] = formats;
    if (formats.size > 0) return formats.size === 1 ? format : undefined;
  }
  return undefined;
}

function isBelow({ path, otherPaths }: Operation, beginning: string): boolean {
  return [path, ...otherPaths].some((each) => each === beginning || each.startsWith(`${beginning}/`));
}
