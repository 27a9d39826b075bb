// Gemini's generateContent, read and written as the vendor does. From https://ai.google.dev/api/generate-content
import { badToolNames, unknownMembers, unpaired } from './checks.mjs';

const KNOWN = new Set(
  'contents tools toolConfig safetySettings systemInstruction generationConfig cachedContent serviceTier store model'.split(
    ' ',
  ),
);
/** What a schema in Gemini's own words may say; anything else is an unknown name. */
const SCHEMA_WORDS = new Set(
  `type format title description nullable enum maxItems minItems properties required minProperties maxProperties minLength
  maxLength pattern example anyOf propertyOrdering default items minimum maximum`.split(/\s+/),
);
/** What Google lets come instead of a signature that was lost. */
const SKIPS = new Set(['skip_thought_signature_validator', 'context_engineering_is_the_way_to_go']);

export const name = 'google-generate';

export const matches = (path) => /:(generateContent|streamGenerateContent)$/.test(path);

/** What the request says, and what of it the vendor would refuse. */
export function read(body, { path, query, model }) {
  const parts = body.contents.flatMap((content) => content.parts ?? []);
  const pairs = pairsOf(parts);
  const tools = (body.tools ?? []).flatMap((tool) => tool.functionDeclarations ?? []);
  const config = body.generationConfig ?? {};
  const mode = body.toolConfig?.functionCallingConfig;
  return {
    isStream: path.endsWith(':streamGenerateContent'),
    isList: query.get('alt') !== 'sse',
    tools: tools.map((tool) => ({ name: tool.name, schema: tool.parametersJsonSchema ?? tool.parameters })),
    forced: mode?.mode === 'ANY' ? mode.allowedFunctionNames?.[0] : undefined,
    jsonSchema: config.responseJsonSchema ?? config.responseSchema,
    ...pairs,
    states: parts.flatMap((part) => part.thoughtSignature ?? []).filter((state) => !SKIPS.has(state)),
    // Models from 3 on sign their calls, asked or not.
    wantsState: /gemini-[3-9]/.test(model),
    wantsThought: config.thinkingConfig?.includeThoughts === true,
    problems: [
      ...unknownMembers(body, KNOWN),
      ...badToolNames(tools, /^[A-Za-z_][\w.:-]{0,127}$/),
      ...unpaired(pairs.calls, pairs.results),
      ...(parts.length === 0 ? ['contents are empty'] : []),
      ...tools.flatMap((tool) => schemaFaults(tool.parameters, tool.name)),
      ...schemaFaults(config.responseSchema, 'responseSchema'),
      ...signatureFaults(body.contents, model),
    ],
  };
}

/** Calls and results go by their ids where they have one, else by name and order. */
function pairsOf(parts) {
  const idOf = ({ id, name: tool }, at) => id ?? `${tool}#${at}`;
  const calls = parts.flatMap((part) => part.functionCall ?? []).map((call, at) => ({ id: idOf(call, at) }));
  const results = parts
    .flatMap((part) => part.functionResponse ?? [])
    .map((result, at) => ({ id: idOf(result, at), text: JSON.stringify(result.response) }));
  return { calls, results };
}

function schemaFaults(schema, at) {
  if (schema === undefined || typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([word, value]) => {
    if (!SCHEMA_WORDS.has(word)) return [`${at}: a schema has no ${word}`];
    if (word === 'properties')
      return Object.entries(value).flatMap(([key, each]) => schemaFaults(each, `${at}.${key}`));
    if (word === 'items') return schemaFaults(value, `${at}[]`);
    return word === 'anyOf' ? value.flatMap((each) => schemaFaults(each, at)) : [];
  });
}

/** From Gemini 3 on the first call of each step since the user spoke bears a signature. */
function signatureFaults(contents, model) {
  if (!/gemini-[3-9]/.test(model)) return [];
  const hasText = ({ role, parts = [] }) => role === 'user' && parts.some((part) => part.text !== undefined);
  const turn = contents.slice(contents.findLastIndex(hasText) + 1);
  return turn
    .map(({ parts = [] }) => parts.find((part) => part.functionCall !== undefined))
    .filter((part) => part !== undefined && part.thoughtSignature === undefined)
    .map((part) => `the call of ${part.functionCall.name} lacks its thoughtSignature`);
}

const usage = (isLast) => ({
  promptTokenCount: 120,
  ...(isLast && { candidatesTokenCount: 20 }),
  thoughtsTokenCount: 10,
  totalTokenCount: isLast ? 150 : 130,
});

function partsOf({ id, text, call, thought, state }, { wantsState, wantsThought }) {
  const signed = wantsState && { thoughtSignature: state };
  const said =
    call === undefined
      ? [{ text }, { text: '', ...signed }]
      : [{ functionCall: { id: `fn_${id}`, name: call.name, args: call.args }, ...signed }];
  return wantsThought ? [{ text: thought, thought: true }, ...said] : said;
}

function chunkOf(answer, { model }, parts, isLast) {
  // A call ends with STOP too.
  const ending = isLast && { finishReason: 'STOP' };
  return {
    candidates: [{ content: { parts, role: 'model' }, ...ending, index: 0 }],
    usageMetadata: usage(isLast),
    modelVersion: model,
    responseId: answer.id,
  };
}

/** The answer in one JSON. */
export function whole(answer, asked) {
  return chunkOf(answer, asked, partsOf(answer, asked), true);
}

/** The answer in chunks, events with CRLF or pieces of one list, without an end mark. */
export function* stream(answer, asked) {
  const parts = partsOf(answer, asked);
  for (const [at, part] of parts.entries()) {
    const chunk = JSON.stringify(chunkOf(answer, asked, [part], at === parts.length - 1));
    if (asked.isList) yield `${at === 0 ? '[' : ',\r\n'}${chunk}`;
    else yield `data: ${chunk}\r\n\r\n`;
  }
  if (asked.isList) yield ']';
}
