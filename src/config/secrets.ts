import { failureCode, openSecretFile } from './secret-file.js';
import { settingRows } from './setting-table.js';

/** The secrets of an environment. */
export interface Secrets {
  /** The value now; undefined when there is none. Variables of added vendors are secrets too. */
  value(name: string): string | undefined;
  /** Those that are set now. */
  names(): string[];
  reportTo(listener: (problem: string) => void): void;
}

/** What secrets are read with. */
export interface SecretSources {
  /** A variable's text; undefined when it is empty. */
  valueOf(name: string): string | undefined;
  problems: string[];
  /** Variables with keys of vendors that were added by configuration. */
  added: readonly string[];
}

/** Reads all secrets, those of vendors also from the files that `<NAME>_FILE` names. Problems are collected. */
export function loadSecrets({ valueOf, problems, added }: SecretSources): Secrets {
  let listener = (problem: string): void => {
    process.emitWarning(problem);
  };
  const report = (problem: string): void => {
    listener(problem);
  };
  const readers = new Map<string, () => string | undefined>();
  const builtIn = settingRows().flatMap(([name, { kind, group }]) =>
    kind === 'secret' ? [{ name, isVendors: group === 'Vendors' }] : [],
  );
  const others = added.filter((name) => !builtIn.some((each) => each.name === name));
  for (const { name, isVendors } of [
    ...builtIn,
    ...others.map((each) => ({ name: each, isVendors: true })),
  ]) {
    const value = valueOf(name);
    const path = valueOf(`${name}_FILE`);
    if (value !== undefined && path !== undefined)
      problems.push(`${name}: it is set, and so is ${name}_FILE. Set one of them.`);
    const problem = isVendors && value !== undefined ? keyProblem(value) : undefined;
    if (problem !== undefined) problems.push(`${name}: ${problem} Set the key alone.`);
    // The file of the master keys has another format: src/server/master-keys.ts reads it.
    const readFile = isVendors && path !== undefined ? openFile(name, path, { problems, report }) : undefined;
    readers.set(name, readFile ?? ((): string | undefined => value));
  }
  const value = (name: string): string | undefined => readers.get(name)?.();
  return {
    value,
    names: () => [...readers.keys()].filter((name) => value(name) !== undefined),
    reportTo(next): void {
      listener = next;
    },
  };
}

function openFile(
  name: string,
  path: string,
  { problems, report }: { problems: string[]; report: (problem: string) => void },
): (() => string | undefined) | undefined {
  try {
    const watch = {
      judge: keyProblem,
      report: (problem: string): void => {
        report(`${name}_FILE: ${problem}`);
      },
    };
    const file = openSecretFile(path, Date.now, watch);
    const problem = keyProblem(file.read());
    if (problem === undefined) return () => file.read();
    problems.push(`${name}_FILE: ${path}: ${problem} Put the key alone into it.`);
  } catch (cause) {
    problems.push(
      `${name}_FILE: ${path} cannot be read (${failureCode(cause)}). Set the path of a file with the key in it.`,
    );
  }
  return undefined;
}

/** What is wrong with a vendor's key, without the key: it has to fit into a header. */
function keyProblem(text: string): string | undefined {
  if (text === '') return 'it is empty.';
  return /^[\x21-\x7e]+$/.test(text) ? undefined : 'it holds a space or a character that no key has.';
}
