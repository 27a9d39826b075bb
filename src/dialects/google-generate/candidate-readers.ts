import type { Schemas } from '../../../generated/openapi.js';
import type { TokenLogprob } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import { numberAt, objectsAt, stringAt } from '../wire-json.js';
import type { AnswerState } from './answer-state.js';
import { finishName } from './finish-reason.js';
import { readPart } from './part-readers.js';

type CandidateMember = keyof Schemas['GoogleCandidate'];
type CandidateReader = (value: JsonValue, state: AnswerState) => void;

const asMetadata =
  (name: CandidateMember): CandidateReader =>
  (value, { writer }) =>
    writer.metadata(name, value);

/**
 * One reader for each member of a candidate, in the order in which they are read: log probabilities before the text they
 * are of, sources after it. One that the contract adds does not compile without.
 */
const readers: Record<CandidateMember, CandidateReader> = {
  index: () => undefined,
  logprobsResult: (value, state) => {
    const logprobs = isJsonObject(value) ? decodeLogprobs(value) : [];
    if (logprobs.length > 0) state.logprobs = logprobs;
  },
  content: (value, state) => {
    if (!isJsonObject(value)) return;
    for (const part of objectsAt(value, 'parts')) readPart(part, state);
    for (const name of Object.keys(value)) {
      if (name !== 'parts' && name !== 'role') state.writer.metadata(`content.${name}`, value[name]);
    }
  },
  groundingMetadata: (value, state) => {
    if (!isJsonObject(value) || Object.keys(value).length === 0) return;
    state.citations.grounding(value);
    state.writer.metadata('groundingMetadata', value);
  },
  citationMetadata: (value, state) => {
    if (isJsonObject(value)) state.citations.quotations(value);
  },
  urlContextMetadata: asMetadata('urlContextMetadata'),
  groundingAttributions: asMetadata('groundingAttributions'),
  safetyRatings: asMetadata('safetyRatings'),
  avgLogprobs: asMetadata('avgLogprobs'),
  tokenCount: asMetadata('tokenCount'),
  finishReason: (value, state) => {
    const name = finishName(value);
    if (name !== undefined) state.rawReason = name;
  },
  finishMessage: asMetadata('finishMessage'),
};

/** Reads what is new of the one answer that is passed on. */
export function readCandidate(candidate: JsonObject, state: AnswerState): void {
  // The names are those of the table.
  for (const name of Object.keys(readers) as CandidateMember[]) {
    const value = candidate[name];
    if (value !== undefined && value !== null) readers[name](value, state);
  }
  for (const [name, value] of Object.entries(candidate)) {
    if (!Object.hasOwn(readers, name)) state.writer.metadata(`candidate.${name}`, value);
  }
}

function decodeLogprobs(result: JsonObject): TokenLogprob[] {
  const tops = objectsAt(result, 'topCandidates');
  return objectsAt(result, 'chosenCandidates').map((chosen, index) => {
    const top = objectsAt(tops[index] ?? {}, 'candidates').map(decodeToken);
    return { ...decodeToken(chosen), ...(top.length === 0 ? {} : { top }) };
  });
}

/** A logarithm that is left out is the 0 of protocol buffers: the token was certain. */
function decodeToken(token: JsonObject): { token: string; logprob: number } {
  return { token: stringAt(token, 'token') ?? '', logprob: numberAt(token, 'logProbability') ?? 0 };
}
