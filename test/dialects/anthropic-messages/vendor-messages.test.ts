/** Conversations of other formats, written for Anthropic. */
import { describe, expect, test } from '@jest/globals';

import { chat, models, responses, tool, write, chatRequest } from './written-requests.js';
import type { Body } from './vendor-events.js';

const user = (content: unknown): Body => ({ role: 'user', content });
const assistant = (content: unknown, members: Body = {}): Body => ({
  role: 'assistant',
  content,
  ...members,
});
const system = (content: unknown): Body => ({ role: 'system', content });
const call = (id: string, name = 'now', args = '{}'): Body => ({
  id,
  type: 'function',
  function: { name, arguments: args },
});
const result = (id: string, content: unknown): Body => ({ role: 'tool', tool_call_id: id, content });
const words = (text: string): Body => ({ type: 'text', text });

describe('system messages', () => {
  test('those before the conversation are its system prompt, a block each', () => {
    const { body, said } = chat({
      messages: [system('Be brief.'), { role: 'developer', content: 'In verse.' }, user('Hi')],
    });
    expect(body['system']).toEqual([words('Be brief.'), words('In verse.')]);
    expect(body['messages']).toEqual([{ role: 'user', content: [words('Hi')] }]);
    expect(said).toEqual([]);
  });

  test('bug: cache_control lost when system messages move: cache points move with them', () => {
    const text = { type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral', ttl: '1h' } };
    const { body } = chat({ messages: [system([text]), user('Hi')] });
    expect(body['system']).toEqual([text]);
  });

  test('bug: role system in mid-conversation: they stay in their place where the model takes them there', () => {
    const messages = [user('Hi'), system('Be brief.'), system('In verse.'), assistant('Ho'), user('And?')];
    const { body, said } = chat({ messages }, models.newest);
    expect(body['messages'].map(({ role }: Body) => role)).toEqual(['user', 'system', 'assistant', 'user']);
    expect(body['messages'][1].content).toEqual([words('Be brief.'), words('In verse.')]);
    expect(said).toEqual([]);
  });

  test('bug: role system in mid-conversation: else they go to the beginning, which is said', () => {
    const before = [user('Hi'), assistant('Ho'), system('Be brief.'), user('And?')];
    for (const model of [models.newest, models.budget]) {
      const { body, said } = chat({ messages: before }, model);
      expect(body['system']).toEqual([words('Be brief.')]);
      expect(said).toEqual(['lowered /messages/2']);
    }
  });

  test('a request of nothing else is asked by the user', () => {
    const { body, said } = chat({ messages: [system('Say hello.')] });
    expect(body).not.toHaveProperty('system');
    expect(body['messages']).toEqual([{ role: 'user', content: [words('Say hello.')] }]);
    expect(said).toEqual(['lowered /messages/0']);
  });
});

describe('turns', () => {
  test('neighbours of one role are one turn, and results of several messages stand first in one', () => {
    const { body, said } = chat({
      messages: [
        user('a'),
        user('b'),
        assistant(null, { tool_calls: [call('call_1'), call('call_2', 'now', '{"at":"noon"}')] }),
        result('call_1', '1'),
        result('call_2', [words('2'), words('zwei')]),
        user('c'),
      ],
      tools: [tool('now')],
    });
    expect(body['messages']).toEqual([
      { role: 'user', content: [words('a'), words('b')] },
      {
        role: 'assistant',
        content: [
          { type: 'tool_use', id: 'call_1', name: 'now', input: {} },
          { type: 'tool_use', id: 'call_2', name: 'now', input: { at: 'noon' } },
        ],
      },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'call_1', content: '1' },
          { type: 'tool_result', tool_use_id: 'call_2', content: [words('2'), words('zwei')] },
          words('c'),
        ],
      },
    ]);
    expect(said).toEqual([]);
  });

  test('words that came before a result stand after it, which is said', () => {
    const { body, said } = chat({
      messages: [
        user('a'),
        assistant(null, { tool_calls: [call('call_1')] }),
        user('wait'),
        result('call_1', '1'),
      ],
      tools: [tool('now')],
    });
    expect(body['messages'][2].content.map(({ type }: Body) => type)).toEqual(['tool_result', 'text']);
    expect(said).toEqual(['lowered /messages/3']);
  });

  test('an id that Anthropic does not take is the same for the call and its result', () => {
    const { body } = chat({
      messages: [
        user('a'),
        assistant(null, { tool_calls: [call('functions.now:0'), call('functions_now:0')] }),
        result('functions.now:0', '1'),
        result('functions_now:0', '2'),
      ],
      tools: [tool('now')],
    });
    const [, calls, results] = body['messages'];
    const ids = calls.content.map(({ id }: Body) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9_-]+$/);
    expect(results.content.map(({ tool_use_id: id }: Body) => id)).toEqual(ids);
  });

  test('arguments that are no object go as a text in one, which is said', () => {
    const { body, said } = chat({
      messages: [
        user('a'),
        assistant(null, { tool_calls: [call('c', 'now', '{"at": "no')] }),
        result('c', ''),
      ],
      tools: [tool('now')],
    });
    expect(body['messages'][1].content[0].input).toEqual({ input: '{"at": "no' });
    expect(body['messages'][2].content[0]).toEqual({ type: 'tool_result', tool_use_id: 'c' });
    expect(said).toEqual(['lowered /messages/1']);
  });

  test('a failed result says so', () => {
    const request = chatRequest({ messages: [user('a')] });
    const parts = [{ type: 'tool-result' as const, callId: 'c', isError: true, content: [] }];
    const { body } = write(
      { ...request, messages: [...request.messages, { role: 'tool', parts }] },
      models.budget,
    );
    expect(body['messages'][0].content[0]).toEqual({ type: 'tool_result', tool_use_id: 'c', is_error: true });
  });

  test('texts without a word are left out', () => {
    const { body, said } = chat({
      messages: [user([words(''), words(' \n'), words('Hi')]), assistant(''), user('And?')],
    });
    expect(body['messages']).toEqual([{ role: 'user', content: [words('Hi'), words('And?')] }]);
    expect(said).toEqual(['dropped /messages/0']);
  });

  test('a conversation that the model begins has a word of the user before it, which is said', () => {
    const { body, said } = chat({ messages: [assistant('Welcome!'), user('Hi')] });
    expect(body['messages'].map(({ role }: Body) => role)).toEqual(['user', 'assistant', 'user']);
    expect(said).toEqual(['emulated /messages/0']);
  });

  test('words that the model is to go on with', () => {
    const messages = [user('Hi'), assistant('The answer is  ')];
    const { body, said } = chat({ messages });
    expect(body['messages'][1].content).toEqual([words('The answer is')]);
    expect(said).toEqual(['lowered /messages/1']);
    expect(chat({ messages }, models.adaptive).refused).toEqual(['/messages/1']);
  });

  test('a refusal of the model’s was said, and a name has no place', () => {
    const { body, said } = chat({
      messages: [{ ...user('Hi'), name: 'ada' }, assistant(null, { refusal: 'No.' }), user('Why?')],
    });
    expect(body['messages'][1].content).toEqual([words('No.')]);
    expect(said).toEqual(['dropped /messages/0/name']);
  });
});

