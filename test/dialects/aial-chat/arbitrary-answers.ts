/** Answers of every kind, for laws: events in their grammar, parts, usage, errors, with and without what is optional. */
import fc, { type Arbitrary } from 'fast-check';

import type {
  BlockStart,
  ChatEvent,
  Citation,
  Finish,
  TokenLogprob,
  Usage,
  Warning,
} from '../../../src/chat/event.js';
import { errorTable, type ErrorCode, type ErrorShape } from '../../../src/chat/error.js';
import type { JsonObject, JsonValue } from '../../../src/chat/json.js';
import type { DialectId, ItemRef, Media, Part, PartBody, Signature } from '../../../src/chat/request.js';

/** Texts as people write them, emoji and control characters included; halves of characters are another test. */
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
/** Texts where an empty one would mean the same as none. */
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const dialect = fc.constantFrom<DialectId[]>(
  'openai-chat',
  'openai-responses',
  'anthropic-messages',
  'google-generate',
);

/** Any JSON. Members are names in camelCase and snake_case too, for those must never be renamed. */
const memberName = fc.oneof(word, fc.constantFrom('maxTokens', 'max_tokens', 'block_start', 'callId'));
const json: Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(
      text,
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(memberName, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
const jsonObject: Arbitrary<JsonObject> = fc.dictionary(memberName, json, {
  maxKeys: 3,
  noNullPrototype: true,
});

/** A record whose named members are always there and whose others may be. */
function record<T extends object>(
  model: { [K in keyof Required<T>]: Arbitrary<T[K]> },
  required: (keyof T)[],
) {
  // Members outside of `required` are left out at times: just what an optional member allows.
  return fc.record(model, { requiredKeys: required as never[] }) as unknown as Arbitrary<T>;
}

const itemRef = record<ItemRef>({ index: count, id: word, phase: word, status: word }, ['index']);
const signature = record<Signature>({ provider: word, dialect, value: word, itemId: word }, [
  'provider',
  'dialect',
  'value',
]);
const token = { token: text, logprob: fc.double({ noNaN: true, noDefaultInfinity: true }) };
const bytes = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 4 });
const alternative = record<Omit<TokenLogprob, 'top'>>({ ...token, bytes }, ['token', 'logprob']);
const tokenLogprob = record<TokenLogprob>(
  { ...token, bytes, top: fc.array(alternative, { minLength: 1, maxLength: 2 }) },
  ['token', 'logprob'],
);
const logprobs = fc.array(tokenLogprob, { minLength: 1, maxLength: 2 });
const span = fc.record({
  start: count,
  end: count,
  unit: fc.constantFrom('utf8' as const, 'codepoint' as const, 'utf16' as const),
});
const citation = record<Citation>({ url: word, title: word, quote: word, span, raw: json }, ['raw']);
const media = record<Media>(
  {
    kind: fc.constantFrom<Media['kind'][]>('image', 'document', 'audio', 'video'),
    mediaType: word,
    data: word,
    url: word,
    fileId: word,
    name: word,
    detail: word,
    transcript: word,
    expiresAtMs: count,
  },
  ['kind'],
);

type Body<Type extends PartBody['type']> = Extract<PartBody, { type: Type }>;
const flatBody: Arbitrary<PartBody> = fc.oneof(
  record<Body<'text'>>(
    {
      type: fc.constant('text'),
      text,
      citations: fc.array(citation, { minLength: 1, maxLength: 2 }),
      logprobs,
    },
    ['type', 'text'],
  ),
  fc.record({ type: fc.constant('media' as const), media }),
  fc.record({
    type: fc.constant('reasoning' as const),
    form: fc.constantFrom('full' as const, 'summary' as const, 'redacted' as const),
    text,
  }),
  record<Body<'refusal'>>({ type: fc.constant('refusal'), text, logprobs }, ['type', 'text']),
  record<Body<'tool-call'>>(
    {
      type: fc.constant('tool-call'),
      callId: word,
      name: word,
      namespace: word,
      argumentsText: text,
      input: fc.constantFrom('json', 'text'),
      executor: fc.constantFrom('client', 'provider'),
    },
    ['type', 'callId', 'name', 'argumentsText', 'input', 'executor'],
  ),
  fc.record({ type: fc.constant('opaque' as const), dialect, name: word, value: json }),
);
const cache = record<NonNullable<Part['cache']>>({ ttlSeconds: fc.integer({ min: 1 }) }, []);

