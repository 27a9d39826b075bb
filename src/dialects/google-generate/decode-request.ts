import type { Schemas } from '../../../generated/openapi.js';
import type { ChatRequest } from '../../chat/request.js';
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
  const { contents, systemInstruction } = body;
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
