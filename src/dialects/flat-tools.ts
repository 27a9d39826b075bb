import type { ChatEvent } from '../chat/event.js';
import type { JsonObject } from '../chat/json.js';
import type { ChatRequest, ToolChoice, UnreadMember } from '../chat/request.js';
import type { EncodedRequest, Undo, Vendor } from './dialect.js';
import { Report } from './report.js';

/** The longest name of a tool that OpenAI's formats take. */
const MAX_NAME_LENGTH = 64;

/**
 * The one name of a tool in formats without groups: that of its group before its own. A group that is called as its
 * tool says nothing more: OpenAI names one for each tool that a search found.
 */
export function flatName({ name, namespace }: { name: string; namespace?: string }): string {
  if (namespace === undefined || namespace === name) return name;
  return `${namespace}__${name}`.slice(-MAX_NAME_LENGTH);
}

/**
 * A format without groups of tools: each goes by its own name, with its group's before it where another tool has the
 * same, and gets its group back in the answer. A client that speaks the format itself has no groups.
 */
export function withFlatTools(vendor: Vendor): Vendor {
  return {
    ...vendor,
    encodeRequest(request, target): EncodedRequest {
      const names = flatNames(request);
      if (names.size === 0) return vendor.encodeRequest(request, target);
      const report = new Report(target);
      const isOwn = request.source?.dialect === vendor.id;
      const unread = isOwn ? outsideGroups(request, report) : request.unread;
      const encoded = vendor.encodeRequest({ ...flattened(request, names), unread }, target);
      const groups = [...names.values()].filter(({ of }) => of.namespace !== of.name);
      const namespaces = Object.fromEntries(groups.map(({ sent, of }) => [sent, of]));
      return {
        ...encoded,
        warnings: [...encoded.warnings, ...report.warnings],
        refusals: [...encoded.refusals, ...report.refusals],
        undo: { ...encoded.undo, namespaces },
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

/** By group and name: the one name that is sent. */
type FlatNames = ReadonlyMap<string, { sent: string; of: { namespace: string; name: string } }>;

interface Named {
  name: string;
  namespace?: string;
}

function keyOf({ namespace, name }: Named): string {
  return JSON.stringify([namespace, name]);
}

function flatNames({ tools, messages }: ChatRequest): FlatNames {
  const calls = messages.flatMap(({ parts }) => parts.filter((part) => part.type === 'tool-call'));
  const all: Named[] = [...tools, ...calls];
  const keys = new Map(all.map((each) => [keyOf(each), each]));
  const isPlain = ({ name, namespace }: Named): boolean => namespace === undefined || namespace === name;
  const owners = (name: string): number =>
    new Set(
      [...keys.values()].filter((each) => each.name === name).map((each) => isPlain(each) || each.namespace),
    ).size;
  const names = new Map<string, { sent: string; of: { namespace: string; name: string } }>();
  for (const [key, { namespace, name }] of keys) {
    if (namespace === undefined) continue;
    const of = { namespace, name };
    names.set(key, { sent: owners(name) > 1 ? flatName(of) : name, of });
  }
  return names;
}

function flattened(request: ChatRequest, names: FlatNames): ChatRequest {
  const { tools, messages, toolChoice } = request;
  return {
    ...request,
    tools: tools.map((tool) => (tool.type === 'provider' ? tool : flat(tool, names))),
    messages: messages.map((message) => ({
      ...message,
      parts: message.parts.map((part) => (part.type === 'tool-call' ? flat(part, names) : part)),
    })),
    ...(toolChoice === undefined ? {} : { toolChoice: flatChoice(toolChoice, names) }),
  };
}

function flat<Tool extends Named & { native?: JsonObject }>(tool: Tool, names: FlatNames): Tool {
  const known = names.get(keyOf(tool));
  if (known === undefined) return tool;
  const { namespace: _namespace, native: _native, ...rest } = tool;
  // Without its group it is still what it was: the group is a member that may be absent.
  return { ...rest, name: known.sent } as unknown as Tool;
}

/** A choice names a tool without its group. */
function flatChoice(choice: ToolChoice, names: FlatNames): ToolChoice {
  const sent = (name: string): string => [...names.values()].find(({ of }) => of.name === name)?.sent ?? name;
  if (choice.type === 'tool') return { ...choice, name: sent(choice.name) };
  return choice.type === 'allowed' ? { ...choice, names: choice.names.map(sent) } : choice;
}

/** Calls with their groups. */
function grouped(events: ChatEvent[], { namespaces }: Undo): ChatEvent[] {
  if (namespaces === undefined) return events;
  return events.map((event) => {
    if (event.type !== 'block-start' || event.kind !== 'tool-call') return event;
    return Object.hasOwn(namespaces, event.name) ? { ...event, ...namespaces[event.name] } : event;
  });
}