/** A part with all that may stand beside its body. */
function partWith(body: Arbitrary<PartBody>): Arbitrary<Part> {
  const beside = record<Omit<Part, keyof PartBody>>(
    { item: itemRef, signature, cache, native: jsonObject },
    [],
  );
  return fc.tuple(body, beside).map(([own, rest]) => ({ ...own, ...rest }));
}

const toolResult = record<Body<'tool-result'>>(
  {
    type: fc.constant('tool-result'),
    callId: word,
    name: word,
    isError: fc.boolean(),
    content: fc.array(partWith(flatBody), { maxLength: 2 }),
  },
  ['type', 'callId', 'content'],
);

/** Any part. */
export const arbitraryPart: Arbitrary<Part> = partWith(
  fc.oneof({ arbitrary: flatBody, weight: 4 }, { arbitrary: toolResult, weight: 1 }),
);

const usage = record<Usage>(
  {
    input: record<Usage['input']>({ total: count, cacheRead: count, cacheWrite: count, audio: count }, []),
    output: record<Usage['output']>(
      { total: count, reasoning: count, audio: count, acceptedPrediction: count, rejectedPrediction: count },
      [],
    ),
    total: count,
    raw: json,
  },
  ['input', 'output'],
);
const warning = record<Warning>(
  {
    code: fc.constantFrom<Warning['code'][]>('parameter_dropped', 'part_lowered', 'unknown_event'),
    message: text,
    pointer: word,
    disposition: fc.constantFrom<NonNullable<Warning['disposition']>[]>('dropped', 'lowered', 'kept'),
    weight: fc.constantFrom<NonNullable<Warning['weight']>[]>('semantic', 'hint', 'bookkeeping'),
    provider: word,
  },
  ['code', 'message'],
);
const finish = record<Finish>(
  {
    reason: fc.constantFrom<Finish['reason'][]>(
      'stop',
      'length',
      'tool-calls',
      'content-filter',
      'refusal',
      'pause',
      'other',
    ),
    rawReason: word,
    stopSequence: text,
  },
  ['reason'],
);
const status = fc.integer({ min: 400, max: 599 });
// Several refused places are told before an answer, never in one.
const errorShape = record<Omit<ErrorShape, 'pointers'>>(
  {
    // The table's keys are the codes.
    code: fc.constantFrom(...(Object.keys(errorTable) as ErrorCode[])),
    message: text,
    pointer: word,
    status,
    provider: word,
    retryAfterMs: count,
    vendor: record<NonNullable<ErrorShape['vendor']>>({ status, code: word, type: word, raw: json }, []),
  },
  ['code', 'message'],
);

const plainBlock = { type: fc.constant('block-start' as const), item: itemRef };
function blockStart(block: number): Arbitrary<BlockStart> {
  const base = { ...plainBlock, block: fc.constant(block) };
  return fc.oneof<Arbitrary<BlockStart>[]>(
    record<Extract<BlockStart, { kind: 'text' | 'refusal' | 'media' }>>(
      { ...base, kind: fc.constantFrom('text', 'refusal', 'media') },
      ['type', 'block', 'kind'],
    ),
    record<Extract<BlockStart, { kind: 'reasoning' }>>(
      { ...base, kind: fc.constant('reasoning'), form: fc.constantFrom('full', 'summary', 'redacted') },
      ['type', 'block', 'kind', 'form'],
    ),
    record<Extract<BlockStart, { kind: 'tool-call' }>>(
      {
        ...base,
        kind: fc.constant('tool-call'),
        callId: word,
        name: word,
        namespace: word,
        input: fc.constantFrom('json', 'text'),
        executor: fc.constantFrom('client', 'provider'),
      },
      ['type', 'block', 'kind', 'callId', 'name', 'input', 'executor'],
    ),
  );
}