describe('media', () => {
  const image = (url: string): Body => ({ type: 'image_url', image_url: { url } });
  const file = (data: string, filename = 'file'): Body => ({
    type: 'file',
    file: { file_data: data, filename },
  });

  test('images by bytes and by address', () => {
    const { body } = chat({
      messages: [user([image('data:image/png;base64,iVBO'), image('https://rivers.example/oder.jpg')])],
    });
    expect(body['messages'][0].content).toEqual([
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBO' } },
      { type: 'image', source: { type: 'url', url: 'https://rivers.example/oder.jpg' } },
    ]);
  });

  test('documents as PDF and as text', () => {
    const { body } = chat({
      messages: [
        user([
          file('data:application/pdf;base64,JVBERi0=', 'a.pdf'),
          file('data:text/markdown;base64,IyDDiQ==', 'b.md'),
        ]),
      ],
    });
    expect(body['messages'][0].content).toEqual([
      {
        type: 'document',
        source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERi0=' },
        title: 'a.pdf',
      },
      { type: 'document', source: { type: 'text', media_type: 'text/plain', data: '# É' }, title: 'b.md' },
    ]);
  });

  test.each([
    [image('data:image/tiff;base64,SUkq'), 'images as JPEG, PNG, GIF and WebP only'],
    [file('data:application/msword;base64,0M8R', 'a.doc'), 'documents as PDF and text only'],
  ])('%j is refused with a reason', (part, reason) => {
    const { refused, encoded } = chat({ messages: [user([part])] });
    expect(refused).toEqual(['/messages/0']);
    expect(encoded.refusals[0]?.message).toContain(reason);
  });

  test('a file of Anthropic’s own store brings its beta header', () => {
    const request = chatRequest({});
    const media = { kind: 'document' as const, fileId: 'file_011' };
    const messages = [{ role: 'user' as const, parts: [{ type: 'media' as const, media }] }];
    const { body, encoded } = write({ ...request, messages }, models.budget);
    expect(body['messages'][0].content).toEqual([
      { type: 'document', source: { type: 'file', file_id: 'file_011' } },
    ]);
    expect(encoded.headers).toEqual({ 'anthropic-beta': 'files-api-2025-04-14' });
    expect(chat({}).encoded.headers).toEqual({});
  });

  test('images in the result of a tool', () => {
    const { body } = responses({
      input: [
        { role: 'user', content: 'Hi' },
        { type: 'function_call', call_id: 'c', name: 'now', arguments: '{}' },
        {
          type: 'function_call_output',
          call_id: 'c',
          output: [{ type: 'input_image', image_url: 'data:image/png;base64,iVBO' }],
        },
      ],
      tools: [{ type: 'function', name: 'now', parameters: { type: 'object' } }],
    });
    expect(body['messages'][2].content[0].content).toEqual([
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBO' } },
    ]);
  });
});

describe('pictures and documents in data URLs', () => {
  const image = (url: string): Body => ({ type: 'image_url', image_url: { url } });
  const sourceOf = (part: Body): unknown =>
    chat({ messages: [user([part])] }).body['messages'][0].content[0]?.source;

  test.each([
    ['data:image/png;charset=x;base64,iVBO', 'image/png'],
    ['DATA:image/JPG;BASE64,iVBO', 'image/jpeg'],
    ['data:image/jpg;base64,iVBO', 'image/jpeg'],
    ['data:image/PNG;base64,iVBO', 'image/png'],
  ])('%s is sent as bytes', (url, mediaType) => {
    expect(sourceOf(image(url))).toEqual({ type: 'base64', media_type: mediaType, data: 'iVBO' });
  });

  test('one that is not encoded as it should be is refused', () => {
    expect(chat({ messages: [user([image('data:image/png,%zz')])] }).refused).toHaveLength(1);
  });

  test('the name of a picture has no place, which is said', () => {
    const request = chatRequest({ messages: [user([image('https://a.example/b.png')])] });
    const named = request.messages.map((message) => ({
      ...message,
      parts: message.parts.map((part) =>
        part.type === 'media' ? { ...part, media: { ...part.media, name: 'b.png' } } : part,
      ),
    }));
    expect(write({ ...request, messages: named }, models.newest).said).toEqual(['dropped /messages/0']);
  });
});
