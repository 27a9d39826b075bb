import type { GatewayError } from '../chat/error.js';
import type { Warning } from '../chat/event.js';
import { isJsonObject } from '../chat/json.js';
import type { ChatRequest, Media, Parameters, Part } from '../chat/request.js';
import {
  asksForNothing,
  parameterWeights,
  type MediaSource,
  type Support,
  type SupportTable,
  type Weight,
} from '../chat/support.js';
import type { Target, Vendor } from '../dialects/dialect.js';
import { parameterPointer, partPointer, Report, toolPointer } from '../dialects/report.js';

/** What sending a request to a vendor in one dialect would cost. */
export interface Judgement {
  refusals: GatewayError[];
  warnings: Warning[];
}

/** The vendor, one of its dialects, and the model. */
export interface Candidate {
  target: Target;
  vendor: Vendor;
}

/** What a request is judged with. */
interface Bench {
  vendor: Vendor;
  table: SupportTable;
  report: Report;
  /** Whether names of stored files mean something there: not those of another vendor's store. */
  takesFiles: boolean;
}

/**
 * Judges a request by the support table of its target: what changes the meaning of the answer and cannot be carried
 * is refused, the rest is reported.
 */
export function judge(request: ChatRequest, { target, vendor }: Candidate): Judgement {
  const report = new Report(target);
  const bench: Bench = {
    vendor,
    table: vendor.support(target.model),
    report,
    takesFiles: takesFiles(request, vendor),
  };
  judgeParameters(request, bench);
  judgeToolChoice(request, bench);
  for (const [index, message] of request.messages.entries()) {
    const isHistory = message.role === 'assistant';
    for (const part of message.parts)
      judgePart(part, { pointer: partPointer(request, index, part), isHistory }, bench);
  }
  judgeTools(request, bench);
  judgeUnread(request, bench);
  return report;
}

/** The two formats of OpenAI name the same store; AIal's own leave it to the caller. */
function takesFiles({ source }: ChatRequest, { id }: Vendor): boolean {
  const storeOf = (dialect: string): string => dialect.replace(/-.*$/, '');
  return (
    source === undefined || storeOf(source.dialect) === storeOf(id) || /^(?:aial|grpc)-/.test(source.dialect)
  );
}

function judgeParameters(request: ChatRequest, { table, report }: Bench): void {
  // Object.keys gives strings; the members of Partial<Parameters> are exactly its own names.
  for (const name of Object.keys(request.parameters) as (keyof Parameters)[]) {
    const value = request.parameters[name];
    if (value === undefined || asksForNothing(name, value)) continue;
    const support = table.parameters[name];
    const pointer = parameterPointer(request, name);
    const weight = parameterWeights[name];
    if (support.level === 'native' || support.level === 'mapped') continue;
    if (support.level !== 'unsupported') report[support.level](pointer, support.note, { weight });
    else if (weight === 'semantic') report.refuse(pointer, support.note);
    else report.dropped(pointer, support.note, { weight });
  }
}

function judgeToolChoice(request: ChatRequest, { vendor, table, report }: Bench): void {
  const { toolChoice } = request;
  if (toolChoice === undefined) return;
  const pointer = parameterPointer(request, 'toolChoice');
  if (toolChoice.type === 'native') {
    if (toolChoice.dialect !== vendor.id)
      report.refuse(pointer, 'this choice of a tool has no counterpart there');
    return;
  }
  const support = table.toolChoice[toolChoice.type];
  if (support.level === 'unsupported') report.refuse(pointer, support.note);
  else if (support.level === 'lowered' || support.level === 'emulated')
    report[support.level](pointer, support.note);
}

interface Place {
  pointer: string;
  /** Whether the model said it: what a vendor did by itself in an earlier turn can be left out, its words tell of it. */
  isHistory: boolean;
}

type Opaque = Extract<Part, { type: 'opaque' }>;

function judgePart(part: Part, place: Place, bench: Bench): void {
  if (part.type === 'opaque' && part.dialect !== bench.vendor.id) judgeForeign(part, place, bench.report);
  else judgeLevel(levelOf(part, bench), place, bench.report);
  if (part.type !== 'tool-result') return;
  for (const content of part.content) judgePart(content, { ...place, isHistory: false }, bench);
}

const foreignFile: Support = {
  level: 'unsupported',
  note: "the file is in another vendor's store: send its bytes",
};

function levelOf(part: Part, { table, takesFiles }: Bench): Support {
  if (part.type !== 'media') return table.parts[part.type];
  const source = sourceOf(part.media);
  return source === 'file' && !takesFiles ? foreignFile : table.media[part.media.kind][source];
}

