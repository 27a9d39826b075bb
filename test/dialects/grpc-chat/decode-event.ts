/** Reads a gRPC event back into the internal one: the mirror that the laws hold the encoder against. */
import type {
  ChatEvent as ProtoEvent,
  Error as ProtoError,
  Finish as ProtoFinish,
  Usage as ProtoUsage,
  Warning as ProtoWarning,
} from '../../../generated/proto/chat.js';
import {
  decodeCitation,
  decodeLogprobs,
  decodePart,
} from '../../../src/dialects/grpc-chat/decode-message.js';

/** The names of all events, as the contract has them: a new one does not compile until it is read here. */
type Case = NonNullable<ProtoEvent['event']>;

/** Members that are there, with the fallback's for texts: empty is absent. */
function given(record: object): object {
  const { _unknownFields: _none, ...members } = record as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== ''),
  );
}

export function finishOf({ reason, rawReason, stopSequence }: ProtoFinish): object {
  return { reason, ...given({ rawReason }), ...(stopSequence === undefined ? {} : { stopSequence }) };
}

export function usageOf({ input, output, total, raw }: ProtoUsage): object {
  return {
    input: given(input ?? {}),
    output: given(output ?? {}),
    ...given({ total }),
    ...(raw === undefined ? {} : { raw }),
  };
}

export function warningOf({ code, message, ...rest }: ProtoWarning): object {
  return { code, message, ...given(rest) };
}

function errorOf({ code, message, vendor, ...rest }: ProtoError): object {
  const fault =
    vendor === undefined
      ? {}
      : { ...given({ ...vendor, raw: undefined }), ...(vendor.raw === undefined ? {} : { raw: vendor.raw }) };
  return { code, message, ...given(rest), ...(vendor === undefined ? {} : { vendor: fault }) };
}

function blockStartOf(value: Extract<Case, { $case: 'blockStart' }>['value']): object {
  const { block, kind, item, ...rest } = value;
  return {
    block,
    kind,
    ...(item === undefined ? {} : { item: { index: item.index, ...given(item) } }),
    ...given(rest),
  };
}

function membersOf(event: Case): object {
  switch (event.$case) {
    case 'start': {
      const { id, model, provider, createdAtMs } = event.value;
      return { id, model, provider, ...given({ createdAtMs }) };
    }
    case 'blockStart':
      return blockStartOf(event.value);
    case 'textDelta':
    case 'refusalDelta': {
      const { block, text, logprobs } = event.value;
      return { block, text, ...decodeLogprobs(logprobs) };
    }
    case 'reasoningDelta':
      return { block: event.value.block, text: event.value.text };
    case 'toolCallDelta':
      return { block: event.value.block, argumentsText: event.value.argumentsText };
    case 'mediaDelta': {
      const { block, data, transcript } = event.value;
      return {
        block,
        ...(data === undefined ? {} : { data }),
        ...(transcript === undefined ? {} : { transcript }),
      };
    }
    case 'citation':
      return { block: event.value.block, citation: decodeCitation(event.value.citation!, '') };
    case 'blockEnd': {
      const { block, signature, native } = event.value;
      return {
        block,
        ...(signature === undefined ? {} : { signature: given(signature) }),
        ...(native === undefined ? {} : { native }),
      };
    }
    case 'part':
      return { block: event.value.block, part: decodePart(event.value.part!, '') };
    case 'usage':
      return { usage: usageOf(event.value.usage!) };
    case 'metadata': {
      const { dialect, name, value } = event.value;
      return { dialect, name, value };
    }
    case 'warning':
      return { warning: warningOf(event.value.warning!) };
    case 'ping':
      return {};
    case 'finish':
      return { finish: finishOf(event.value.finish!) };
    case 'error':
      return { error: errorOf(event.value.error!) };
  }
}

/** The event, its type spelled as inside. */
export function decodeEvent({ event }: ProtoEvent): object {
  const type = event!.$case.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { type, ...membersOf(event!) };
}
