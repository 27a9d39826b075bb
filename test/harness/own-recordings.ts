/**
 * Answers in OpenAI's formats, written for these tests: what stands in where the recorded traffic is not there. Spaces,
 * member orders, numbers and line ends are odd on purpose: none of them may change on the same-bytes path.
 */
import type { CorpusCase } from './corpus.js';

function chatStream(...lines: string[]): string {
  return lines.map((line) => `data: ${line}\n\n`).join('');
}

const head = '"id":"chatcmpl-own","object":"chat.completion.chunk","created":1795478400,"model":"gpt-own"';
const chunk = (delta: string, finish = 'null'): string =>
  `{${head},"choices":[{"index":0,"delta":${delta},"logprobs":null,"finish_reason":${finish}}],"obfuscation":"x7"}`;

function event(name: string, data: string): string {
  return `event: ${name}\r\ndata: {"type":"${name}",${data}}\r\n\r\n`;
}

const response = (status: string, output: string, usage = 'null'): string =>
  `"response":{"id":"resp_own","object":"response","created_at":1795478400,"status":"${status}","model":"gpt-own","output":[${output}],"usage":${usage}}`;

const answerItem =
  '{"id":"msg_own","type":"message","status":"completed","role":"assistant","content":[{"type":"output_text","text":"Odra – 865 km.","annotations":[],"logprobs":[]}]}';
const thoughtItem =
  '{"id":"rs_own","type":"reasoning","summary":[{"type":"summary_text","text":"Rivers."}],"encrypted_content":"gAAAA-own"}';
const callItem =
  '{"id":"fc_own","type":"function_call","status":"completed","call_id":"call_own","name":"length_of","arguments":"{\\"river\\":\\"Odra\\",\\"n\\":12345678901234567890}"}';
const usage =
  '{"input_tokens":11,"input_tokens_details":{"cached_tokens":4},"output_tokens":7,"output_tokens_details":{"reasoning_tokens":3},"total_tokens":18}';

const texts: Record<string, [request: object, body: string, isStream?: boolean, status?: number][]> = {
  'openai/chat-completions': [
    [
      { model: 'gpt-own', messages: [{ role: 'user', content: 'Odra?' }], temperature: 1.0 },
      '{ "id": "chatcmpl-own",\n "object":"chat.completion", "created": 1795478400, "model": "gpt-own",\n "choices": [{"index":0,"message":{"role":"assistant","content":"Odra \\u2013 865 km.","refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"stop"}],\n "usage": {"prompt_tokens":11,"completion_tokens":7,"total_tokens":18,"prompt_tokens_details":{"cached_tokens":4}},"a_new_member":1.0 }',
    ],
    [
      {
        model: 'gpt-own',
        messages: [{ role: 'user', content: 'Odra?' }],
        stream: true,
        stream_options: { include_usage: true },
      },
      chatStream(
        chunk('{"role":"assistant","content":"","refusal":null}'),
        chunk('{"content":"Odra – "}'),
        chunk('{"content":"865 km."}'),
        chunk('{}', '"stop"'),
        `{${head},"choices":[],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}`,
        '[DONE]',
      ),
      true,
    ],
    [
      { model: 'gpt-own', messages: [{ role: 'user', content: 'Odra?' }], stream: true },
      `: a comment first\n\n${chatStream(
        chunk(
          '{"role":"assistant","content":null,"tool_calls":[{"index":0,"id":"call_own","type":"function","function":{"name":"length_of","arguments":""}}]}',
        ),
        chunk('{"tool_calls":[{"index":0,"function":{"arguments":"{\\"river\\":"}}]}'),
        chunk('{"tool_calls":[{"index":0,"function":{"arguments":"\\"Odra\\"}"}}]}'),
        chunk('{}', '"tool_calls"'),
        '[DONE]',
      )}`,
      true,
    ],
    [
      { model: 'gpt-own', messages: [{ role: 'user', content: 'Odra?' }] },
      '{"error":{"message":"slow down","type":"requests","param":null,"code":"rate_limit_exceeded"}}',
      false,
      429,
    ],
  ],
  'openai/responses': [
    [
      { model: 'gpt-own', input: 'Odra?' },
      `{"id":"resp_own","object":"response","created_at":1795478400, "status":"completed","model":"gpt-own","output":[${thoughtItem},${answerItem},${callItem}],"usage":${usage},"a_new_member":{"x":1e3}}`,
    ],
    [
      { model: 'gpt-own', input: 'Odra?', stream: true },
      [
        event('response.created', response('in_progress', '')),
        event(
          'response.output_item.added',
          '"output_index":0,"item":{"id":"rs_own","type":"reasoning","summary":[],"encrypted_content":"gAAAA-first"}',
        ),
        event(
          'response.reasoning_summary_text.delta',
          '"item_id":"rs_own","output_index":0,"summary_index":0,"delta":"Rivers."',
        ),
        event('response.output_item.done', `"output_index":0,"item":${thoughtItem}`),
        event(
          'response.output_item.added',
          '"output_index":1,"item":{"id":"msg_own","type":"message","status":"in_progress","role":"assistant","content":[]}',
        ),
        event(
          'response.output_text.delta',
          '"item_id":"msg_own","output_index":1,"content_index":0,"delta":"Odra – "',
        ),
        event(
          'response.output_text.delta',
          '"item_id":"msg_own","output_index":1,"content_index":0,"delta":"865 km."',
        ),
        event('response.output_item.done', `"output_index":1,"item":${answerItem}`),
        event('response.completed', response('completed', `${thoughtItem},${answerItem}`, usage)),
      ].join(''),
      true,
    ],
  ],
};

/** The answers of one API, as if they had been recorded. */
export function ownCases(api: string): CorpusCase[] {
  return (texts[api] ?? []).map(([request, body, isStream = false, status = 200], index) => ({
    name: `own/${api}/${index}`,
    status,
    isStream,
    request: request as Record<string, unknown>,
    body: Buffer.from(body),
    tags: [],
  }));
}
