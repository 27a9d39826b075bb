// What a client sends, in the words of each format, as the bytes of a whole HTTP request.
import { behaviourSuffix } from './behaviour.mjs';

/** Names whose beginnings tell the gateway the vendor; the mock reads the end. */
const MODELS = { openai: 'gpt-4.1-mini', anthropic: 'claude-sonnet-4-5', google: 'gemini-2.5-flash' };

/** The format that each vendor speaks, for targets that translate nothing. */
const NATIVE = { openai: 'openai-chat', anthropic: 'anthropic-messages', google: 'google-generate' };

const SENTENCE =
  'Please look at this report and tell me in a few words what is new in it and what is missing. ';

/** A question of so many bytes. */
function question(bytes) {
  return SENTENCE.repeat(Math.ceil(bytes / SENTENCE.length)).slice(0, bytes);
}

const SCHEMA = {
  type: 'object',
  properties: {
    city: { type: 'string', description: 'Name of the city, in English' },
    unit: { type: 'string', enum: ['celsius', 'fahrenheit'], description: 'Unit of the temperature' },
    days: { type: 'integer', description: 'Days to look ahead, from 1 to 10' },
  },
  required: ['city', 'unit', 'days'],
};

const toolsOf = (count, make) => Array.from({ length: count }, (_, at) => make(`get_weather_${at}`));
const DESCRIPTION = 'Tells the weather of a city, now and for some days to come.';

/** Bodies by dialect. `model` comes first, as clients send it. */
const bodies = {
  'openai-chat': ({ model, text, tools, isStream }) => ({
    model,
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: text },
    ],
    temperature: 0.7,
    ...(tools > 0 && {
      tools: toolsOf(tools, (name) => ({
        type: 'function',
        function: { name, description: DESCRIPTION, parameters: SCHEMA },
      })),
    }),
    ...(isStream && { stream: true }),
  }),
  'openai-responses': ({ model, text, tools, isStream }) => ({
    model,
    instructions: 'You are a helpful assistant.',
    input: [{ role: 'user', content: text }],
    temperature: 0.7,
    ...(tools > 0 && {
      tools: toolsOf(tools, (name) => ({
        type: 'function',
        name,
        description: DESCRIPTION,
        parameters: SCHEMA,
        strict: false,
      })),
    }),
    ...(isStream && { stream: true }),
  }),
  'anthropic-messages': ({ model, text, tools, isStream }) => ({
    model,
    max_tokens: 1024,
    system: 'You are a helpful assistant.',
    messages: [{ role: 'user', content: text }],
    temperature: 0.7,
    ...(tools > 0 && {
      tools: toolsOf(tools, (name) => ({ name, description: DESCRIPTION, input_schema: SCHEMA })),
    }),
    ...(isStream && { stream: true }),
  }),
  'google-generate': ({ text, tools }) => ({
    systemInstruction: { parts: [{ text: 'You are a helpful assistant.' }] },
    contents: [{ role: 'user', parts: [{ text }] }],
    generationConfig: { temperature: 0.7 },
    ...(tools > 0 && {
      tools: [
        {
          functionDeclarations: toolsOf(tools, (name) => ({
            name,
            description: DESCRIPTION,
            parameters: SCHEMA,
          })),
        },
      ],
    }),
  }),
  'aial-chat': ({ model, text, tools }) => ({
    model,
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: text },
    ],
    temperature: 0.7,
    ...(tools > 0 && {
      tools: toolsOf(tools, (name) => ({ type: 'function', name, description: DESCRIPTION, schema: SCHEMA })),
    }),
  }),
};

const paths = {
  'openai-chat': () => '/v1/chat/completions',
  'openai-responses': () => '/v1/responses',
  'anthropic-messages': () => '/v1/messages',
  'google-generate': (model, isStream) =>
    `/v1beta/models/${model}:${isStream ? 'streamGenerateContent?alt=sse' : 'generateContent'}`,
  'aial-chat': (_model, isStream) => (isStream ? '/v1/chat.stream' : '/v1/chat.sync'),
};

/** The call of a workload as a client makes it. */
export function clientCall(workload) {
  const { dialect, vendor, isStream = false } = workload;
  if (dialect !== 'raw') return spokenCall(workload);
  const { body } = spokenCall({ ...workload, dialect: NATIVE[vendor] });
  return { path: '/v1/raw', body: `{"provider":"${vendor}","stream":${isStream},"body":${body}}` };
}

function spokenCall({ dialect, vendor, bytes = 1_000, tools = 0, isStream = false, behaviour = {} }) {
  const model = MODELS[vendor] + behaviourSuffix(behaviour);
  const make = bodies[dialect];
  // The question fills the body up to its size; tools come on top of it.
  const empty = JSON.stringify(make({ model, text: '', tools: 0, isStream })).length;
  const text = question(bytes - empty);
  return {
    path: paths[dialect](model, isStream),
    body: JSON.stringify(make({ model, text, tools, isStream })),
  };
}

/** The same workload in the vendor's own format: for the mock itself, and for what only passes bytes. */
export function vendorCall(workload) {
  const { dialect, vendor } = workload;
  const isOwn = dialect.startsWith('openai-') && vendor === 'openai';
  return spokenCall({ ...workload, dialect: isOwn ? dialect : NATIVE[vendor] });
}

/** As the proto numbers them. */
const GRPC_ROLES = { system: 1, user: 2 };

/** The same workload over gRPC: the name of the method and its message. */
export function grpcCall(workload) {
  const { model, messages, temperature } = JSON.parse(spokenCall({ ...workload, dialect: 'aial-chat' }).body);
  return {
    method: workload.isStream ? 'chatStream' : 'chatSync',
    message: {
      model,
      messages: messages.map(({ role, content }) => ({ role: GRPC_ROLES[role], content })),
      temperature,
    },
  };
}

/** The bytes of an HTTP request. */
export function requestBytes({ path, body, host, headers }) {
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body) }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n${lines.join('')}\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}
