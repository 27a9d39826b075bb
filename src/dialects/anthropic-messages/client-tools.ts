import type { Schemas } from '../../../generated/openapi.js';
import type { JsonObject } from '../../chat/json.js';

/** Tools of the client's whose arguments this vendor's models know without being told. */
export type ClientTool =
  Schemas['AnthropicBashTool'] | Schemas['AnthropicTextEditorTool'] | Schemas['AnthropicMemoryTool'];

/** What a model that does not know such a tool has to be told of it. */
export interface ClientToolDescription {
  description: string;
  schema: JsonObject;
}

const text = (description: string): JsonObject => ({ type: 'string', description });
const line = (description: string): JsonObject => ({ type: 'integer', description });

/** The shell. From https://platform.claude.com/docs/en/agents-and-tools/tool-use/bash-tool */
const bash: ClientToolDescription = {
  description: 'A shell that lives on between calls: the working directory and variables stay.',
  schema: {
    type: 'object',
    properties: {
      command: text('The command to run. Not needed with restart.'),
      restart: { type: 'boolean', description: 'Whether to begin a new shell instead.' },
    },
  },
};

/** Members that commands on files share. */
const fileMembers: JsonObject = {
  path: text('The file or folder.'),
  view_range: {
    type: 'array',
    items: { type: 'integer' },
    description: 'Of view: the first and the last line, counted from 1; -1 is the end.',
  },
  file_text: text('Of create: all of the text.'),
  old_str: text('Of str_replace: the text to be replaced; it must be there exactly once.'),
  new_str: text('Of str_replace: the text to put there.'),
  insert_line: line('Of insert: the line after which to put the text; 0 is the beginning.'),
};

function files(commands: readonly string[], members: JsonObject): JsonObject {
  return {
    type: 'object',
    properties: { command: { type: 'string', enum: [...commands] }, ...fileMembers, ...members },
    required: ['command'],
  };
}

/** From https://platform.claude.com/docs/en/agents-and-tools/tool-use/text-editor-tool */
function textEditor({ type }: Schemas['AnthropicTextEditorTool']): ClientToolDescription {
  const canUndo = type === 'text_editor_20241022' || type === 'text_editor_20250124';
  const commands = ['view', 'create', 'str_replace', 'insert', ...(canUndo ? ['undo_edit'] : [])];
  const inserted =
    type === 'text_editor_20250728'
      ? { insert_text: text('Of insert: the text to put there.') }
      : { new_str: text('Of str_replace and insert: the text to put there.') };
  return {
    description: 'Looks at text files and folders, writes files and changes them.',
    schema: files(commands, inserted),
  };
}

/** From https://platform.claude.com/docs/en/agents-and-tools/tool-use/memory-tool */
const memory: ClientToolDescription = {
  description:
    'Files below /memories that outlive the conversation. Look there before you begin, and note what will matter later.',
  schema: files(['view', 'create', 'str_replace', 'insert', 'delete', 'rename'], {
    insert_text: text('Of insert: the text to put there.'),
    old_path: text('Of rename: the file or folder.'),
    new_path: text('Of rename: its new path.'),
  }),
};

/** A tool that only this vendor's models know by its name, as a function for any model. */
export function describeClientTool(tool: ClientTool): ClientToolDescription {
  switch (tool.type) {
    case 'bash_20241022':
    case 'bash_20250124':
      return bash;
    case 'memory_20250818':
      return memory;
    default:
      return textEditor(tool);
  }
}
