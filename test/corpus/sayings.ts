/** What a request says, thing by thing: what must arrive at the vendor, or be spoken of. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/chat/json.js';
import type { ChatRequest, Part, Reasoning, Tool } from '../../src/chat/request.js';
import { isReasoningOff } from '../../src/dialects/reasoning-effort.js';
import { parameterPointer, partPointer, toolPointer } from '../../src/dialects/report.js';

/** One thing that a request says, and where. */
export interface Saying {
  kind: string;
  value: string;
  pointer: string;
}

/** Everything that a request says, but for what its own format keeps to itself. */
export function sayingsOf(request: ChatRequest): Saying[] {
  const said = request.messages.flatMap((message, index) =>
    message.parts.flatMap((part) =>
      partSayings(part, message.role).map((saying) => ({
        ...saying,
        pointer: partPointer(request, index, part),
      })),
    ),
  );
  const tools = request.tools.flatMap((tool, index) =>
    toolSayings(tool).map((saying) => ({ ...saying, pointer: toolPointer(request, index) })),
  );
  return [...said, ...tools, ...parameterSayings(request)];
}

type Placeless = Omit<Saying, 'pointer'>;

function partSayings(part: Part, role: string): Placeless[] {
  switch (part.type) {
    case 'text':
      return part.text.trim() === '' ? [] : [{ kind: voiceOf(role), value: part.text.trim() }];
    case 'refusal':
      return [{ kind: 'assistant', value: part.text.trim() }];
    case 'media': {
      const { data, url, fileId } = part.media;
      return [{ kind: 'media', value: data ?? url ?? fileId ?? '' }];
    }
    case 'tool-call':
      return part.executor === 'provider'
        ? []
        : [{ kind: 'call', value: `${part.name} ${argumentsOf(part.argumentsText)}` }];
    case 'tool-result':
      return part.content.flatMap((inner) => partSayings(inner, 'result'));
    case 'opaque':
      return [{ kind: 'opaque', value: part.name }];
    case 'reasoning':
      return [];
  }
}

function voiceOf(role: string): string {
  return role === 'developer' ? 'system' : role;
}

/** Arguments in one spelling; of a custom tool, that was sent as a function, its input alone. */
function argumentsOf(text: string): string {
  try {
    const value = JSON.parse(text === '' ? '{}' : text) as JsonValue;
    const isInput = isJsonObject(value) && Object.keys(value).join() === 'input';
    return isInput && typeof value['input'] === 'string' ? value['input'] : canonical(value);
  } catch {
    return text;
  }
}

function canonical(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isJsonObject(value)) return JSON.stringify(value ?? null);
  const members = Object.keys(value).toSorted();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
}

function toolSayings(tool: Tool): Placeless[] {
  if (tool.type === 'provider') return [{ kind: 'hosted tool', value: tool.hosted?.kind ?? tool.name }];
  const { name, description } = tool;
  return [
    { kind: 'tool', value: name },
    ...(description === undefined || description.trim() === ''
      ? []
      : [{ kind: 'tool description', value: description.trim() }]),
    ...(tool.type === 'function' ? schemaNames(tool.schema).map((path) => schemaSaying(name, path)) : []),
  ];
}

function schemaSaying(name: string, path: string): Placeless {
  return { kind: 'tool schema', value: `${name} ${path}` };
}

/** The names of the members of a schema, at any depth: what no lowering may take away. */
function schemaNames(schema: JsonObject | undefined, path = ''): string[] {
  if (schema === undefined) return [];
  const { properties, items } = schema;
  const own = isJsonObject(properties) ? Object.entries(properties) : [];
  return [
    ...own.flatMap(([name, member]) => [
      `${path}/${name}`,
      ...(isJsonObject(member) ? schemaNames(member, `${path}/${name}`) : []),
    ]),
    ...(isJsonObject(items) ? schemaNames(items, `${path}/#`) : []),
  ];
}

/** Parameters that change what the answer means or how well it does, by their values. */
const compared = [
  'maxOutputTokens',
  'temperature',
  'topP',
  'topK',
  'stop',
  'seed',
  'presencePenalty',
  'frequencyPenalty',
  'logprobs',
  'topLogprobs',
  'choices',
  'parallelToolCalls',
] as const;

/** As much thought as the model likes is what a thinking model does anyway. */
function isLeftToTheModel({ effort, budgetTokens }: Reasoning): boolean {
  return effort === undefined && (budgetTokens === undefined || budgetTokens < 0);
}

/** Values that ask for what every answer has anyway: they need not be said again. */
const neutral: Record<string, string> = {
  parallelToolCalls: 'true',
  choices: '1',
  logprobs: 'false',
  presencePenalty: '0',
  frequencyPenalty: '0',
  stop: '[]',
};

function parameterSayings(request: ChatRequest): Saying[] {
  const { parameters, toolChoice } = request;
  const plain = compared
    .filter((name) => parameters[name] !== undefined)
    .map((name) => said(request, name, canonical(parameters[name] as JsonValue)));
  const { responseFormat, reasoning } = parameters;
  const schema = responseFormat?.type === 'json-schema' ? schemaNames(responseFormat.schema) : [];
  return [
    ...plain.filter(({ kind, value }) => neutral[kind] !== value),
    ...(responseFormat === undefined || responseFormat.type === 'text'
      ? []
      : [said(request, 'responseFormat', responseFormat.type)]),
    ...schema.map((path) => ({ ...said(request, 'responseFormat', path), kind: 'answer schema' })),
    ...(reasoning === undefined || isLeftToTheModel(reasoning)
      ? []
      : [said(request, 'reasoning', isReasoningOff(reasoning) ? 'off' : 'on')]),
    ...(toolChoice === undefined || toolChoice.type === 'auto' || toolChoice.type === 'native'
      ? []
      : [said(request, 'toolChoice', toolChoice.type === 'tool' ? toolChoice.name : toolChoice.type)]),
  ];
}

function said(request: ChatRequest, kind: string, value: string): Saying {
  return { kind, value, pointer: parameterPointer(request, kind) };
}

/** Whether a request that was read back from the vendor's body says a thing, too. */
export function says(sayings: readonly Saying[], { kind, value }: Saying): boolean {
  const same = sayings.filter((each) => each.kind === kind);
  if (same.some((each) => each.value === value)) return true;
  // Texts may be joined, and a result may be wrapped in an object.
  if (!['system', 'user', 'assistant', 'result', 'tool', 'tool description'].includes(kind)) return false;
  if (kind !== 'result')
    return same
      .map((each) => each.value)
      .join('\n')
      .includes(value);
  const quoted = JSON.stringify(value).slice(1, -1);
  return same.some(
    (each) => each.value.includes(value) || each.value.includes(quoted) || isSameJson(each.value, value),
  );
}

function isSameJson(left: string, right: string): boolean {
  try {
    return canonical(JSON.parse(left) as JsonValue) === canonical(JSON.parse(right) as JsonValue);
  } catch {
    return false;
  }
}
