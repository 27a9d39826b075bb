// What people read: a line for each cell, and of a cell that failed everything that was seen of it.
import { inspect } from 'node:util';

const SHOWN = 4_000;

/** The table of cells, Markdown. */
export function tableOf(cells) {
  const rows = cells.map((cell) => {
    const turns = cell.turns.map(turnText).join('; ');
    const [{ format = '' } = {}] = cell.turns;
    return [cell.agent, cell.vendor, format, cell.isWell ? 'works' : 'FAILS', turns];
  });
  const head = ['agent', 'vendor', 'format spoken to the vendor', 'cell', 'turns'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** One turn in words. */
function turnText({ turn, main, asides, state, faults, warnings, result }) {
  const seen = [
    `${main} ${main === 1 ? 'request' : 'requests'}${asides > 0 ? ` and ${asides} aside` : ''}`,
    ...(state === 'none' ? [] : [`state ${state}`]),
    ...(warnings > 0 ? [`losses told: ${warnings}`] : []),
    `${(result.ms / 1_000).toFixed(1)} s`,
  ];
  return `${turn}: ${faults.length === 0 ? seen.join(', ') : faults.join(', ')}`;
}

/** All that was seen of the turns that failed. */
export function failureOf({ agent, vendor, turns }) {
  return turns
    .filter(({ faults }) => faults.length > 0)
    .map(({ turn, faults, result, log, requests }) =>
      [
        `--- ${agent} on ${vendor}, ${turn}: ${faults.join(', ')}`,
        `what the agent wrote (it ended with ${result.code}):`,
        result.stdout.slice(0, SHOWN),
        result.stderr.slice(0, SHOWN),
        'what the gateway logged:',
        log.slice(0, SHOWN),
        'what the vendor got:',
        ...requests.map(({ kind, format, body }) =>
          `${kind}, ${format}: ${inspect(body, { depth: 5, maxStringLength: 200, breakLength: 120 })}`.slice(
            0,
            SHOWN,
          ),
        ),
      ].join('\n'),
    )
    .join('\n');
}
