import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const loader = fileURLToPath(new URL('../../from-source.mjs', import.meta.url));

export interface ProgramEnd {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly text: string;
}

/** A process of its own, run from sources. */
export interface Program {
  readonly process: ChildProcess;
  /** Everything that it has written so far. */
  text(): string;
  /** Resolves when it has written something that matches. @throws Error when it ends before. */
  writes(pattern: RegExp): Promise<RegExpMatchArray>;
  readonly ended: Promise<ProgramEnd>;
}

/** Starts `main.ts` as a process, in exactly this environment. */
export function startProgram(
  main: URL,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Program {
  const node = ['--conditions=@cielo/source', '--import', loader, fileURLToPath(main), ...args];
  const child = spawn(process.execPath, node, {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<ProgramEnd>((resolve) =>
    child.once('close', (status, signal) => resolve({ status, signal, text })),
  );
  const writes = (pattern: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(text);
        if (!match) return;
        listeners.delete(look);
        resolve(match);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without writing ${pattern}:\n${text}`)));
    });
  return { process: child, text: () => text, writes, ended };
}
