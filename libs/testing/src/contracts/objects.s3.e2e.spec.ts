import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Unavailable } from '@cielo/errors';
import type { ByteRange, Objects } from '@cielo/objects';
import { CannotInstall, type RunningServer } from '../../../../tools/servers/server.ts';
import { s3 } from '../../../../tools/servers/s3.ts';
import { FaultyProxy } from '../faults/faulty-proxy.ts';
import { openBucket, openUploads, type Bucket, type S3Settings } from './objects.bucket.ts';
import { failureOf } from './under-test.ts';

const MEBIBYTE = 1024 ** 2;
const MINUTE_MS = 60_000;

const missing = await s3
  .install((line) => process.stderr.write(`${line}\n`))
  .catch((error: unknown) => {
    if (error instanceof CannotInstall) return error.message;
    throw error;
  });

const SLOW_DOWN = answerOf(
  503,
  '<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>',
);

function answerOf(status: number, body: string): string {
  return `HTTP/1.1 ${status} No\r\ncontent-type: application/xml\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;
}

describe.skipIf(missing)(missing ?? 'Bad days of a real S3 server', () => {
  let folder: string;
  let server: RunningServer;
  let proxy: FaultyProxy;
  let bucket: Bucket;
  /** Through the proxy. */
  let objects: Objects;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cielo-s3-'));
    server = await s3.start({ folder });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    proxy = await FaultyProxy.open({ host: '127.0.0.1', port: server.port });
    bucket = await openBucket(server.settings as unknown as S3Settings);
    const endpoint = `http://127.0.0.1:${proxy.port}`;
    objects = await bucket.reopen({ endpoint, attempts: 3, requestTimeoutMs: 1_000, idleTimeoutMs: 300 });
  });
  afterEach(async () => {
    await bucket.close();
    await proxy.close();
  });

  async function bytesOf(key: string, range?: ByteRange) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await objects.get(key, range)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async function* streamed(bytes: Uint8Array) {
    for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000);
  }

  const put = (bytes: Uint8Array) => bucket.objects.put('clips/one', bytes);

  it('refuses connections: Unavailable, and all is well when it is back', async () => {
    const { key } = await put(Buffer.from('kept'));
    await proxy.fail({ kind: 'refuse' });
    const works: (() => Promise<unknown>)[] = [
      () => objects.put('clips/one', Buffer.from('x')),
      () => objects.head(key),
      () => objects.get(key),
      () => objects.read(key),
      () => objects.remove(key),
      () => objects.remove('clips'),
      () => objects.scopes('clips', { limit: 1 }),
    ];
    for (const work of works) expect(await failureOf(work())).toBeInstanceOf(Unavailable);
    await proxy.heal();
    expect(Buffer.from(await objects.read(key)).toString()).toBe('kept');
  });

  it('asks for patience: it gets some, and not without end', async () => {
    await proxy.fail({ kind: 'answer', text: SLOW_DOWN }, 2);
    const { key } = await objects.put('clips/one', Buffer.from('patient'));
    expect(Buffer.from(await bucket.objects.read(key)).toString()).toBe('patient');
    await proxy.fail({ kind: 'answer', text: SLOW_DOWN });
    expect(await failureOf(objects.put('clips/one', Buffer.from('impatient')))).toBeInstanceOf(Unavailable);
    const failure = await failureOf(objects.scopes('clips', { limit: 1 }));
    expect(failure).toBeInstanceOf(Unavailable);
    expect((failure as Error).message).toContain('SlowDown, HTTP 503');
  });

  it('is slow: the bytes come all the same; slower than it may be: Unavailable', async () => {
    const bytes = randomBytes(MEBIBYTE);
    const { key } = await put(bytes);
    await proxy.fail({ kind: 'slow', latencyMs: 20 });
    expect((await bytesOf(key)).equals(bytes)).toBe(true);
    await proxy.fail({ kind: 'slow', latencyMs: 60_000 });
    expect(await failureOf(objects.head(key))).toBeInstanceOf(Unavailable);
  });

  it.each(['end', 'reset', 'stall'] as const)(
    'cuts bodies short (%s): the rest is asked for where they broke',
    async (how) => {
      const bytes = randomBytes(MEBIBYTE);
      const { key } = await put(bytes);
      await proxy.fail({ kind: 'cut', afterBytes: 200_000, how }, 4);
      expect((await bytesOf(key)).equals(bytes)).toBe(true);
      await proxy.fail({ kind: 'cut', afterBytes: 200_000, how }, 2);
      const range = { start: 100_000, end: 900_000 };
      expect((await bytesOf(key, range)).equals(bytes.subarray(100_000, 900_001))).toBe(true);
    },
  );

  it.each([MEBIBYTE, 0])(
    'answers with %d bytes and never gives any: Unavailable after a few attempts',
    async (length) => {
      const { key } = await put(randomBytes(MEBIBYTE));
      const reading = await objects.get(key);
      const head = `content-range: bytes 0-${MEBIBYTE - 1}/${MEBIBYTE}\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n`;
      await proxy.fail({ kind: 'answer', text: `HTTP/1.1 206 Partial Content\r\n${head}`, when: /^GET / });
      const read = async () => {
        for await (const chunk of reading) expect(chunk.length).toBe(0);
      };
      expect(await failureOf(read())).toBeInstanceOf(Unavailable);
    },
  );

  it('damages a byte: the last of the object is not given out', async () => {
    const { key } = await put(randomBytes(MEBIBYTE));
    const reading = await objects.get(key);
    await proxy.fail({ kind: 'damage', atByte: 500_000 });
    let given = 0;
    const read = async () => {
      for await (const chunk of reading) given += chunk.length;
    };
    expect(await failureOf(read())).toBeInstanceOf(Unavailable);
    expect(given).toBeLessThan(MEBIBYTE);
    await proxy.heal();
    expect(await objects.read(key)).toHaveLength(MEBIBYTE);
  });

  it('breaks off while parts are sent: they are sent again', async () => {
    const bytes = randomBytes(20 * MEBIBYTE);
    await proxy.fail({ kind: 'cut-requests', afterBytes: 3 * MEBIBYTE }, 2);
    const { key } = await objects.put('clips/one', streamed(bytes));
    expect((await bytesOf(key)).equals(bytes)).toBe(true);
  });

  it('refuses a part for good: nothing can be seen, and no part stays', async () => {
    await proxy.fail({ kind: 'answer', text: SLOW_DOWN, when: /^PUT .*partNumber=2/ });
    const putting = objects.put('clips/one', streamed(randomBytes(20 * MEBIBYTE)));
    expect(await failureOf(putting)).toBeInstanceOf(Unavailable);
    expect(await openUploads(bucket.client, bucket.name)).toEqual([]);
    expect(await bucket.objects.scopes('clips', { limit: 1 })).toEqual([]);
  });

  it('ends an upload and the answer is lost: the object is there, and the caller hears so', async () => {
    const bytes = randomBytes(20 * MEBIBYTE);
    await proxy.fail({ kind: 'lose-answer', when: /^POST .*uploadId=/ }, 1);
    const { key } = await objects.put('clips/one', streamed(bytes));
    expect((await bytesOf(key)).equals(bytes)).toBe(true);
    await objects.remove(key);
    // What a second attempt hears from stores that forget uploads when they have ended.
    const instead = answerOf(
      404,
      '<Error><Code>NoSuchUpload</Code><Message>The upload does not exist.</Message></Error>',
    );
    await proxy.fail({ kind: 'lose-answer', when: /^POST .*uploadId=/, instead }, 1);
    expect(await objects.put('clips/one', streamed(bytes))).toMatchObject({ key });
    expect((await bytesOf(key)).equals(bytes)).toBe(true);
    await objects.remove(key);
    // And without the object it was no success.
    await proxy.fail({ kind: 'answer', when: /^POST .*uploadId=/, text: instead }, 1);
    expect(await failureOf(objects.put('clips/one', streamed(bytes)))).toBeInstanceOf(Unavailable);
    expect(await openUploads(bucket.client, bucket.name)).toEqual([]);
  });

  it('removes some and not all: Unavailable, and what is left is removed the next time', async () => {
    const { key } = await put(Buffer.from('to be removed'));
    const refusal = `<Error><Key>${key}</Key><Code>InternalError</Code><Message>Try again.</Message></Error>`;
    const text = answerOf(200, `<DeleteResult>${refusal}</DeleteResult>`);
    await proxy.fail({ kind: 'answer', text, when: /^POST .*\?delete/ }, 1);
    expect(await failureOf(objects.remove('clips'))).toBeInstanceOf(Unavailable);
    expect(await objects.head(key)).toBeDefined();
    await objects.remove('clips');
    expect(await objects.head(key)).toBeUndefined();
  });

  it('is killed in the middle of an upload: what was acknowledged is there, the rest is not, and can be put again', async () => {
    const kept = randomBytes(3 * MEBIBYTE);
    const { key } = await put(kept);
    const bytes = randomBytes(20 * MEBIBYTE);
    await proxy.fail({ kind: 'answer', text: '', when: /^PUT .*partNumber=2/ });
    const patient = await bucket.reopen({ endpoint: `http://127.0.0.1:${proxy.port}`, attempts: 5 });
    const putting = failureOf(patient.put('clips/two', streamed(bytes)));
    await vi.waitFor(async () => expect(await openUploads(bucket.client, bucket.name)).toHaveLength(1), 20_000);
    await server.kill();
    expect(await putting).toBeInstanceOf(Unavailable);
    server = await s3.start({ folder, port: server.port });
    await proxy.heal();
    expect((await bytesOf(key)).equals(kept)).toBe(true);
    expect(await objects.scopes('clips', { limit: 10 })).toMatchObject([{ scope: 'clips/one' }]);
    const again = await objects.put('clips/two', streamed(bytes));
    expect((await bytesOf(again.key)).equals(bytes)).toBe(true);
  });

  it('puts again what is old, which makes it young, and not what is young', async () => {
    const { key } = await put(Buffer.from('once more'));
    const nowMs = Math.floor(bucket.clock.nowMs() / 1_000) * 1_000;
    const [old, young] = [nowMs - 60 * MINUTE_MS, nowMs - MINUTE_MS / 4];
    const writtenMs = async () => (await bucket.objects.scopes('clips', { limit: 1 }))[0]!.youngestMs;
    const makeItsTime = (ms: number) => utimesSync(join(folder, 'data', bucket.name, key), ms / 1_000, ms / 1_000);
    makeItsTime(young);
    expect(await put(Buffer.from('once more'))).toMatchObject({ key });
    expect(await writtenMs()).toBe(young);
    makeItsTime(old);
    expect(await writtenMs()).toBe(old);
    await put(Buffer.from('once more'));
    expect(await writtenMs()).toBeGreaterThanOrEqual(nowMs);
  });
});
