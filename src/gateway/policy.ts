import { GatewayError } from '../chat/error.js';
import type { Warning } from '../chat/event.js';
import type { ChatRequest, Parameters, Part } from '../chat/request.js';
import { parameterWeights, type Support, type SupportTable, type Weight } from '../chat/support.js';
import type { Vendor } from '../dialects/dialect.js';
import type { HttpProvider } from '../providers/provider.js';
import type { GatewayOptions } from './options.js';

/** What sending a request to a vendor in one dialect would cost. */
export interface Judgement {
  refusals: GatewayError[];
  warnings: Warning[];
}

/** The vendor, one of its dialects, and the model. */
export interface Candidate {
  provider: HttpProvider;
  vendor: Vendor;
  model: string;
}

/**
 * Judges a request by the support table of its target: what changes the meaning of the answer and cannot be carried
 * is refused, the rest is reported; `strict` refuses more.
 */
export function judge(
  request: ChatRequest,
  candidate: Candidate,
  strict: GatewayOptions['strict'],
): Judgement {
  const table = candidate.vendor.support(candidate.model);
  const judgement: Judgement = { refusals: [], warnings: [] };
  judgeParameters(request, candidate, { table, strict, judgement });
  judgeParts(request, candidate, { table, judgement });
  judgeTools(request, candidate, { table, judgement });
  judgeUnread(request, candidate, { strict, judgement });
  return judgement;
}

interface Verdict {
  table: SupportTable;
  judgement: Judgement;
}

/** Where a parameter stood in the client's own body. */
function pointerOf(request: ChatRequest, name: string): string {
  return request.pointers?.[name] ?? `/${name}`;
}

function judgeParameters(
  request: ChatRequest,
  candidate: Candidate,
  { table, strict, judgement }: Verdict & { strict: GatewayOptions['strict'] },
): void {
  // Object.keys gives strings; the members of Partial<Parameters> are exactly its own names.
  for (const name of Object.keys(request.parameters) as (keyof Parameters)[]) {
    if (request.parameters[name] === undefined) continue;
    const support = table.parameters[name];
    const pointer = pointerOf(request, name);
    const weight = parameterWeights[name];
    if (support.level === 'unsupported') {
      const isRefused = weight === 'semantic' || strict.includes(weight) || strict.includes(name);
      if (isRefused) judgement.refusals.push(refusal(candidate, pointer, support.note));
      else judgement.warnings.push(dropped(candidate, pointer, support.note));
    } else if (support.level === 'lowered' || support.level === 'emulated') {
      if (strict.includes(name)) judgement.refusals.push(refusal(candidate, pointer, support.note));
      else judgement.warnings.push(weakened(candidate, pointer, support));
    }
  }
}

function judgeParts(request: ChatRequest, candidate: Candidate, { table, judgement }: Verdict): void {
  const seen = new Set<Part['type']>();
  for (const [index, message] of request.messages.entries()) {
    for (const part of message.parts) {
      const support =
        part.type === 'opaque' && part.dialect !== candidate.vendor.id ? foreignPart : table.parts[part.type];
      if (support.level !== 'unsupported' || seen.has(part.type)) continue;
      seen.add(part.type);
      judgement.refusals.push(refusal(candidate, pointerOf(request, `message ${index}`), support.note));
    }
  }
}

const foreignPart: Support = {
  level: 'unsupported',
  note: 'an item of another wire format has no place there',
};

function judgeTools(request: ChatRequest, candidate: Candidate, { table, judgement }: Verdict): void {
  for (const [index, tool] of request.tools.entries()) {
    const isForeign = tool.type === 'provider' && tool.dialect !== candidate.vendor.id;
    const support: Support = isForeign
      ? { level: 'unsupported', note: `the tool ${tool.name} of another vendor cannot run there` }
      : table.tools[tool.type];
    if (support.level === 'native' || support.level === 'mapped') continue;
    const pointer = request.pointers?.[`tool ${index}`] ?? `/tools/${index}`;
    if (support.level === 'unsupported') judgement.refusals.push(refusal(candidate, pointer, support.note));
    else judgement.warnings.push({ ...weakened(candidate, pointer, support), code: 'tool_emulated' });
  }
}

/** Members that the client's dialect has no place for: written back in the same dialect, else reported or refused. */
function judgeUnread(
  request: ChatRequest,
  candidate: Candidate,
  { strict, judgement }: { strict: GatewayOptions['strict']; judgement: Judgement },
): void {
  if (request.source?.dialect === candidate.vendor.id) return;
  for (const { pointer, value, weight, isForm } of request.unread) {
    // Null asks for nothing.
    if (isForm === true || value === null) continue;
    const heft: Weight = weight ?? 'hint';
    const note = 'it has no counterpart there';
    if (heft === 'semantic' || strict.includes(heft))
      judgement.refusals.push(refusal(candidate, pointer, note));
    else judgement.warnings.push({ ...dropped(candidate, pointer, note), code: 'member_dropped' });
  }
}

function refusal({ provider, model }: Candidate, pointer: string, note: string): GatewayError {
  return new GatewayError({
    code: 'unsupported_parameter',
    message: `${provider.displayName} cannot take ${pointer} for ${JSON.stringify(model)}: ${note}. Leave it out, or choose another model.`,
    pointer,
    provider: provider.id,
  });
}

function dropped({ provider }: Candidate, pointer: string, note: string): Warning {
  const message = `${provider.displayName} did not get ${pointer}: ${note}.`;
  return { code: 'parameter_dropped', message, pointer, disposition: 'dropped', provider: provider.id };
}

function weakened({ provider }: Candidate, pointer: string, support: Support & { note: string }): Warning {
  const isLowered = support.level === 'lowered';
  return {
    code: isLowered ? 'parameter_lowered' : 'parameter_emulated',
    message: `${provider.displayName} got ${pointer} in another way: ${support.note}.`,
    pointer,
    disposition: isLowered ? 'lowered' : 'emulated',
    provider: provider.id,
  };
}
