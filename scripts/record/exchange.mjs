// What is kept of one exchange, and how it is written: four artifacts and what is known of them.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Headers that tell something of the formats; all others may tell something of people. */
const KEPT_HEADERS =
  /^(?:content-type|accept|anthropic-(?:version|beta)|openai-beta|retry-after(?:-ms)?|x-ratelimit-.*|anthropic-ratelimit-.*|x-should-retry|x-aial-(?:provider|model|warnings|dry-run))$/;

/** A message on its way: its head, and its body's bytes as they come. */
export function message(head) {
  return { head, pieces: [] };
}

function keptHeaders(headers, redact) {
  const kept = Object.entries(headers).filter(([name]) => KEPT_HEADERS.test(name.toLowerCase()));
  return Object.fromEntries(kept.map(([name, value]) => [name.toLowerCase(), redact(String(value))]));
}

/** How the body's file ends. */
function extension(headers) {
  const type = String(headers['content-type'] ?? '');
  if (type.includes('text/event-stream')) return 'sse';
  return type.includes('json') ? 'json' : 'txt';
}

/**
 * Writes an exchange into a folder of its own: `client-in`, `vendor-out`, `vendor-in` and `client-out`, each with the
 * ending of its kind, and `meta.json`. An exchange without a call to a vendor has two. Keys are cut out of everything.
 */
export async function writeExchange(folder, name, { artifacts, redact }) {
  const place = join(folder, name);
  await mkdir(place, { recursive: true });
  const meta = { recorded: new Date().toISOString().slice(0, 10) };
  for (const [artifact, kept] of Object.entries(artifacts)) {
    if (kept === undefined) continue;
    const { headers, ...head } = kept.head;
    const bytes = Buffer.concat(kept.pieces);
    const file = bytes.length === 0 ? undefined : `${artifact}.${extension(headers)}`;
    if (file !== undefined) await writeFile(join(place, file), redact(bytes.toString()));
    meta[artifact] = {
      ...JSON.parse(redact(JSON.stringify(head))),
      headers: keptHeaders(headers, redact),
      ...(file && { file }),
      ...(kept.failure && { failure: redact(kept.failure) }),
    };
  }
  await writeFile(join(place, 'meta.json'), `${JSON.stringify(meta, null, 2)}\n`);
  return place;
}
