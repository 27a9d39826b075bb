import type { Schemas } from '../../../generated/openapi.js';
import { GatewayError } from '../../chat/error.js';
import { isJsonObject, pointerSegment } from '../../chat/json.js';
import { replaceTopLevelMember, topLevelSpan } from '../../wire/json-splice.js';
import { countExtension, wholeNumber, type CountSurface, type CountVendor } from '../counting.js';
import { decodeRequest } from './decode-request.js';
import { DIALECT } from './names.js';
import { methodPath, placeOf } from './path.js';

type Body = Schemas['GoogleCountTokensRequest'];

/** Both spellings of the member that holds a whole request. */
const WHOLE = ['generateContentRequest', 'generate_content_request'];

/** Counting towards a client. From https://ai.google.dev/api/tokens */
export const googleCountSurface: CountSurface<Body, Schemas['GoogleTokenCount']> = {
  id: DIALECT,
  decodeRequest({ body, ...input }) {
    const { generateContentRequest, contents, ...beside } = body;
    if (generateContentRequest !== undefined)
      return decodeRequest({ ...input, body: generateContentRequest });
    if (contents !== undefined) return decodeRequest({ ...input, body: { ...beside, contents } });
    throw new GatewayError({
      code: 'invalid_request',
      message: '/contents is missing. Put turns there, or a whole request into generateContentRequest.',
      pointer: '/contents',
    });
  },
  place: ({ generateContentRequest, ...beside }) => {
    if (generateContentRequest === undefined) return '';
    const other = Object.keys(beside).find((name) => name !== 'model');
    if (other === undefined) return '/generateContentRequest';
    const message = `/${other} does not go together with /generateContentRequest. Put it in there.`;
    throw new GatewayError({ code: 'invalid_request', message, pointer: `/${pointerSegment(other)}` });
  },
  encodeCount: (count) => ({ totalTokens: count.tokens, ...countExtension(count) }),
};

/** Counting towards a vendor. */
export const googleCountVendor: CountVendor = {
  id: DIALECT,
  path: (model) => methodPath(model, 'countTokens'),
  withModel: (bytes, model) => {
    const name = WHOLE.find((each) => topLevelSpan(bytes, each) !== undefined);
    const span = name === undefined ? undefined : topLevelSpan(bytes, name);
    if (span === undefined) return bytes;
    const whole = bytes.subarray(span.start, span.end);
    if (!isObject(whole) || topLevelSpan(whole, 'model') === undefined) return bytes;
    const named = replaceTopLevelMember(whole, 'model', placeOf(model));
    return named === whole
      ? bytes
      : Buffer.concat([bytes.subarray(0, span.start), named, bytes.subarray(span.end)]);
  },
  // A whole request, for only there instructions and tools are counted.
  encodeBody: ({ body }, model) => ({ generateContentRequest: { model: placeOf(model), ...body } }),
  decodeCount: (body) => {
    if (!isJsonObject(body) || 'error' in body) return undefined;
    // Numbers that are zero are left out.
    return wholeNumber(body['totalTokens'] ?? 0);
  },
};

/** Whether JSON begins an object: only there a model can be named. */
function isObject(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7b;
}
