/** What vendors of the Responses format really send, each by its number in the list of quirks; more in stream-quirks. */
import { expect, test } from '@jest/globals';

import { fold } from '../../../src/chat/fold.js';
import type { Part } from '../../../src/chat/request.js';
import { openaiResponsesSurface } from '../../../src/dialects/openai-responses/surface.js';
import { openaiResponsesVendor } from '../../../src/dialects/openai-responses/vendor.js';
import { contextOf, dataOf, encodeStream, framesOf, requestOf, type Body } from './answers.js';
import { added, completed, created, done, head, message, read, text } from './vendor-events.js';

test('quirk 29: no [DONE] comes, and none is sent', () => {
  const events = read(created, added(0, message('')), text(0, 'Hi.'), done(0, message('Hi.')), completed([]));
  const sent = encodeStream(events, contextOf(requestOf({ model: 'm', input: 'Hi', stream: true })));
  expect(sent).not.toContain('[DONE]');
  expect(dataOf(framesOf(sent)).at(-1)?.['type']).toBe('response.completed');
});

test('quirk 33: an answer that was cut off while the model thought holds no message', () => {
  const thought = { id: 'rs_1', type: 'reasoning', summary: [], encrypted_content: 'sealed' };
  const response = {
    ...head,
    status: 'incomplete',
    incomplete_details: { reason: 'max_output_tokens' },
    output: [thought],
  };
  const result = fold(read(created, done(0, thought), { type: 'response.incomplete', response }));
  expect(result.finish).toEqual({ reason: 'length', rawReason: 'max_output_tokens' });
  expect(result.message.parts).toMatchObject([{ type: 'reasoning', signature: { value: 'sealed' } }]);
  const reply = openaiResponsesSurface.encodeReply(result, contextOf(requestOf({ model: 'm', input: 'Hi' })));
  expect(reply).toMatchObject({ status: 'incomplete', output: [{ type: 'reasoning' }] });
});

test('quirk 34: two messages in one answer keep their phases', () => {
  const [first, second] = [
    message('One moment.', { id: 'msg_1', phase: 'commentary' }),
    message('42.', { id: 'msg_2', phase: 'final_answer' }),
  ];
  const { message: said } = fold(read(created, done(0, first), done(1, second), completed([first, second])));
  expect(said.parts).toMatchObject([
    { text: 'One moment.', item: { id: 'msg_1', phase: 'commentary' } },
    { text: '42.', item: { id: 'msg_2', phase: 'final_answer' } },
  ]);
});

/** The input that an answer becomes when it is played back. */
function playedBack(parts: Part[]): Body[] {
  const { body } = openaiResponsesVendor.encodeRequest(
    {
      model: 'gpt-5-mini',
      messages: [
        { role: 'user', parts: [{ type: 'text', text: 'Hi' }] },
        { role: 'assistant', parts },
        { role: 'user', parts: [{ type: 'text', text: 'Go on' }] },
      ],
      tools: [],
      parameters: {},
      stream: false,
      reply: {},
      providerOptions: {},
      unread: [],
    },
    { provider: 'openai', model: 'gpt-5-mini' },
  );
  return body['input'] as Body[];
}

test('quirk 35: thoughts alternate with calls, and each is played back before the item it led to', () => {
  const thought = (id: string): Body => ({
    id,
    type: 'reasoning',
    summary: [],
    encrypted_content: `of ${id}`,
  });
  const call = (id: string): Body => ({
    id,
    type: 'code_interpreter_call',
    status: 'completed',
    code: '1 + 1',
    container_id: 'cntr_1',
    outputs: [],
  });
  const output = [
    thought('rs_1'),
    call('ci_1'),
    thought('rs_2'),
    call('ci_2'),
    message('2.', { id: 'msg_3' }),
  ];
  const events = read(created, ...output.map((item, index) => done(index, item)), completed(output));
  const order = playedBack(fold(events).message.parts).map((item) => item['id'] ?? item['role']);
  expect(order).toEqual(['user', 'rs_1', 'ci_1', 'rs_2', 'ci_2', 'assistant', 'user']);
});

test('quirk 38: what the first event repeats of the request is no part of the answer', () => {
  const instructions = 'Be brief. '.repeat(10_000);
  const tools = [{ type: 'function', name: 'now', parameters: {} }];
  const first = { type: 'response.created', response: { ...created.response, instructions, tools } };
  const events = read(first, done(0, message('Hi.')), completed([message('Hi.')], { instructions, tools }));
  expect(events[0]).toMatchObject({ type: 'start', id: 'resp_1' });
  expect(JSON.stringify(events)).not.toContain('Be brief.');
  expect(fold(events).metadata).toEqual([]);
});

test('quirk 39: calls that come wrapped as one stay the one call that they are: its id has one result', () => {
  const argumentsText = JSON.stringify({
    tool_uses: [
      { recipient_name: 'functions.now', parameters: { zone: 'UTC' } },
      { recipient_name: 'functions.here', parameters: {} },
    ],
  });
  const call = {
    id: 'fc_1',
    type: 'function_call',
    call_id: 'call_1',
    name: 'parallel',
    status: 'completed',
  };
  const whole = { ...call, arguments: argumentsText };

  const result = fold(read(created, done(0, whole), completed([whole])));
  expect(result.message.parts).toMatchObject([{ callId: 'call_1', name: 'parallel', argumentsText }]);
  expect(result.finish.reason).toBe('tool-calls');
  expect(playedBack(result.message.parts)[1]).toMatchObject({
    call_id: 'call_1',
    name: 'parallel',
    arguments: argumentsText,
  });
});
