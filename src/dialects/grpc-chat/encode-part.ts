import type {
  Citation as ProtoCitation,
  Part as ProtoPart,
  TokenLogprob as ProtoLogprob,
} from '../../../generated/proto/chat.js';
import type { Citation, TokenLogprob } from '../../chat/event.js';
import type { ItemRef, Media, Part, Signature } from '../../chat/request.js';
import { count } from './count.js';

/** The item a part belongs to, as the gRPC contract has it. */
export function encodeItem(item: ItemRef | undefined): ProtoPart['item'] {
  if (item === undefined) return undefined;
  const { index, id = '', phase = '', status = '' } = item;
  return { index: count(index) ?? 0, id, phase, status };
}

/** A vendor's state, as the gRPC contract has it. */
export function encodeSignature(signature: Signature | undefined): ProtoPart['signature'] {
  if (signature === undefined) return undefined;
  const { provider, dialect, value, itemId = '' } = signature;
  return { provider, dialect, value, itemId };
}

/** Log probabilities, as the gRPC contract has them. */
export function encodeLogprobs(logprobs: readonly TokenLogprob[] | undefined): ProtoLogprob[] {
  return (logprobs ?? []).map(({ token, logprob, bytes, top }) => ({
    token,
    logprob,
    bytes: bytes === undefined ? undefined : Uint8Array.from(bytes),
    top: encodeLogprobs(top),
  }));
}

/** A citation, as the gRPC contract has it. */
export function encodeCitation({ url = '', title = '', quote = '', span, raw }: Citation): ProtoCitation {
  return { url, title, quote, span: encodeSpan(span), raw };
}

function encodeSpan(span: Citation['span']): ProtoCitation['span'] {
  const start = count(span?.start);
  const end = count(span?.end);
  return span === undefined || start === undefined || end === undefined
    ? undefined
    : { start, end, unit: span.unit };
}

/** A part as the gRPC contract has it. */
export function encodePart(part: Part): ProtoPart {
  const { item, signature, cache, native } = part;
  return {
    body: encodePartBody(part),
    item: encodeItem(item),
    signature: encodeSignature(signature),
    cache: cache === undefined ? undefined : { ttlSeconds: cache.ttlSeconds },
    native,
  };
}

function encodePartBody(part: Part): NonNullable<ProtoPart['body']> {
  switch (part.type) {
    case 'text': {
      const { text, citations = [], logprobs } = part;
      return {
        $case: 'text',
        value: { text, citations: citations.map(encodeCitation), logprobs: encodeLogprobs(logprobs) },
      };
    }
    case 'media':
      return { $case: 'media', value: encodeMedia(part.media) };
    case 'reasoning':
      return { $case: 'reasoning', value: { form: part.form, text: part.text } };
    case 'refusal':
      return { $case: 'refusal', value: { text: part.text, logprobs: encodeLogprobs(part.logprobs) } };
    case 'tool-call': {
      const { callId, name, namespace = '', argumentsText, input, executor } = part;
      return { $case: 'toolCall', value: { callId, name, namespace, argumentsText, input, executor } };
    }
    case 'tool-result': {
      const { callId, name = '', isError, content } = part;
      return {
        $case: 'toolResult',
        value: { callId, name, isError, text: '', content: content.map(encodePart) },
      };
    }
    case 'opaque': {
      const { dialect, name, value } = part;
      return { $case: 'opaque', value: { dialect, name, value } };
    }
  }
}

function encodeMedia(media: Media): Extract<NonNullable<ProtoPart['body']>, { $case: 'media' }>['value'] {
  const {
    kind,
    mediaType = '',
    data = '',
    url = '',
    fileId = '',
    name = '',
    detail = '',
    transcript = '',
  } = media;
  return {
    kind,
    mediaType,
    data,
    url,
    fileId,
    name,
    detail,
    transcript,
    expiresAtMs: count(media.expiresAtMs),
  };
}