type Event<Type extends ChatEvent['type']> = Extract<ChatEvent, { type: Type }>;

/** A delta that fits a block of this kind. */
function delta({ block, kind }: BlockStart): Arbitrary<ChatEvent> {
  const number = fc.constant(block);
  switch (kind) {
    case 'text':
      return record<Event<'text-delta'>>({ type: fc.constant('text-delta'), block: number, text, logprobs }, [
        'type',
        'block',
        'text',
      ]);
    case 'refusal':
      return record<Event<'refusal-delta'>>(
        { type: fc.constant('refusal-delta'), block: number, text, logprobs },
        ['type', 'block', 'text'],
      );
    case 'reasoning':
      return fc.record({ type: fc.constant('reasoning-delta' as const), block: number, text });
    case 'tool-call':
      return fc.record({
        type: fc.constant('tool-call-delta' as const),
        block: number,
        argumentsText: text,
      });
    case 'media':
      return record<Event<'media-delta'>>(
        { type: fc.constant('media-delta'), block: number, data: word, transcript: word },
        ['type', 'block'],
      );
  }
}

/** A block from its start to its end, with citations after it. */
function wholeBlock(block: number): Arbitrary<ChatEvent[]> {
  const number = fc.constant(block);
  const end = record<Event<'block-end'>>(
    { type: fc.constant('block-end'), block: number, signature, native: jsonObject },
    ['type', 'block'],
  );
  const cited = fc.record({ type: fc.constant('citation' as const), block: number, citation });
  return blockStart(block).chain((start) =>
    fc
      .tuple(fc.array(delta(start), { maxLength: 3 }), end, fc.array(cited, { maxLength: 1 }))
      .map(([deltas, ending, citations]) => [start, ...deltas, ending, ...citations]),
  );
}

const between: Arbitrary<ChatEvent> = fc.oneof(
  fc.record({ type: fc.constant('usage' as const), usage }),
  fc.record({ type: fc.constant('metadata' as const), dialect, name: word, value: json }),
  fc.record({ type: fc.constant('warning' as const), warning }),
  fc.constant({ type: 'ping' as const }),
);
const start = record<Event<'start'>>(
  { type: fc.constant('start'), id: word, model: word, provider: word, createdAtMs: count },
  ['type', 'id', 'model', 'provider'],
);

function piece(block: number): Arbitrary<ChatEvent[]> {
  const whole = arbitraryPart.map((part): ChatEvent[] => [{ type: 'part', block, part }]);
  const around = fc.array(between, { maxLength: 2 });
  return fc
    .tuple(around, fc.oneof({ arbitrary: wholeBlock(block), weight: 2 }, { arbitrary: whole, weight: 1 }))
    .map(([before, events]) => [...before, ...events]);
}

/** The end of an answer that is whole. */
const goodEnd: Arbitrary<ChatEvent> = fc.record({ type: fc.constant('finish' as const), finish });
const badEnd: Arbitrary<ChatEvent> = fc.record({ type: fc.constant('error' as const), error: errorShape });

function answerWith(end: Arbitrary<ChatEvent>): Arbitrary<ChatEvent[]> {
  const body = fc
    .nat({ max: 3 })
    .chain((blocks) => fc.tuple(...Array.from({ length: blocks }, (_, block) => piece(block))));
  return fc.tuple(start, body, end).map(([first, pieces, last]) => [first, ...pieces.flat(), last]);
}

/** The events of an answer that ended well. */
export const arbitraryAnswer: Arbitrary<ChatEvent[]> = answerWith(goodEnd);

/** The events of any answer, in their grammar. */
export const arbitraryEvents: Arbitrary<ChatEvent[]> = fc.oneof(arbitraryAnswer, answerWith(badEnd));

/** A warning. */
export const arbitraryWarning: Arbitrary<Warning> = warning;
