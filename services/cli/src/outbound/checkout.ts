import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The start script of the checkout that this command belongs to, or undefined when it was installed by itself. */
export function findStartScript(from: string = dirname(fileURLToPath(import.meta.url))): string | undefined {
  const script = join(from, 'tools', 'start.mjs');
  if (existsSync(script)) return script;
  return dirname(from) === from ? undefined : findStartScript(dirname(from));
}

/** Runs a script in the foreground; signals of the terminal reach it directly, others are passed on. @returns its exit code */
export function runScript(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', env });
  const passOn = (signal: NodeJS.Signals) => signal !== 'SIGINT' && child.kill(signal);
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of signals) process.off(signal, passOn);
      resolve(code ?? 1);
    });
  });
}
