import type { ContractBaseline, OperationBaseline, SchemaBaseline } from './contract-baseline.ts';

/**
 * What would break clients that were written against `before`, one sentence each. Of requests: an operation, parameter,
 * member, variant or value that is no longer taken, and one more thing required. Of replies: a status, member, variant
 * or promise that is gone. More values or members in a reply are no break: clients of this contract are told to expect
 * them.
 */
export function compareContracts(before: ContractBaseline, now: ContractBaseline): string[] {
  return [
    ...Object.entries(before.operations).flatMap(([name, operation]) => {
      const current = now.operations[name];
      return current === undefined ? [`${name} is gone`] : compareOperations(name, operation, current);
    }),
    ...Object.entries(before.schemas).flatMap(([name, schema]) => {
      const current = now.schemas[name];
      // A schema that nothing names any more is judged where it was named.
      return current === undefined ? [] : compareSchemas(name, schema, current);
    }),
  ];
}

function compareOperations(name: string, before: OperationBaseline, now: OperationBaseline): string[] {
  const problems: string[] = [];
  const say = (isBroken: boolean, what: string): void => {
    if (isBroken) problems.push(`${name} ${what}`);
  };
  say(now.operationId !== before.operationId, `is now called ${now.operationId}`);
  say(now.body !== before.body, `takes ${now.body ?? 'no body'} instead of ${before.body ?? 'no body'}`);
  say(before.isPublic && !now.isPublic, 'now wants a key');
  const plain = (parameter: string): string => parameter.replace(/!$/, '');
  const gone = missing(before.parameters.map(plain), now.parameters.map(plain));
  say(gone.length > 0, `no longer has the parameter ${gone.join(', ')}`);
  const wanted = now.parameters.filter((entry) => entry.endsWith('!') && !before.parameters.includes(entry));
  say(wanted.length > 0, `now requires the parameter ${wanted.map(plain).join(', ')}`);
  const statuses = missing(before.statuses, now.statuses);
  say(statuses.length > 0, `no longer has the status ${statuses.join(', ')}`);
  for (const [reply, schema] of Object.entries(before.replies)) {
    const current = now.replies[reply];
    const isStatusGone = statuses.includes(reply);
    say(
      current !== schema && !isStatusGone,
      `answers ${reply} with ${current ?? 'nothing'} instead of ${schema}`,
    );
  }
  return problems;
}

function compareSchemas(name: string, before: SchemaBaseline, now: SchemaBaseline): string[] {
  const isSent = before.use === 'request' || before.use === 'both';
  const isReceived = before.use === 'reply' || before.use === 'both';
  const problems: string[] = [];
  const say = (what: string, names: readonly string[]): void => {
    if (names.length > 0) problems.push(`${name} ${what} ${names.join(', ')}`);
  };
  say('no longer has the member', missing(before.members, now.members));
  say('no longer has the variant', missing(before.variants, now.variants));
  if (isSent) say('now requires', missing(now.required, before.required));
  if (isReceived) say('no longer promises', missing(before.required, now.required));
  if (!isSent) return problems;
  for (const [member, values] of Object.entries(now.values)) {
    const label = member === '' ? 'itself' : member;
    const earlier = before.values[member];
    // A member that had any value and now has a closed list takes less than it did.
    if (earlier === undefined && (member === '' || before.members.includes(member))) {
      say(`now takes for ${label} only`, values);
    }
    if (earlier !== undefined) say(`no longer takes for ${label}`, missing(earlier, values));
  }
  return problems;
}

/** What is in `before` and not in `now`. */
function missing(before: readonly string[], now: readonly string[]): string[] {
  return before.filter((entry) => !now.includes(entry));
}
