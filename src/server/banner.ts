/** What people are told at the start. */
export interface BannerFacts {
  version: string;
  /** Where HTTP listens; undefined when it does not. */
  http?: { host: string; port: number };
  grpc?: { host: string; port: number; isEncrypted: boolean; isOpen: boolean };
  /** How many processes serve; undefined for this one alone. */
  workers?: number;
  providers: readonly { name: string; status: 'live' | 'echo' | 'unavailable'; how: string }[];
  /** The key that was made for this run only. */
  madeUpKey?: string;
  warnings: readonly string[];
}

/** The banner, for standard error. */
export function banner(facts: BannerFacts): string {
  const { http, grpc, madeUpKey, version } = facts;
  const lines = [`AIal ${version}`];
  if (http !== undefined) lines.push(`  HTTP   http://${reachable(http.host)}:${http.port}`);
  if (grpc !== undefined) {
    const notes = [grpc.isEncrypted ? 'TLS' : 'no TLS', ...(grpc.isOpen ? ['no key wanted'] : [])].join(', ');
    lines.push(`  gRPC   ${reachable(grpc.host)}:${grpc.port} (${notes})`);
  }
  if (facts.workers !== undefined) lines.push(`  workers ${facts.workers}`);
  for (const status of ['live', 'echo', 'unavailable'] as const) {
    const named = facts.providers.filter((provider) => provider.status === status);
    if (named.length > 0)
      lines.push(`  ${status.padEnd(6)} ${named.map(({ name, how }) => `${name} (${how})`).join(', ')}`);
  }
  if (madeUpKey !== undefined)
    lines.push(`  key    ${madeUpKey}   (for this run only; set AIAL_MASTER_KEY to choose your own)`);
  for (const warning of facts.warnings) lines.push(`  note   ${warning}`);
  if (http !== undefined) lines.push('', '  Try:', `  ${curlLine(http, madeUpKey)}`);
  else if (grpc !== undefined) lines.push('', '  Try:', `  ${grpcurlLine(grpc, madeUpKey)}`);
  return `${lines.join('\n')}\n`;
}

function curlLine({ host, port }: { host: string; port: number }, madeUpKey: string | undefined): string {
  const key = madeUpKey ?? '$AIAL_MASTER_KEY';
  const body = `{"model":"gpt-5-mini","messages":[{"role":"user","content":"Say hello from AIal"}]}`;
  return `curl -s http://${reachable(host)}:${port}/v1/chat/completions -H "authorization: Bearer ${key}" -H 'content-type: application/json' -d '${body}'`;
}

function grpcurlLine(
  { host, port, isEncrypted, isOpen }: NonNullable<BannerFacts['grpc']>,
  madeUpKey: string | undefined,
): string {
  const key = isOpen ? '' : ` -H "authorization: Bearer ${madeUpKey ?? '$AIAL_MASTER_KEY'}"`;
  const body = `{"model":"gpt-5-mini","messages":[{"role":"USER","content":"Say hello from AIal"}]}`;
  return `grpcurl ${isEncrypted ? '' : '-plaintext '}-d '${body}'${key} ${reachable(host)}:${port} aial.v1.Router/ChatSync`;
}

/** An address that can be called: all addresses of a machine are none. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
