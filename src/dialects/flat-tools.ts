import type { ChatEvent } from '../chat/event.js';
import type { JsonObject } from '../chat/json.js';
import { lookUp } from '../chat/look-up.js';
import type { ChatRequest, Part, ToolChoice, UnreadMember } from '../chat/request.js';
import type { EncodedRequest, Undo, Vendor } from './dialect.js';
import { Report } from './report.js';
import { ToolNames } from './tool-names.js';
import { defined } from './wire-json.js';

type Call = Extract<Part, { type: 'tool-call' }>;

/**
 * A format without groups of tools: each goes by its own name, with its group's before it where another tool has the
 * same, and gets its group back in the answer. A client that speaks the format itself has no groups.
 */
export function withFlatTools(vendor: Vendor): Vendor {
  return {
    ...vendor,
    encodeRequest(request, target): EncodedRequest {
      const names = flatNames(request);
      if (names === undefined) return vendor.encodeRequest(request, target);
      const report = new Report(target);
      const isOwn = request.source?.dialect === vendor.id;
      const unread = isOwn ? outsideGroups(request, report) : request.unread;
      const encoded = vendor.encodeRequest({ ...flattened(request, names), unread }, target);
      return {
        ...encoded,
        warnings: [...encoded.warnings, ...report.warnings],
        refusals: [...encoded.refusals, ...report.refusals],
        undo: { ...encoded.undo, ...names.undo() },
      };
    },
    decodeReply: (body, undo) => grouped(vendor.decodeReply(body, undo), undo),
    streamDecoder(undo) {
      const decoder = vendor.streamDecoder(undo);
      return {
        push: (frame) => grouped(decoder.push(frame), undo),
        end: (how) => grouped(decoder.end(how), undo),
        get isWhole(): boolean {
          return decoder.isWhole;
        },
      };
    },
  };
}

/** Members inside groups have lost their place with them: they are not put back to another tool's, but told of. */
function outsideGroups({ unread, pointers = {} }: ChatRequest, report: Report): UnreadMember[] {
  const groups = new Set(
    Object.values(pointers).flatMap((place) => /^(.*)\/tools\/\d+$/.exec(place)?.[1] ?? []),
  );
  const isInside = ({ pointer }: UnreadMember): boolean =>
    [...groups].some((group) => group !== '' && pointer.startsWith(`${group}/`));
  for (const { pointer, value, weight = 'hint', isForm } of unread.filter(isInside)) {
    if (isForm === true || value === null) continue;
    const note = 'it has no groups of tools';
    if (weight === 'semantic') report.refuse(pointer, note);
    else report.dropped(pointer, note, { code: 'member_dropped', weight });
  }
  return unread.filter((member) => !isInside(member));
}

interface Named {
  name: string;
  namespace?: string;
}

interface Grouped extends Named {
  namespace: string;
}

/** What OpenAI's formats take for the name of a tool. From https://platform.openai.com/docs/api-reference/chat/create */
const nameRule = { valid: /^[\w-]{1,64}$/, foreign: /[^\w-]/g, maxLength: 64 };

/** The one name of each tool of a request. */
interface FlatNames {
  nameOf: (tool: Named) => string;
  /** A choice names a tool without its group. */
  chosen: (name: string) => string;
  undo: () => Pick<Undo, 'namespaces'>;
}

/** Undefined for a request without groups. Tools of none keep their names, whatever they are. */
function flatNames({ tools, messages }: ChatRequest): FlatNames | undefined {
  const declared = tools.filter((tool) => tool.type !== 'provider');
  const all: Named[] = [...declared, ...messages.flatMap(({ parts }) => parts.filter(isClientCall))];
  if (all.every(({ namespace }) => namespace === undefined)) return undefined;
  const plain = new Set(all.filter((each) => !isGrouped(each)).map(({ name }) => name));
  const names = new ToolNames(declared.filter(isGrouped), { ...nameRule, reserved: [...plain] });
  return {
    nameOf: (tool) => (isGrouped(tool) ? names.wireName(tool) : tool.name),
    chosen: (name) => (plain.has(name) ? name : (names.grouped(name) ?? name)),
    undo() {
      // Which tools are custom is for who turns them into functions.
      const { namespaces } = names.undo();
      return defined({ namespaces });
    },
  };
}

function isClientCall(part: Part): part is Call {
  return part.type === 'tool-call' && part.executor === 'client';
}

/** A group that is called as its tool says nothing more: OpenAI names one for each tool that a search found. */
function isGrouped<Tool extends Named>(tool: Tool): tool is Tool & Grouped {
  return tool.namespace !== undefined && tool.namespace !== tool.name;
}

function flattened(request: ChatRequest, names: FlatNames): ChatRequest {
  const { tools, messages, toolChoice } = request;
  return {
    ...request,
    tools: tools.map((tool) => (tool.type === 'provider' ? tool : flat(tool, names))),
    messages: messages.map((message) => ({
      ...message,
      parts: message.parts.map((part) => (isClientCall(part) ? flat(part, names) : part)),
    })),
    ...(toolChoice === undefined ? {} : { toolChoice: flatChoice(toolChoice, names) }),
  };
}

function flat<Tool extends Named & { native?: JsonObject }>(tool: Tool, { nameOf }: FlatNames): Tool {
  if (tool.namespace === undefined) return tool;
  const plain = { ...tool, name: nameOf(tool) };
  delete plain.namespace;
  delete plain.native;
  return plain;
}

function flatChoice(choice: ToolChoice, { chosen }: FlatNames): ToolChoice {
  if (choice.type === 'tool') return { ...choice, name: chosen(choice.name) };
  return choice.type === 'allowed' ? { ...choice, names: choice.names.map(chosen) } : choice;
}

/** Calls with their groups. */
function grouped(events: ChatEvent[], { namespaces }: Undo): ChatEvent[] {
  if (namespaces === undefined) return events;
  return events.map((event) =>
    event.type === 'block-start' && event.kind === 'tool-call'
      ? { ...event, ...lookUp(namespaces, event.name) }
      : event,
  );
}
