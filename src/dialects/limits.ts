import { lookUp } from '../chat/look-up.js';
import type { ChatRequest, Parameters } from '../chat/request.js';
import type { SupportTable } from '../chat/support.js';
import type { EncodedRequest, Vendor } from './dialect.js';
import { parameterPointer, Report } from './report.js';

/** What a model takes less of than its wire format has: cells of the table that replace the format's own, and more. */
export interface Limits {
  parameters?: Partial<SupportTable['parameters']>;
  media?: Partial<SupportTable['media']>;
  tools?: Partial<SupportTable['tools']>;
  hosted?: Partial<SupportTable['hosted']>;
  toolChoice?: Partial<SupportTable['toolChoice']>;
  /** Words for the reasoning effort that it does not know, and the nearest that it does. */
  efforts?: Partial<Record<string, string>>;
  /** Whether instructions of a developer go as those of the system, which mean the same. */
  hasNoDeveloper?: boolean;
  /** Why it does not speak this format at all, as the end of a sentence. */
  isSilent?: string;
}

/**
 * A format as one vendor's models speak it: what they do not take is reported or refused by the table, and not sent.
 * A client that speaks the format itself is judged by the vendor, whose bytes pass unread.
 */
export function limited(vendor: Vendor, limitsOf: (model: string) => Limits): Vendor {
  const support = (model: string): SupportTable => narrowed(vendor.support(model), limitsOf(model));
  return {
    ...vendor,
    support,
    encodeRequest(request, target): EncodedRequest {
      const limits = limitsOf(target.model);
      const report = new Report(target);
      const encoded = vendor.encodeRequest(fitted(request, limits, report), target);
      if (limits.isSilent !== undefined) report.refuse('/model', limits.isSilent);
      return {
        ...encoded,
        warnings: [...encoded.warnings, ...report.warnings],
        refusals: [...encoded.refusals, ...report.refusals],
      };
    },
  };
}

function narrowed(table: SupportTable, limits: Limits): SupportTable {
  return {
    ...table,
    parameters: { ...table.parameters, ...limits.parameters },
    media: { ...table.media, ...limits.media },
    tools: { ...table.tools, ...limits.tools },
    hosted: { ...table.hosted, ...limits.hosted },
    toolChoice: { ...table.toolChoice, ...limits.toolChoice },
  };
}

/** The request without what the model would refuse; that it is gone is said by who reads the table. */
function fitted(request: ChatRequest, limits: Limits, report: Report): ChatRequest {
  // The members of a request's parameters are exactly their names.
  const taken = Object.entries(request.parameters).filter(
    ([name]) => limits.parameters?.[name as keyof Parameters]?.level !== 'unsupported',
  );
  const parameters: Partial<Parameters> = Object.fromEntries(taken);
  const { reasoning } = parameters;
  const effort = lookUp(limits.efforts ?? {}, reasoning?.effort);
  if (effort !== undefined) {
    parameters.reasoning = { ...reasoning, effort };
    const note = `it is sent as the effort ${effort}, the nearest that the model knows`;
    report.lowered(parameterPointer(request, 'reasoning'), note);
  }
  const messages =
    limits.hasNoDeveloper === true
      ? request.messages.map((message) =>
          message.role === 'developer' ? { ...message, role: 'system' as const } : message,
        )
      : request.messages;
  return { ...request, messages, parameters };
}
