// Four vendors on loopback, each on a port of its own, who answer by the script and keep what they got.
import { once } from 'node:events';
import { createServer } from 'node:http';

import * as chatCompletions from './chat-completions.mjs';
import * as generateContent from './generate-content.mjs';
import * as messages from './messages.mjs';
import * as responses from './responses.mjs';

/** Who speaks what, which model is asked of it, and what sets its base URL and its key. */
export const VENDORS = {
  openai: {
    model: 'gpt-5.4',
    formats: [responses, chatCompletions],
    settings: (url) => ({ OPENAI_BASE_URL: `${url}/v1`, OPENAI_API_KEY: 'key-of-the-fake-openai' }),
    list: (id) => ({
      object: 'list',
      data: [{ id, object: 'model', created: 1_790_000_000, owned_by: 'system' }],
    }),
  },
  anthropic: {
    model: 'claude-sonnet-4-6',
    formats: [messages],
    settings: (url) => ({ ANTHROPIC_API_BASE_URL: url, ANTHROPIC_API_KEY: 'key-of-the-fake-anthropic' }),
    list: (id) => ({
      data: [{ id, type: 'model', display_name: id, created_at: '2026-01-01T00:00:00Z' }],
      has_more: false,
      first_id: id,
      last_id: id,
    }),
  },
  google: {
    model: 'gemini-3-pro-preview',
    formats: [generateContent],
    settings: (url) => ({ GEMINI_API_BASE_URL: url, GEMINI_API_KEY: 'key-of-the-fake-google' }),
    list: (id) => ({ models: [{ name: `models/${id}`, displayName: id, inputTokenLimit: 1_000_000 }] }),
  },
  xai: {
    model: 'grok-4.3',
    formats: [responses, chatCompletions],
    settings: (url) => ({ XAI_API_BASE_URL: `${url}/v1`, XAI_API_KEY: 'key-of-the-fake-xai' }),
    list: (id) => ({
      object: 'list',
      data: [{ id, object: 'model', created: 1_790_000_000, owned_by: 'xai' }],
    }),
  },
};

/** Starts them; `script` decides what they say. Returns the settings of a gateway that uses them, and how to end them. */
export async function startVendors(script) {
  const servers = [];
  const settings = {};
  for (const [vendor, about] of Object.entries(VENDORS)) {
    const server = createServer((request, response) => {
      serve({ vendor, about, script, request, response }).catch((problem) => {
        script.surprise(`${vendor}: ${problem.stack ?? problem}`);
        response.destroy();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    servers.push(server);
    Object.assign(settings, about.settings(`http://127.0.0.1:${server.address().port}`));
  }
  const close = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  return { settings, close };
}

async function serve({ vendor, about, script, request, response }) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const url = new URL(request.url, 'http://vendor');
  const format = about.formats.find(({ matches }) => request.method === 'POST' && matches(url.pathname));
  if (format === undefined) {
    sendAside({ vendor, about, script, request, response, url });
    return;
  }
  const body = JSON.parse(Buffer.concat(pieces).toString());
  const model = body.model ?? /models\/([^:]+)/.exec(url.pathname)?.[1];
  const asked = {
    vendor,
    model,
    ...format.read(body, { vendor, model, path: url.pathname, query: url.searchParams }),
  };
  const answer = script.answer({ vendor, format: format.name, body, asked });
  if (!asked.isStream) {
    sendJson(response, 200, format.whole(answer, asked));
    return;
  }
  const type = asked.isList ? 'application/json' : 'text/event-stream; charset=utf-8';
  response.writeHead(200, { 'content-type': type, 'x-request-id': `req_${answer.id}` });
  for (const piece of format.stream(answer, asked)) response.write(piece);
  response.end();
}

/** What is no answer of a model: lists of models and counts of tokens. */
function sendAside({ vendor, about, script, request, response, url }) {
  const counts = { ':countTokens': { totalTokens: 120 }, '/count_tokens': { input_tokens: 120 } };
  const [, count] = Object.entries(counts).find(([end]) => url.pathname.endsWith(end)) ?? [];
  const found = url.pathname.endsWith('/models') ? about.list(about.model) : count;
  if (found === undefined) script.surprise(`${vendor} got ${request.method} ${url.pathname}`);
  sendJson(response, found === undefined ? 404 : 200, found ?? { error: { message: 'not found' } });
}

function sendJson(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
