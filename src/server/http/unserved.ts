import { operations } from '../../../generated/operations.js';
import { GatewayError } from '../../chat/error.js';
import type { Exchange } from './exchange.js';
import { missingVerb, verbOf } from './routes.js';

/** Longest path that is repeated in a message. */
const MAX_SHOWN = 128;

/** For what this gateway does not have. */
const RAW_ADVICE = "What only a vendor has is reached by POST /v1/raw, in the vendor's own format.";

/** The error for a path that does not exist: what there is for clients of its format. */
export function unknownPath({ request, format }: Exchange): GatewayError {
  const isOwn = format === 'openai';
  const known = operations
    .filter(({ errorFormat }) => isOwn || errorFormat === format || errorFormat === 'asker')
    .map(({ path }) => path);
  const more = isOwn ? '' : ` ${RAW_ADVICE} GET /openapi.json has all paths.`;
  return new GatewayError({
    code: 'unknown_path',
    message: `There is no ${askedPath(request.url)}. There are: ${[...new Set(known)].join(', ')}.${more}`,
  });
}

/** The error for a model's verb that does not exist; undefined where something else is wrong. */
export function unknownVerb({ request }: Exchange): GatewayError | undefined {
  const { url = '/', method = 'GET' } = request;
  const verbs = missingVerb(url, method)?.map(verbOf);
  if (verbs === undefined) return undefined;
  const path = askedPath(url);
  const wanted = path.slice(path.lastIndexOf(':'));
  return new GatewayError({
    code: 'unknown_path',
    message: `Models have no ${wanted} here. There are: ${verbs.join(', ')}. ${RAW_ADVICE}`,
  });
}

/** The error for a path that takes other methods, which the reply's header `allow` names too. */
export function wrongMethod(exchange: Exchange, methods: readonly string[]): GatewayError {
  exchange.headers['allow'] = methods.join(', ');
  return new GatewayError({
    code: 'method_not_allowed',
    message: `Use ${methods.join(' or ')} for ${askedPath(exchange.request.url)}.`,
  });
}

/** The path as it was asked for, without its query, where a key may stand. */
function askedPath(url = '/'): string {
  return url.split('?', 1).join('').slice(0, MAX_SHOWN);
}
