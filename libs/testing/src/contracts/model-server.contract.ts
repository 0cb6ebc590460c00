import { crc32, deflateSync } from 'node:zlib';
import { RenderFailed, type ModelServer, type RenderOutput, type RenderRequest } from '@cielo/inference';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A model server under test. */
export interface ModelServerUnderTest {
  readonly server: ModelServer;
  /** A request that it can render quickly; others are made from it. */
  readonly request: RenderRequest;
  /** Renders on their way on the server itself, where that can be known. */
  readonly active?: () => number | Promise<number>;
  /** Steps of work, such as frames, that the server has done since it began, where that can be known; at least 10 for a second of film. */
  readonly steps?: () => number | Promise<number>;
  close(): Promise<void>;
}

const never = () => new AbortController().signal;

async function all(outputs: AsyncIterable<RenderOutput>): Promise<RenderOutput[]> {
  const seen: RenderOutput[] = [];
  for await (const output of outputs) seen.push(output);
  return seen;
}

function track(outputs: readonly RenderOutput[], name: string): Buffer {
  return Buffer.concat(
    outputs.flatMap((output) => (output.kind === 'chunk' && output.track === name ? [output.data] : [])),
  );
}

async function failure(outputs: AsyncIterable<RenderOutput>): Promise<unknown> {
  return all(outputs).then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** Waits for something that another process or thread does; bounded. */
async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`never came true: ${condition}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A PNG of more than 4 MiB, since nothing in it is compressed. */
function largePicture(): Buffer {
  const [width, height] = [1280, 1280];
  const chunk = (type: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  // Red, green and blue of each pixel, and before each row that it is written as it is.
  const rows = Buffer.alloc((1 + width * 3) * height, 90);
  for (let row = 0; row < height; row++) rows[row * (1 + width * 3)] = 0;
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What every model server promises, whichever it is and however far away. */
export function modelServerContract(name: string, open: () => Promise<ModelServerUnderTest>): void {
  describe(`${name} keeps the promises of a model server`, () => {
    let it_: ModelServerUnderTest;
    let first: RenderOutput[];

    beforeAll(async () => {
      it_ = await open();
      first = await all(it_.server.render(it_.request, never()));
    }, 120_000);
    afterAll(() => it_?.close());

    it('is ready for its own model and for no unknown one', async () => {
      expect(await it_.server.ready(it_.request.model)).toBe(true);
      expect(await it_.server.ready('nobody-made-this-model')).toBe(false);
    });

    it('reports progress that never goes back and ends at its total', () => {
      const shares = first.flatMap((output) => (output.kind === 'progress' ? [output.done / output.total] : []));
      expect(shares.length).toBeGreaterThan(0);
      expect([...shares].sort((a, b) => a - b)).toEqual(shares);
      expect(shares.at(-1)).toBe(1);
    });

    it('streams pictures, cues and a report, and sound where it is wanted', () => {
      expect(track(first, 'video').length).toBeGreaterThan(0);
      expect(track(first, 'audio').length > 0).toBe(it_.request.audio);
      expect(JSON.parse(track(first, 'cues').toString())).toMatchObject({
        contacts: expect.any(Array),
        speech: expect.any(Array),
      });
      const report = JSON.parse(track(first, 'report').toString());
      expect(report).toMatchObject({ engine: expect.any(String), version: expect.any(String), seed: it_.request.seed });
    });

    it('takes at least one still a second, the first at 0', () => {
      const times = first.flatMap((output) => (output.kind === 'still' ? [output.timeMs] : [])).sort((a, b) => a - b);
      expect(times[0]).toBe(0);
      expect(times.length).toBeGreaterThanOrEqual(it_.request.seconds);
      expect(times.at(-1)).toBeLessThan(it_.request.seconds * 1000);
    });

    it('sends chunks of at most 1 MiB', () => {
      const sizes = first.flatMap((output) => (output.kind === 'progress' ? [] : [output.data.length]));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(1_048_576);
    });

    it('gives the same tracks for the same request', async () => {
      const again = await all(it_.server.render(it_.request, never()));
      for (const name of ['video', 'audio', 'cues']) expect(track(again, name).equals(track(first, name))).toBe(true);
    }, 120_000);

    it('renders two at once without mixing them', async () => {
      const other = { ...it_.request, seed: it_.request.seed + 1, requestId: 'other.1' };
      const [one, two] = await Promise.all([
        all(it_.server.render(it_.request, never())),
        all(it_.server.render(other, never())),
      ]);
      expect(track(one, 'video').equals(track(first, 'video'))).toBe(true);
      expect(JSON.parse(track(two, 'report').toString())).toMatchObject({ seed: other.seed });
    }, 120_000);

    it('stops with the reason of an abort, and renders the next', async () => {
      const abort = new AbortController();
      const reason = new Error('the caller took it back');
      const run = (async () => {
        for await (const output of it_.server.render(it_.request, abort.signal)) if (output) abort.abort(reason);
      })();
      await expect(run).rejects.toBe(reason);
      if (it_.active) await eventually(async () => (await it_.active!()) === 0);
      expect(await it_.server.ready(it_.request.model)).toBe(true);
    }, 120_000);

    it('stops the work itself within a step of an abort', async (test) => {
      const { active, steps } = it_;
      if (!active || !steps) return test.skip('this server does not tell what it does');
      const long = { ...it_.request, seconds: 20, width: 1280, height: 720, requestId: 'long.1' };
      const abort = new AbortController();
      const before = await steps();
      const run = (async () => {
        for await (const output of it_.server.render(long, abort.signal)) if (output) abort.abort(new Error('enough'));
      })();
      await expect(run).rejects.toThrow('enough');
      await eventually(async () => (await active()) === 0);
      const after = await steps();
      expect(after - before).toBeLessThan(100);
      await all(it_.server.render({ ...it_.request, seconds: 1 }, never()));
      expect((await steps()) - after).toBeGreaterThanOrEqual(10);
    }, 120_000);

    it('gives a reader that is slow everything', async () => {
      const slow: RenderOutput[] = [];
      for await (const output of it_.server.render(it_.request, never())) {
        slow.push(output);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      for (const name of ['video', 'audio']) expect(track(slow, name).equals(track(first, name))).toBe(true);
    }, 120_000);

    it('refuses at once when it is already aborted', async () => {
      const reason = new Error('too late');
      expect(await failure(it_.server.render(it_.request, AbortSignal.abort(reason)))).toBe(reason);
    });

    it('stops working when the consumer leaves early', async () => {
      for await (const output of it_.server.render(it_.request, never())) if (output) break;
      if (it_.active) await eventually(async () => (await it_.active!()) === 0);
      const again = await all(it_.server.render(it_.request, never()));
      expect(track(again, 'video').equals(track(first, 'video'))).toBe(true);
    }, 120_000);

    it('fails for a model that it does not have', async () => {
      const error = await failure(it_.server.render({ ...it_.request, model: 'nobody-made-this-model' }, never()));
      expect(error).toBeInstanceOf(RenderFailed);
      expect((error as RenderFailed).message).toContain('nobody-made-this-model');
    });

    it('takes a picture to begin with, also one that is larger than the messages that gRPC takes by default', async () => {
      const references = [{ role: 'first_frame' as const, mediaType: 'image/png', data: largePicture() }];
      const asked = { ...it_.request, references, requestId: 'picture.1' };
      const outputs = await all(it_.server.render(asked, never()));
      expect(track(outputs, 'video').length).toBeGreaterThan(0);
      expect(track(outputs, 'video').equals(track(first, 'video'))).toBe(false);
    }, 120_000);

    it.each([
      ['empty', ''],
      ['only emoji', '🏀🏀🏀'],
      ['right to left', 'قطة تقفز فوق الجدار'],
      ['markup', '<b>{{prompt}}</b> --help "'],
      ['32,000 characters long', 'a red ball '.repeat(2909)],
    ])(
      'renders a prompt that is %s',
      async (_, prompt) => {
        const outputs = await all(it_.server.render({ ...it_.request, prompt, requestId: 'odd.1' }, never()));
        expect(track(outputs, 'video').length).toBeGreaterThan(0);
      },
      120_000,
    );
  });
}
