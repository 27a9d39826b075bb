import type { Schemas } from '../../../generated/openapi.js';
import { lookUp } from '../../chat/look-up.js';
import type { Media, Part } from '../../chat/request.js';
import { textToBase64 } from '../base64-text.js';
import type { Notes } from '../notes.js';
import { asJson, defined } from '../wire-json.js';
import { decodeCache } from './cache-control.js';
import { DIALECT, nativeForm } from './names.js';

type Image = Schemas['AnthropicImageBlock'];
type Document = Schemas['AnthropicDocumentBlock'];
type Source = Image['source'] | Document['source'];

/**
 * An image. A source that this gateway does not know makes an opaque part.
 * From https://platform.claude.com/docs/en/build-with-claude/vision
 */
export function decodeImage(block: Image, pointer: string, notes: Notes): Part {
  notes.rest(block, pointer, ['type', 'source', 'cache_control']);
  const { source, cache_control: cache } = block;
  const media = decodeSource('image', source, `${pointer}/source`, notes);
  if (media === undefined) return opaqueBlock('image', block);
  const members = defined({ cache_control: cache });
  return { type: 'media', media, ...decodeCache(cache), ...blockForm(members) };
}

/** A document. From https://platform.claude.com/docs/en/build-with-claude/pdf-support and .../citations */
export function decodeDocument(block: Document, pointer: string, notes: Notes): Part {
  const { source, cache_control: cache, title, context, citations } = block;
  const media = decodeSource('document', source, `${pointer}/source`, notes);
  if (media === undefined) return opaqueBlock('document', block);
  notes.rest(block, pointer, ['type', 'source', 'cache_control', 'title', 'context', 'citations']);
  if (typeof context === 'string') notes.keep(`${pointer}/context`, context, 'hint');
  if (citations?.enabled === true) notes.keep(`${pointer}/citations`, citations, 'hint');
  const members = defined({
    cache_control: cache,
    title: title === null ? null : undefined,
    context: context === null ? null : undefined,
    citations: citations?.enabled === true ? undefined : citations,
  });
  const form = source.type === 'text' ? { source: 'text' } : {};
  return {
    type: 'media',
    media: { ...media, ...defined({ name: title ?? undefined }) },
    ...decodeCache(cache),
    ...nativeForm({ ...form, ...(Object.keys(members).length === 0 ? {} : { block: members }) }),
  };
}

function decodeSource(
  kind: 'image' | 'document',
  source: Source,
  pointer: string,
  notes: Notes,
): Media | undefined {
  switch (source.type) {
    case 'base64':
      notes.rest(source, pointer, ['type', 'media_type', 'data']);
      return { kind, mediaType: source.media_type, data: source.data };
    case 'url':
      notes.rest(source, pointer, ['type', 'url']);
      return { kind, url: source.url };
    case 'file':
      notes.rest(source, pointer, ['type', 'file_id']);
      return { kind, fileId: source.file_id };
    case 'text':
      // Half a surrogate pair has no bytes.
      if (!source.data.isWellFormed()) return undefined;
      notes.rest(source, pointer, ['type', 'media_type', 'data']);
      return { kind, mediaType: source.media_type, data: textToBase64(source.data) };
    case 'content':
    default:
      return undefined;
  }
}

/**
 * What other formats make of blocks that change which tools are offered as the conversation goes on (Claude Code finds
 * tools by a search of its own): they have all tools from the beginning.
 * From https://platform.claude.com/docs/en/agents-and-tools/tool-use/tool-search-tool
 */
const lowered: Partial<Record<string, string>> = {
  tool_reference:
    'the tool that its tool_reference block names is told in words, and offered from the beginning',
  tool_addition: 'the tool that its tool_addition block adds is offered from the beginning',
  tool_removal: 'the tool that its tool_removal block takes away is still offered',
};

/** A found tool in words, for a result must not seem to be empty where nothing but references is in it. */
function wordsOf(name: string, block: object): string | undefined {
  const tool = name === 'tool_reference' && 'tool_name' in block ? block.tool_name : undefined;
  return typeof tool === 'string' ? `The tool ${tool} is available.` : undefined;
}

/** A block that only this format has, kept whole. */
export function opaqueBlock(name: string, block: object): Part {
  return {
    type: 'opaque',
    dialect: DIALECT,
    name,
    value: asJson(block),
    ...nativeForm(defined({ lowered: lookUp(lowered, name), words: wordsOf(name, block) })),
  };
}

/** The form of a part whose block has these members beside its meaning. */
export function blockForm(members: object): Pick<Part, 'native'> {
  return nativeForm(Object.keys(members).length === 0 ? {} : { block: members });
}
