import type { Schemas } from '../../../generated/openapi.js';
import { hasLongNumber, isJsonObject, parseJsonExactly } from '../../chat/json.js';
import type { ChatRequest } from '../../chat/request.js';
import { respell } from '../../wire/free-spelling.js';
import type { SurfaceInput } from '../dialect.js';
import { Notes } from '../notes.js';
import { defined } from '../wire-json.js';
import { decodeContents, decodeInstruction } from './decode-contents.js';
import { DIALECT } from './names.js';
import { decodeParameters, parameterNames } from './parameters.js';
import { decodeToolChoice, decodeTools } from './tools.js';

type Body = Schemas['GoogleGenerateContentRequest'];

/**
 * A generateContent body as the gateway's own request; the model, and whether to stream, stand in the path. Members are
 * spelled as the contract spells them: `respell` sees to that.
 * From https://ai.google.dev/api/generate-content
 */
export function decodeRequest({ body, bytes, named }: SurfaceInput<Body>): ChatRequest {
  const notes = new Notes();
  notes.rest(body, '', [
    // The one in the path counts.
    'model',
    'contents',
    'systemInstruction',
    'tools',
    'toolConfig',
    'safetySettings',
    'cachedContent',
    'modelArmorConfig',
    ...parameterNames,
  ]);
  const { systemInstruction } = body;
  const contents = exactContents(body, bytes);
  const instructions = systemInstruction === undefined ? [] : [decodeInstruction(systemInstruction, notes)];
  const said = decodeContents(contents, { notes, first: instructions.length });
  const parameters = decodeParameters(body, notes);
  notes.keep('/safetySettings', body.safetySettings);
  notes.keep('/cachedContent', body.cachedContent, 'semantic');
  notes.keep('/modelArmorConfig', body.modelArmorConfig, 'semantic');
  return {
    model: named?.model ?? '',
    messages: [...instructions, ...said],
    tools: decodeTools(body, notes),
    ...defined({ toolChoice: decodeToolChoice(body, notes) }),
    parameters,
    stream: named?.isStream === true,
    reply: { includeUsage: true },
    providerOptions: {},
    unread: notes.unread,
    pointers: notes.pointers,
    ...(bytes === undefined ? {} : { source: { dialect: DIALECT, bytes } }),
  };
}

/**
 * The turns with every digit of numbers in arguments and results: they are objects here and text elsewhere, and a number
 * in them may be an id of more digits than a parsed body keeps.
 */
function exactContents({ contents }: Body, bytes: Uint8Array | undefined): Body['contents'] {
  const text = bytes === undefined ? '' : new TextDecoder().decode(bytes);
  if (!hasLongNumber(text)) return contents;
  const exact = respell(parseJsonExactly(text) ?? null, 'GoogleGenerateContentRequest');
  const turns = isJsonObject(exact) ? exact['contents'] : undefined;
  // The same bytes, read otherwise: what has passed the contract there is the same here.
  return Array.isArray(turns) ? (turns as unknown as Body['contents']) : contents;
}
