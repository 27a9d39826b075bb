/** Reads the recorded vendor traffic in ../shared/corpus, where it is present; nothing of it is copied here. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createParser } from 'eventsource-parser';
import { isJson, type Json } from './load-schemas.js';

const corpus = new URL('../../../shared/corpus/', import.meta.url);

/** Whether the recorded traffic is there. */
export const hasCorpus = existsSync(corpus);

/** One recorded call that was answered with status 200; bodies are undefined where the recording has none. */
export type RecordedCase = {
  /** vendor/api/case */
  name: string;
  vendor: string;
  /** Path and query of the recorded URL. */
  path: string | undefined;
  request: unknown;
  reply: unknown;
  /** Parsed data of the stream's events, without `[DONE]`. */
  events: unknown[] | undefined;
};

/** All cases with status 200 below the given API folders of any vendor, such as `chat-completions`. */
export function recordedCases(apis: readonly string[]): RecordedCase[] {
  if (!hasCorpus) return [];
  return foldersOf(corpus).flatMap((vendor) =>
    apis
      .filter((api) => existsSync(new URL(`${vendor}/${api}/`, corpus)))
      .flatMap((api) =>
        foldersOf(new URL(`${vendor}/${api}/`, corpus)).map((entry) => `${vendor}/${api}/${entry}`),
      )
      .flatMap((name) => readCase(name, vendor)),
  );
}

function readCase(name: string, vendor: string): RecordedCase[] {
  const meta = readJson(`${name}/meta.json`);
  if (!isJson(meta) || meta['status'] !== 200) return [];
  const stream = readText(`${name}/response.sse`);
  return [
    {
      name,
      vendor,
      path: typeof meta['path'] === 'string' ? meta['path'] : undefined,
      request: readJson(`${name}/request.json`),
      reply: readJson(`${name}/response.json`),
      // Read when asked for: some recordings of other vendors have frames that are no JSON.
      get events() {
        return stream === undefined ? undefined : eventsOf(stream);
      },
    },
  ];
}

/** The data of each server-sent event as JSON; the closing `[DONE]` is left out. */
export function eventsOf(stream: string): unknown[] {
  const events: unknown[] = [];
  const parser = createParser({
    onEvent: ({ data }) => {
      if (data !== '[DONE]') events.push(JSON.parse(data));
    },
  });
  parser.feed(stream);
  return events;
}

function foldersOf(folder: URL): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function readText(path: string): string | undefined {
  const url = new URL(path, corpus);
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}

function readJson(path: string): unknown {
  const text = readText(path);
  return text === undefined ? undefined : JSON.parse(text);
}

/** One value that was checked: where it stands, and what is wrong with it, if anything. */
export type Finding = { where: string; problem: string | undefined };

/** Up to 20 findings in one readable text; the empty text when nothing is wrong. */
export function reportFindings(findings: readonly Finding[]): string {
  const bad = findings.filter(({ problem }) => problem !== undefined);
  return bad
    .slice(0, 20)
    .map(({ where, problem }) => `${where}\n  ${(problem ?? '').replaceAll('\n', '\n  ')}`)
    .join('\n');
}

/** The body with the model that Azure has in the path instead; any other body as it is. */
export function withModelOfPath({ request, path }: RecordedCase): unknown {
  const deployment = /\/deployments\/([^/]+)\//.exec(path ?? '')?.[1];
  const hasModel = !isJson(request) || 'model' in request;
  if (hasModel || deployment === undefined) return request;
  return { ...request, model: deployment } satisfies Json;
}
