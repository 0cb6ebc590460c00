import type { RenderRequest } from '@cielo/inference';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Channel } from './channel.ts';
import { checkRequest } from './check-request.ts';
import { openLog } from './log.ts';
import { Progress } from './progress.ts';
import { readSettings } from './settings.ts';
import { Turns } from './turns.ts';

const request: RenderRequest = {
  model: 'cielo-standard',
  requestId: 'gen.1',
  prompt: 'a ball',
  negativePrompt: '',
  seconds: 4,
  width: 1280,
  height: 720,
  fps: 30,
  seed: 7,
  audio: true,
  mark: { text: 'made with AI', pathSeed: 1 },
};
const never = new AbortController().signal;

describe('what the engine takes', () => {
  it.each([
    ['model', { model: 'sora-9' }, 'cielo-standard'],
    ['seconds', { seconds: 0 }, 'from 1 to 60'],
    ['seconds', { seconds: 61 }, 'from 1 to 60'],
    ['fps', { fps: 0 }, 'from 1 to 60'],
    ['width', { width: 1279 }, 'even'],
    ['height', { height: 62 }, 'from 64'],
    ['height', { height: 4096 }, 'to 2048'],
    ['seed', { seed: -1 }, 'from 0'],
    ['mark_seed', { mark: { text: 'x', pathSeed: -1 } }, 'from 0'],
    ['mark_text', { mark: { text: 'x'.repeat(201), pathSeed: 1 } }, 'at most 200'],
    ['prompt', { prompt: '🏀'.repeat(32_001) }, 'at most 32000'],
  ])('names %s when it is wrong, and what would be right', (name, change, right) => {
    const check = (): unknown => checkRequest({ ...request, ...change });
    expect(check).toThrow(new RegExp(`^${name} (is|has) .*${right}`));
    expect(check).toThrow(expect.objectContaining({ retryable: false }));
  });

  it('takes what the catalogue offers, and a prompt of exactly 32,000 characters', () => {
    for (const [width, height] of [
      [720, 1280],
      [1792, 1024],
      [1080, 1920],
    ])
      expect(checkRequest({ ...request, width: width!, height: height!, fps: 12, seconds: 25 }).model).toEqual({
        quality: 'standard',
        sound: true,
      });
    expect(checkRequest({ ...request, prompt: '🏀'.repeat(32_000) }).model.sound).toBe(true);
    expect(checkRequest({ ...request, model: 'cielo-turbo' }).model).toEqual({ quality: 'turbo', sound: false });
  });
});

describe('settings', () => {
  it('have defaults, and say all that is wrong at once', () => {
    expect(readSettings({})).toMatchObject({ host: '127.0.0.1', port: 0, encoder: 'auto', waiting: 8, hangMs: 20_000 });
    expect(
      readSettings({ ENGINE_HOST: '0.0.0.0', PORT: '8123', ENGINE_WORKERS: '3', ENGINE_ENCODER: 'wasm' }),
    ).toMatchObject({
      host: '0.0.0.0',
      port: 8123,
      workers: 3,
      encoder: 'wasm',
    });
    expect(() => readSettings({ PORT: 'x', ENGINE_WORKERS: '0', ENGINE_ENCODER: 'gif' })).toThrow(
      /PORT.*ENGINE_WORKERS|ENGINE_ENCODER.*PORT/s,
    );
  });
});

describe('progress', () => {
  it('never goes back, whatever is reported in whatever order, and is complete only at the end', () => {
    const step = fc.oneof(
      fc.tuple(fc.constantFrom('understanding', 'speech', 'physics'), fc.nat(9), fc.nat(9)),
      fc.tuple(fc.constant('drawn'), fc.nat(300), fc.constant(0)),
      fc.tuple(fc.constant('sounded'), fc.nat(20), fc.nat(20)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const progress = new Progress(300);
        let last = -1;
        for (const [what, done, total] of steps) {
          if (what === 'drawn') progress.drawn(done);
          else if (what === 'sounded') progress.sounded(done, total);
          else progress.planned(what as 'physics', done, total);
          const line = progress.line;
          expect(line.done).toBeGreaterThanOrEqual(last);
          expect(line.done).toBeLessThan(line.total);
          expect(Number.isInteger(line.done)).toBe(true);
          last = line.done;
        }
        expect(progress.end.done).toBe(progress.end.total);
      }),
    );
  });

  it('counts what has been drawn', () => {
    const progress = new Progress(300);
    progress.drawn(0);
    const before = progress.line.done;
    progress.drawn(150);
    expect(progress.line).toMatchObject({ stage: 'drawing' });
    expect((progress.line.done - before) / progress.line.total).toBeCloseTo(50 / 118, 2);
  });
});

describe('a channel', () => {
  it('keeps its makers to the pace of the taker', async () => {
    const channel = new Channel<number>();
    const log: string[] = [];
    const maker = (async () => {
      for (const n of [1, 2]) {
        await channel.push(n);
        log.push(`pushed ${n}`);
      }
      channel.end();
    })();
    for await (const n of channel) log.push(`took ${n}`);
    await maker;
    expect(log).toEqual(['took 1', 'pushed 1', 'took 2', 'pushed 2']);
  });

  it('lets makers go when the taker leaves, and drops what comes after', async () => {
    const channel = new Channel<number>();
    const all = Promise.all([channel.push(1), channel.push(2)]);
    for await (const _ of channel) break;
    await all;
    await channel.push(3);
  });

  it('gives what is there before it fails', async () => {
    const channel = new Channel<number>();
    void channel.push(1);
    channel.end(new Error('no more'));
    const taken: number[] = [];
    await expect(
      (async () => {
        for await (const n of channel) taken.push(n);
      })(),
    ).rejects.toThrow('no more');
    expect(taken).toEqual([1]);
  });
});

describe('turns', () => {
  it('come one at a time, in order', async () => {
    const turns = new Turns(9);
    const log: string[] = [];
    const first = await turns.take(never);
    const rest = ['b', 'c'].map(async (name) => {
      const over = await turns.take(never);
      log.push(name);
      await Promise.resolve();
      log.push(`${name} over`);
      over();
    });
    log.push('a over');
    first();
    await Promise.all(rest);
    expect(log).toEqual(['a over', 'b', 'b over', 'c', 'c over']);
  });

  it('pass over those who have left, and say when too many wait', async () => {
    const turns = new Turns(1);
    const over = await turns.take(never);
    expect(turns.full).toBe(false);
    const abort = new AbortController();
    const waiting = turns.take(abort.signal);
    expect(turns.full).toBe(true);
    abort.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    over();
    over();
    await (
      await turns.take(never)
    )();
  });
});

describe('the log', () => {
  it('is one line of JSON per event', () => {
    const lines: string[] = [];
    openLog({ nowMs: () => 5 }, (line) => lines.push(line)).warn('render failed', { requestId: 'g.1', reason: 'a\nb' });
    expect(lines).toEqual(['{"time":5,"level":"warn","msg":"render failed","requestId":"g.1","reason":"a\\nb"}\n']);
  });
});
