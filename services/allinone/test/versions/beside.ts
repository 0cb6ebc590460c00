import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/apart/free-port.ts';
import { Kept, type ApartProcess } from '../../src/apart/process.ts';

const services = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Starts a process of another version beside one that runs: in the same consumer groups, on the same stores, told the same but for where
 * it listens. Resolves when it is ready for work.
 */
export async function startBeside(one: ApartProcess, checkout: string): Promise<Kept> {
  const program = one.name === 'worker' ? 'orchestration' : one.name;
  const port = await freePort();
  const { QUESTIONS_LISTEN: answers, ORCHESTRATION_WORKER: worker } = one.environment;
  const settings = {
    ...one.environment,
    PORT: String(port),
    ...(answers ? { QUESTIONS_LISTEN: `127.0.0.1:${await freePort()}` } : {}),
    ...(worker ? { ORCHESTRATION_WORKER: `${worker}-earlier` } : {}),
  };
  const said: string[] = [];
  const options = { environment: {}, onLine: (_: string, line: string) => void said.push(line), onTrouble: () => {} };
  const role = { name: `earlier ${one.name}`, program: relative(services, join(checkout, 'services', program)) };
  const other = new Kept({ ...role, port, settings }, options);
  other.start();
  try {
    await other.ready();
  } catch (error) {
    await other.stop();
    throw new Error(`${role.name} did not start:\n${said.slice(-20).join('\n')}`, { cause: error });
  }
  return other;
}

/** Events that the process has handled since it began. */
export async function handledBy({ url }: ApartProcess): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const counts = text.matchAll(/^cielo_event_handling_duration_seconds_count\{.*outcome="handled".*\} (\d+)/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}
