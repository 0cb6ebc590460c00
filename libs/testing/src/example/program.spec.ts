import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Quote, QuoteRequest } from '@cielo/contracts';
import { SystemClock } from '@cielo/effects';
import { GrpcQuestions } from '@cielo/service-host';
import { startProgram, type Program } from '../index.ts';

const main = new URL('./main.ts', import.meta.url);
let home: string;
const programs: Program[] = [];
beforeEach(async () => void (home = await mkdtemp(join(tmpdir(), 'cielo-program-'))));
afterEach(async () => {
  for (const { process, ended } of programs.splice(0)) {
    process.kill('SIGKILL');
    await ended;
  }
  await rm(home, { recursive: true });
});

const start = (environment: Record<string, string> = {}, ...args: string[]) => {
  const program = startProgram(main, args, { CIELO_HOME: home, PORT: '0', ...environment });
  programs.push(program);
  return program;
};
/** Its own is only said when it is ready. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const urlOf = async (program: Program) => (await program.writes(/"url":"([^"]+)"/))[1]!;

describe('a service of its own process', () => {
  it('listens, answers, and ends when it is told to, streams and all', async () => {
    const program = start();
    const url = await urlOf(program);
    expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({
      status: 'ready',
      checks: { documents: 'ok', events: 'ok' },
    });
    const stream = await fetch(`${url}/v1/notes/ticks`);
    const text = stream.text();
    const askedMs = performance.now();
    program.process.kill('SIGTERM');
    expect(await text).toContain('data: "tick"');
    expect(await program.ended).toMatchObject({ status: 0, signal: null });
    expect(performance.now() - askedMs).toBeLessThan(1_500);
  });

  it('takes a signal that launchers pass on several times for one', async () => {
    const program = start();
    const url = await urlOf(program);
    const text = (await fetch(`${url}/v1/notes/ticks`)).text();
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) program.process.kill(signal);
    expect(await text).toContain('data: "tick"');
    expect(await program.ended).toMatchObject({ status: 0, signal: null });
  });

  it('starts under no flag that it does not know', async () => {
    const { status, text } = await start({}, '--chekc-config').ended;
    expect(status).toBe(2);
    expect(text).toContain('There is no --chekc-config here, only --help and --check-config');
  });

  it('keeps its data folder to itself, until it dies', async () => {
    const first = start();
    await urlOf(first);
    expect((await stat(join(home, 'cielo.sqlite'))).mode & 0o077).toBe(0);
    const second = await start().ended;
    expect(second.status).toBe(1);
    expect(second.text).toContain(`is in use by process ${first.process.pid}`);
    first.process.kill('SIGKILL');
    await first.ended;
    const third = start();
    await urlOf(third);
  });

  it('whose servers are away is alive, not ready, says what it waits for, and ends when it is told to', async () => {
    const port = await freePort();
    const away = { KAFKA_BROKERS: '127.0.0.1:1', MONGO_URL: 'mongodb://127.0.0.1:1/cielo' };
    const program = start({ ...away, PORT: String(port) });
    await program.writes(/a server is waited for/);
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not_ready', checks: { started: 'not yet', events: expect.stringContaining('waited for: ') } },
    ]);
    const other = await get('/v1/notes/hello');
    expect([other.status, other.headers.get('retry-after')]).toEqual([503, '1']);
    program.process.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ status: 0, signal: null });
  });

  it('answers the questions of others', async () => {
    const program = start({ QUESTIONS_LISTEN: '127.0.0.1:0' });
    const address = (await program.writes(/"questions":"([^"]+)"/))[1]!;
    const questions = await GrpcQuestions.open({
      addresses: new Map([['credits', address]]),
      clock: new SystemClock(),
    });
    expect(await questions.ask(Quote, QuoteRequest.create({}))).toMatchObject({
      $type: 'credits.v1.QuoteResponse',
    });
    await questions.close();
  });
});

describe('the settings of a process', () => {
  it('are listed with what they mean', async () => {
    const { status, text } = await start({}, '--help').ended;
    expect(status).toBe(0);
    expect(text).toContain('EXAMPLE_SWEEP_MS\n      How often the example sweeps (default 60000)');
    expect(text).toContain('PORT');
  });

  it('are checked without starting, and secrets stay secret', async () => {
    const { status, text } = await start({ EXAMPLE_SWEEP_MS: '5', EXAMPLE_SECRET: 'do not tell' }, '--check-config')
      .ended;
    expect(status).toBe(0);
    expect(text).toContain('EXAMPLE_SWEEP_MS=5\n');
    expect(text).not.toContain('do not tell');
  });

  it('are refused all at once', async () => {
    const { status, text } = await start(
      { EXAMPLE_SWEEP_MS: 'x', PORT: '99999', CIELO_PROFILE: 'production' },
      '--check-config',
    ).ended;
    expect(status).toBe(1);
    for (const name of ['EXAMPLE_SWEEP_MS', 'PORT', 'KAFKA_BROKERS', 'MONGO_URL', 'CIELO_ALLOW_EMBEDDED'])
      expect(text).toContain(name);
  });

  it('of the production profile must be complete', async () => {
    const { status, text } = await start({ CIELO_PROFILE: 'production' }).ended;
    expect(status).toBe(1);
    expect(text).toContain('the embedded adapters are for development: one process, one disk');
    expect(text).toContain('nothing says from which country a call comes');
    const allowed = start({
      CIELO_PROFILE: 'production',
      CIELO_ALLOW_EMBEDDED: 'true',
      ACCESS_TRUSTED_PROXIES: '10.0.0.0/8',
      ACCESS_COUNTRY_HEADER: 'x-country',
    });
    await urlOf(allowed);
  });
});
