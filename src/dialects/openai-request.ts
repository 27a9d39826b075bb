import type { JsonObject } from '../chat/json.js';
import { lookUp } from '../chat/look-up.js';
import type { ChatRequest, Media } from '../chat/request.js';
import { parameterPointer, type Report } from './report.js';

/** The tiers that OpenAI has. From https://platform.openai.com/docs/api-reference/responses/create */
const tiers = new Set<unknown>(['auto', 'default', 'flex', 'scale', 'priority', 'fast']);

/** Leaves out a service tier that is another vendor's. */
export function dropUnknownTier(body: JsonObject, request: ChatRequest, report: Report): void {
  const { service_tier: tier } = body;
  if (tier === undefined || tiers.has(tier)) return;
  delete body['service_tier'];
  const note = 'it has no service tier of this name';
  report.dropped(parameterPointer(request, 'serviceTier'), note, { weight: 'bookkeeping' });
}

const extensions: Partial<Record<string, string>> = {
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/csv': 'csv',
  'text/html': 'html',
  'application/json': 'json',
};

/** The name of a file that is sent as bytes: OpenAI demands one, and tells the kind of the file by it. */
export function fileName({ name, mediaType, data }: Media): string | undefined {
  if (name !== undefined || data === undefined) return name;
  const extension = lookUp(extensions, mediaType);
  return extension === undefined ? 'file' : `file.${extension}`;
}

/** The word of OpenAI's formats for a kind of sound. */
export function soundFormat(mediaType = 'audio/wav'): string {
  return mediaType.replace(/^audio\/(?:x-)?/, '').replace(/^(?:mpeg|mpeg3|mp3)$/, 'mp3');
}
