import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { ChatRequest, Message } from '../../chat/request.js';
import type { EncodedRequest, Target } from '../dialect.js';
import { restore } from '../notes.js';
import { dropUnknownTier, soundFormat } from '../openai-request.js';
import { withStrictness } from '../openai-strict.js';
import { mergeProviderOptions } from '../provider-options.js';
import { loweredBudget, unaskedThoughts } from '../reasoning-effort.js';
import { isReasoningModel } from '../reasoning-models.js';
import { messagePointer, parameterPointer, partPointer, Report, whose } from '../report.js';
import { DIALECT } from './decode-messages.js';
import { encodeMessages } from './encode-messages.js';
import { encodeParameters } from './parameters.js';
import { encodeToolChoice, encodeTools } from './tools.js';

/** Where this format's one endpoint is, below the base URL. */
export const PATH = '/chat/completions';

/**
 * A request as a Chat Completions body.
 * From https://platform.openai.com/docs/api-reference/chat/create
 */
export function encodeRequest(said: ChatRequest, target: Target): EncodedRequest {
  const isSameDialect = said.source?.dialect === DIALECT;
  const report = new Report(target);
  const request = withStrictness(said, report);
  const { provider, model } = target;
  const spoken = isSameDialect ? request.messages : withRoles(request, model, report);
  const body: JsonObject = {
    model,
    messages: encodeMessages(spoken, { request, isSameDialect, report }),
    ...encodeTools(request.tools),
    ...encodeToolChoice(request),
    ...encodeParameters(request.parameters, request.pointers ?? {}, isSameDialect),
    ...(request.stream ? { stream: true } : {}),
  };
  if (isSameDialect) restore(body, request.unread);
  else settle(body, request, report);
  // Usage of a stream comes only when it is asked for; a client of another format counts on it.
  if (request.stream) body['stream_options'] = { ...streamOptions(body), include_usage: true };
  mergeProviderOptions(body, request.providerOptions[provider], ['model', 'messages', 'stream']);
  const { warnings, refusals } = report;
  return { path: PATH, headers: {}, body, warnings, refusals, undo: whose(target) };
}

/** The most stop sequences, and what modalities there are. */
const MAX_STOPS = 4;
const modalities = new Set(['text', 'audio']);
const sounds = new Set(['wav', 'mp3']);

/** What a client of another format may have said that this one has less of. */
function settle(body: JsonObject, request: ChatRequest, report: Report): void {
  const { stop = [], topLogprobs, logprobs, modalities: wanted = [] } = request.parameters;
  const place = (name: string): string => parameterPointer(request, name);
  if (stop.length > MAX_STOPS) report.refuse(place('stop'), `there are ${MAX_STOPS} stop sequences at most`);
  if (wanted.some((each) => !modalities.has(each)))
    report.refuse(place('modalities'), 'answers are of text and sound only');
  if (topLogprobs !== undefined && topLogprobs > 0 && logprobs === undefined) body['logprobs'] = true;
  dropUnknownTier(body, request, report);
  refuseSounds(request, report);
  const { provider } = report;
  report.warnings.push(...loweredBudget(request, provider), ...unaskedThoughts(request, provider));
}

function refuseSounds(request: ChatRequest, report: Report): void {
  for (const [index, { parts }] of request.messages.entries()) {
    for (const part of parts) {
      const isSound = part.type === 'media' && part.media.kind === 'audio';
      if (isSound && !sounds.has(soundFormat(part.media.mediaType)))
        report.refuse(partPointer(request, index, part), 'sound is taken as wav or mp3 only');
    }
  }
}

function streamOptions(body: JsonObject): JsonObject {
  return isJsonObject(body['stream_options']) ? body['stream_options'] : {};
}

/** Reasoning models know developers, the older ones systems only; both mean the same. The very first knew neither. */
function withRoles(request: ChatRequest, model: string, report: Report): Message[] {
  const knowsNone = /^o1-(?:mini|preview)/.test(model);
  return request.messages.map((message, index) => {
    const { role } = message;
    if (role !== 'developer' && role !== 'system') return message;
    if (knowsNone) {
      const note = 'the model takes no instructions: the words of the system go as those of the user';
      report.lowered(messagePointer(request, index), note, { code: 'part_lowered' });
      return { ...message, role: 'user' };
    }
    return role === 'developer' && !isReasoningModel(model) ? { ...message, role: 'system' } : message;
  });
}
