import { spawn, type ChildProcess } from 'node:child_process';

const root = new URL('../..', import.meta.url);

/** What a script said and how it ended. */
export interface ScriptEnd {
  output: string;
  code: number | null;
}

/** A script of the project that runs. */
export interface RunningScript {
  child: ChildProcess;
  /** Resolves with the match when the output has it; rejects when the script ends without. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** What it said so far. */
  output(): string;
  end: Promise<ScriptEnd>;
}

/** Runs a script with nothing in its environment but this. Needs the build in dist/, which `npm run check` makes. */
export function runScript(file: string, args: string[], environment: Record<string, string>): RunningScript {
  const env = { PATH: process.env['PATH'], ...environment };
  const child = spawn(process.execPath, [file, ...args], { cwd: root, env });
  let output = '';
  let listeners: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => {
      output += piece.toString();
      for (const tell of listeners) tell();
    });
  }
  const end = new Promise<ScriptEnd>((resolve) => child.on('close', (code) => resolve({ output, code })));
  return {
    child,
    output: () => output,
    end,
    says(pattern) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output);
          if (match === null) return;
          listeners = listeners.filter((each) => each !== look);
          resolve(match);
        };
        listeners.push(look);
        look();
        void end.then((ended) => reject(new Error(`ended with ${ended.code}: ${ended.output}`)));
      });
    },
  };
}
