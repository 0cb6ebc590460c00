import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { inspect } from 'node:util';
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ByteRange, Objects, ScopeListing } from '@cielo/objects';
import { InvalidValue, NotFound, Unavailable } from '@cielo/errors';
import { FaultyProxy } from '../faults/faulty-proxy.ts';
import { openBucket, openUploads, s3Settings, type Bucket, type S3Settings } from './objects.bucket.ts';
import { objectsContract } from './objects.contract.ts';
import { failureOf } from './under-test.ts';

const MEBIBYTE = 1024 ** 2;
const settings = s3Settings();
const isMissing = typeof settings === 'string';

describe.skipIf(isMissing)(isMissing ? settings : 'Objects in a bucket', () => {
  objectsContract('S3', () => openBucket(settings as S3Settings));

  describe('S3', () => {
    let bucket: Bucket;
    let objects: Objects;

    beforeEach(async () => {
      bucket = await openBucket(settings as S3Settings);
      objects = bucket.objects;
    });
    afterEach(() => bucket.close());

    async function* streamed(bytes: Uint8Array) {
      for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000);
    }

    async function bytesOf(key: string, range?: ByteRange) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of await objects.get(key, range)) chunks.push(chunk);
      return Buffer.concat(chunks);
    }

    /** Writes under a name of our choice, past the store. */
    const write = (key: string, body: string) =>
      bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key: key, Body: Buffer.from(body) }));

    it('takes large streams in parts whose sums it compares, and gives any part of them', async () => {
      const bytes = randomBytes(20 * MEBIBYTE + 17);
      const { key, sha256, sizeBytes } = await objects.put('clips/large', streamed(bytes));
      expect({ sha256, sizeBytes }).toEqual({
        sha256: createHash('sha256').update(bytes).digest('hex'),
        sizeBytes: bytes.length,
      });
      expect((await bytesOf(key)).equals(bytes)).toBe(true);
      const range = { start: 8 * MEBIBYTE - 5, end: 16 * MEBIBYTE + 5 };
      expect((await bytesOf(key, range)).equals(bytes.subarray(range.start, range.end + 1))).toBe(true);
      const place = { Bucket: bucket.name, Key: key, ChecksumMode: 'ENABLED' } as const;
      const { ETag, ChecksumSHA256 } = await bucket.client.send(new HeadObjectCommand(place));
      expect(ETag).toMatch(/-3"$/);
      expect(ChecksumSHA256).toMatch(/-3$/);
      expect(await openUploads(bucket.client, bucket.name)).toEqual([]);
      expect(readdirSync(bucket.spoolFolder)).toEqual([]);
    });

    it('leaves neither parts nor temporary files when an upload is called off', async () => {
      const { hostname, port } = new URL((settings as S3Settings).S3_ENDPOINT);
      const proxy = await FaultyProxy.open({ host: hostname, port: Number(port) });
      try {
        // The second part breaks off again and again, so that the upload cannot end of itself.
        await proxy.fail({ kind: 'answer', text: '', when: /^PUT .*partNumber=2/ });
        const slow = await bucket.reopen({ endpoint: `http://127.0.0.1:${proxy.port}`, attempts: 1_000 });
        const stop = new AbortController();
        const putting = failureOf(slow.put('clips/off', streamed(randomBytes(20 * MEBIBYTE)), stop.signal));
        await vi.waitFor(async () => expect(await openUploads(bucket.client, bucket.name)).toHaveLength(1), 20_000);
        stop.abort(new Error('called off'));
        expect(await putting).toMatchObject({ message: 'called off' });
        expect(await openUploads(bucket.client, bucket.name)).toEqual([]);
        expect(await objects.scopes('clips', { limit: 10 })).toEqual([]);
        expect(readdirSync(bucket.spoolFolder)).toEqual([]);
      } finally {
        await proxy.close();
      }
    });

    it('refuses what is larger than it may be, however it comes', async () => {
      const small = await bucket.reopen({ maxObjectBytes: 1_000 });
      for (const body of [randomBytes(1_001), streamed(randomBytes(1_001))]) {
        expect(await failureOf(small.put('clips/x', body))).toBeInstanceOf(InvalidValue);
      }
      expect((await small.put('clips/x', streamed(randomBytes(1_000)))).sizeBytes).toBe(1_000);
      expect(readdirSync(bucket.spoolFolder)).toEqual([]);
    });

    it('does not give out the last of what is not what its name says', async () => {
      const key = `clips/false/${'0'.repeat(64)}`;
      await write(key, 'x'.repeat(300_000));
      let given = 0;
      const reading = async () => {
        for await (const chunk of await objects.get(key)) given += chunk.length;
      };
      expect(await failureOf(reading())).toBeInstanceOf(Unavailable);
      expect(given).toBeLessThan(300_000);
      expect(await failureOf(objects.read(key))).toBeInstanceOf(Unavailable);
    });

    it('lists and removes more than one answer holds, and scopes between the keys of another', async () => {
      const hash = (start: string, i: number) => `${start}${i}`.padEnd(64, '0');
      const keys = [
        `s/n/${hash('1', 0)}`,
        `s/n/f-inner/${hash('2', 0)}`,
        `s/n/${hash('f', 0)}`,
        ...Array.from({ length: 1_010 }, (_, i) => `s/many/${hash('a', 1_000 + i)}`),
      ];
      for (let at = 0; at < keys.length; at += 50) {
        await Promise.all(keys.slice(at, at + 50).map((key) => write(key, '')));
      }
      const found = new Map<string, readonly string[]>();
      for (let page: readonly ScopeListing[] = [], after = ''; ; after = page[0]!.scope) {
        page = await objects.scopes('s', { limit: 1, ...(after ? { after } : {}) });
        if (page.length === 0) break;
        expect(found.has(page[0]!.scope)).toBe(false);
        found.set(page[0]!.scope, page[0]!.keys);
      }
      expect(found).toEqual(
        new Map([
          ['s/many', keys.filter((key) => key.startsWith('s/many/'))],
          ['s/n/f-inner', [keys[1]]],
          ['s/n', [keys[0], keys[2]]],
        ]),
      );
      await objects.remove('s');
      expect(await objects.scopes('s', { limit: 10 })).toEqual([]);
    });

    it('signs addresses that live for a short time, for one object', async () => {
      const { key } = await bucket.objects.put('clips/shown', Buffer.from('a film'));
      const other = await bucket.objects.put('clips/hidden', Buffer.from('another film'));
      const asked = {
        expiresInMs: 60_000,
        contentType: 'video/mp4',
        contentDisposition: 'attachment; filename="a.mp4"',
      };
      const address = await bucket.objects.presign(key, asked);
      const answer = await fetch(address);
      expect(await answer.text()).toBe('a film');
      expect(answer.headers.get('content-type')).toBe('video/mp4');
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="a.mp4"');
      expect((await fetch(address.replace(key, other.key))).status).toBe(403);
      expect((await fetch(address, { method: 'DELETE' })).status).toBe(403);

      const clock = Object.assign(Object.create(bucket.clock), { nowMs: () => bucket.clock.nowMs() - 120_000 });
      const late = await bucket.reopen({ clock });
      expect((await fetch(await late.presign(key, asked))).status).toBe(403);
      for (const expiresInMs of [0, 300_001, NaN]) {
        expect(await failureOf(bucket.objects.presign(key, { expiresInMs }))).toBeInstanceOf(InvalidValue);
      }
      expect(await failureOf(bucket.objects.presign('clips/shown', asked))).toBeInstanceOf(NotFound);
      const elsewhere = await bucket.reopen({ publicEndpoint: 'https://objects.example.org' });
      expect(new URL(await elsewhere.presign(key, asked)).origin).toBe('https://objects.example.org');
    });

    it('says Unavailable when it is refused, without the words of its keys', async () => {
      const secretAccessKey = 'a-secret-that-nobody-may-read';
      const refused = await bucket.reopen({ secretAccessKey, log: { warn: () => {} } });
      const elsewhere = await bucket.reopen({ bucket: 'cielo-no-such-bucket' });
      await bucket.objects.check();
      for (const failure of [
        await failureOf(refused.put('clips/x', Buffer.from('x'))),
        await failureOf(refused.scopes('clips', { limit: 1 })),
        await failureOf(refused.check()),
        await failureOf(elsewhere.check()),
        await failureOf(elsewhere.put('clips/x', Buffer.from('x'))),
        await failureOf(elsewhere.scopes('clips', { limit: 1 })),
      ]) {
        expect(failure).toBeInstanceOf(Unavailable);
        const said = inspect(failure, { depth: 10, showHidden: true });
        expect(said).not.toContain(secretAccessKey);
        expect(said).not.toContain((settings as S3Settings).S3_SECRET_ACCESS_KEY);
        expect(said).not.toMatch(/signature=|Credential=/i);
      }
      await expect(bucket.reopen({ accessKeyId: undefined } as never)).rejects.toThrow('both accessKeyId and');
    });
  });
});
