/** What a vendor was asked, read out of its own format: the second half of every check. */
import type { SeenCall } from '../harness/fake-vendor.js';
import { bodyOf, formatOf, type Format } from './fake-model.js';
import type { Body } from './formats/content.js';

/** A request as a vendor read it, the same for every format. */
export interface Asked {
  system: string;
  /** Words of the user's, joined. */
  prompt: string;
  maxTokens: number | undefined;
  /** Functions with the schema of their arguments. */
  tools: { name: string; schema: Body }[];
  /** Results of tools, as text. */
  results: string[];
  /** Calls that are played back, with their arguments. */
  calls: { name: string; input: Body }[];
  /** The schema that the answer is held to, however this vendor is told. */
  schema: Body | undefined;
}

/** Reads what was asked. */
export function askedOf(call: SeenCall): Asked {
  return readers[formatOf(call) as keyof typeof readers](bodyOf(call));
}

const readers: Record<Exclude<Format, 'embeddings'>, (body: Body) => Asked> = {
  'openai-chat': readChat,
  'openai-responses': readResponses,
  'anthropic-messages': readMessages,
  'google-generate': readGemini,
};

/** The words of content, which may be one text or a list of parts. */
const wordsOf = (content: unknown): string =>
  typeof content === 'string'
    ? content
    : listOf(content)
        .map((part) => String(part['text'] ?? ''))
        .join('');

const listOf = (value: unknown): Body[] => (Array.isArray(value) ? (value as Body[]) : []);

const joined = (messages: readonly Body[], ...roles: string[]): string =>
  messages
    .filter(({ role }) => roles.includes(String(role)))
    .map(({ content }) => wordsOf(content))
    .join('');

function readChat(body: Body): Asked {
  const messages = listOf(body['messages']);
  const tools = listOf(body['tools']).map((tool) => ({
    name: tool['function'].name,
    schema: tool['function'].parameters,
  }));
  const choice = body['tool_choice'];
  const forced: unknown = choice === 'required' ? tools[0]?.name : choice?.function?.name;
  return {
    system: joined(messages, 'system', 'developer'),
    prompt: joined(messages, 'user'),
    maxTokens: body['max_completion_tokens'] ?? body['max_tokens'],
    tools,
    results: messages.filter(({ role }) => role === 'tool').map(({ content }) => wordsOf(content)),
    calls: messages.flatMap((message) =>
      listOf(message['tool_calls']).map(({ function: called }) => ({
        name: called.name,
        input: JSON.parse(called.arguments),
      })),
    ),
    schema: body['response_format']?.json_schema?.schema ?? tools.find(({ name }) => name === forced)?.schema,
  };
}

function readResponses(body: Body): Asked {
  const input: Body[] =
    typeof body['input'] === 'string' ? [{ role: 'user', content: body['input'] }] : listOf(body['input']);
  const tools = listOf(body['tools']).map((tool) => ({ name: tool['name'], schema: tool['parameters'] }));
  const choice = body['tool_choice'];
  const forced: unknown = choice === 'required' ? tools[0]?.name : choice?.name;
  return {
    system: [body['instructions'] ?? '', joined(input, 'system', 'developer')].join(''),
    prompt: joined(input, 'user'),
    maxTokens: body['max_output_tokens'],
    tools,
    results: input.filter(({ type }) => type === 'function_call_output').map(({ output }) => wordsOf(output)),
    calls: input
      .filter(({ type }) => type === 'function_call')
      .map((item) => ({ name: item['name'], input: JSON.parse(item['arguments']) })),
    schema: body['text']?.format?.schema ?? tools.find(({ name }) => name === forced)?.schema,
  };
}

function readMessages(body: Body): Asked {
  const messages = listOf(body['messages']);
  const blocks = messages.flatMap(({ content }) => listOf(content));
  const tools = listOf(body['tools']).map((tool) => ({ name: tool['name'], schema: tool['input_schema'] }));
  const choice = body['tool_choice'];
  const forced: unknown = choice?.name ?? (choice?.type === 'any' ? tools[0]?.name : undefined);
  return {
    system: wordsOf(body['system']) + joined(messages, 'system'),
    prompt: joined(messages, 'user'),
    maxTokens: body['max_tokens'],
    tools,
    results: blocks.filter(({ type }) => type === 'tool_result').map(({ content }) => wordsOf(content)),
    calls: blocks
      .filter(({ type }) => type === 'tool_use')
      .map((block) => ({ name: block['name'], input: block['input'] })),
    schema: body['output_config']?.format?.schema ?? tools.find(({ name }) => name === forced)?.schema,
  };
}

function readGemini(body: Body): Asked {
  const contents = [body['contents']].flat() as Body[];
  const parts = contents.flatMap((content) => [content['parts']].flat() as Body[]);
  const config: Body = body['generationConfig'] ?? {};
  const tools = listOf(body['tools'])
    .flatMap((tool) => listOf(tool['functionDeclarations']))
    .map((tool) => ({ name: tool['name'], schema: tool['parametersJsonSchema'] ?? tool['parameters'] }));
  const isForced = body['toolConfig']?.functionCallingConfig?.mode === 'ANY';
  return {
    system: wordsOf([body['systemInstruction']?.parts].flat()),
    prompt: wordsOf(contents.filter(({ role }) => role !== 'model').flatMap((content) => content['parts'])),
    maxTokens: config['maxOutputTokens'],
    tools,
    results: parts
      .filter((part) => part['functionResponse'])
      .map((part) => JSON.stringify(part['functionResponse'].response)),
    calls: parts
      .filter((part) => part['functionCall'])
      .map((part) => ({ name: part['functionCall'].name, input: part['functionCall'].args })),
    schema:
      config['responseJsonSchema'] ?? config['responseSchema'] ?? (isForced ? tools[0]?.schema : undefined),
  };
}