function sourceOf({ data, url }: Media): MediaSource {
  if (data !== undefined) return 'data';
  return url === undefined ? 'file' : 'url';
}

/** Of a part that only another wire format has; what its decoder has read out of it is told in its own words. */
function judgeForeign(part: Opaque, { pointer, isHistory }: Place, report: Report): void {
  const form = part.native?.[part.dialect];
  const read = isJsonObject(form) ? form['lowered'] : undefined;
  if (typeof read === 'string') {
    report.lowered(pointer, read, { code: 'part_lowered' });
    return;
  }
  const own = isJsonObject(form) ? form['leftOut'] : undefined;
  const note =
    typeof own === 'string'
      ? own
      : `the part ${part.name} belongs to another wire format and has no counterpart there`;
  if (isHistory) report.dropped(pointer, note, { code: 'part_dropped' });
  else report.refuse(pointer, note);
}

/** Lowered parts are reported by the encoder, which knows whether anything was lost of this one. */
function judgeLevel(support: Support, { pointer }: Place, report: Report): void {
  if (support.level === 'unsupported') report.refuse(pointer, support.note);
}

function judgeTools(request: ChatRequest, { vendor, table, report }: Bench): void {
  for (const [index, tool] of request.tools.entries()) {
    if (tool.type === 'provider' && tool.dialect === vendor.id) continue;
    const kind = tool.type === 'provider' ? (tool.hosted?.kind ?? 'other') : undefined;
    const support = tool.type === 'provider' ? table.hosted[kind ?? 'other'] : table.tools[tool.type];
    const pointer = toolPointer(request, index);
    if (support.level === 'unsupported') report.refuse(pointer, `the tool ${tool.name}: ${support.note}`);
    else if (support.level !== 'native' && support.level !== 'mapped')
      report[support.level](pointer, support.note, { code: 'tool_emulated' });
  }
}

/** Members that the client's dialect has no place for: written back in the same dialect, else reported or refused. */
export function judgeUnread(
  request: Pick<ChatRequest, 'source' | 'unread'>,
  { vendor, report }: { vendor: Pick<Vendor, 'id'>; report: Report },
): void {
  if (request.source?.dialect === vendor.id) return;
  for (const {
    pointer,
    value,
    weight = 'hint',
    note = 'it has no counterpart there',
    isForm,
  } of request.unread) {
    // Null asks for nothing.
    if (isForm === true || value === null) continue;
    if (weight === 'semantic') report.refuse(pointer, note);
    else report.dropped(pointer, note, { code: 'member_dropped', weight });
  }
}

/** What a gateway can be told to refuse where it would else only report it. */
export type RefusableClass =
  Exclude<Weight, 'semantic'> | 'lowered' | 'emulated' | 'reasoning' | 'all' | keyof Parameters;

/** The refusals that some warnings are, of the table and of the encoder alike, for a gateway that wants to hear of no such loss. */
export function refusedBy(
  warnings: readonly Warning[],
  request: Pick<ChatRequest, 'pointers'>,
  target: Target,
  refused: readonly RefusableClass[],
): GatewayError[] {
  const report = new Report(target);
  if (refused.length === 0) return report.refusals;
  for (const warning of warnings) {
    const found = refused.find((each) => isOfClass(warning, each, request));
    if (found === undefined) continue;
    const note = warning.message.replace(/^.*?: |\.$/g, '');
    report.refuse(warning.pointer ?? '', `${note} (refused by AIAL_UNSUPPORTED)`);
  }
  return report.refusals;
}

/** A value under another name or scale, and one that the vendor demands, are losses of no class. */
function isOfClass(
  warning: Warning,
  refused: RefusableClass,
  request: Pick<ChatRequest, 'pointers'>,
): boolean {
  const { code, disposition, weight = 'hint', pointer } = warning;
  const isLoss = disposition === 'dropped' || disposition === 'lowered' || disposition === 'emulated';
  if (!isLoss) return false;
  switch (refused) {
    case 'all':
      return true;
    case 'lowered':
    case 'emulated':
      return disposition === refused;
    case 'hint':
    case 'bookkeeping':
      return disposition === 'dropped' && weight === refused;
    default:
      return (refused === 'reasoning' && code === 'reasoning_dropped') || isAt(pointer, refused, request);
  }
}

/** Whether a place is a parameter's, or inside it. */
function isAt(
  pointer: string | undefined,
  name: keyof Parameters,
  request: Pick<ChatRequest, 'pointers'>,
): boolean {
  const place = parameterPointer(request, name);
  return pointer === place || pointer?.startsWith(`${place}/`) === true;
}
