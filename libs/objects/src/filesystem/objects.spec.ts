import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SystemClock, SystemRandom } from '@cielo/effects';
import { FileSystemObjects } from './objects.ts';

const HOUR_MS = 3_600_000;

describe('objects as files', () => {
  const [clock, random] = [new SystemClock(), new SystemRandom()];
  let folder: string;

  const open = () => FileSystemObjects.open({ folder, clock, random });
  const temporary = () => readdirSync(join(folder, '.tmp')).sort();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cielo-objects-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes away what dead processes have left half written, and what is old, and nothing else', async () => {
    await open();
    const dead = spawnSync(process.execPath, ['--eval', '']).pid;
    const own = process.pid;
    const files = [`${dead}-00ff-1`, `${own}-00ff-1`, '1-00ff-7', 'somebody-elses', 'somebody-elses-old'];
    for (const name of files) writeFileSync(join(folder, '.tmp', name), 'half');
    const longAgo = new Date(clock.nowMs() - HOUR_MS - 1_000);
    utimesSync(join(folder, '.tmp', 'somebody-elses-old'), longAgo, longAgo);
    await open();
    // Process 1 lives as long as the machine.
    expect(temporary()).toEqual(['1-00ff-7', 'somebody-elses']);
  });

  it('leaves a write alone that another store of the same process has begun', async () => {
    const [first] = [await open()];
    async function* slowly() {
      yield Buffer.from('first half, ');
      await open();
      yield Buffer.from('second half');
    }
    const { key } = await first.put('a', slowly());
    expect(Buffer.from(await first.read(key)).toString()).toBe('first half, second half');
    expect(temporary()).toEqual([]);
  });

  it('leaves no temporary file when a write fails', async () => {
    const objects = await open();
    async function* failing() {
      yield Buffer.from('half');
      throw new Error('no more');
    }
    await expect(objects.put('a', failing())).rejects.toThrow('no more');
    expect(temporary()).toEqual([]);
  });

  it('removes folders that have become empty', async () => {
    const objects = await open();
    const { key } = await objects.put('a/b/c', Buffer.from('x'));
    await objects.put('a/d', Buffer.from('x'));
    await objects.remove(key);
    expect(readdirSync(join(folder, 'a'))).toEqual(['d']);
    await objects.remove('a');
    expect(existsSync(join(folder, 'a'))).toBe(false);
    expect(existsSync(folder)).toBe(true);
  });

  it('says Unavailable when the disk takes no more, and leaves nothing', () => {
    // A limit on the size of files stands for the full disk: to the store the two are the same.
    const script = `
      import { SystemClock, SystemRandom } from '@cielo/effects';
      import { FileSystemObjects } from '@cielo/objects';
      const objects = await FileSystemObjects.open({ folder: ${JSON.stringify(folder)}, clock: new SystemClock(), random: new SystemRandom() });
      await objects.put('a', new Uint8Array(1_000_000)).catch((error) => console.log(error.kind, error.message));
      console.log((await objects.put('a', new Uint8Array(1_000))).sizeBytes);`;
    const node = `"${process.execPath}" --no-warnings --experimental-transform-types --conditions=@cielo/source --input-type=module --eval "$SCRIPT"`;
    const { stdout, stderr } = spawnSync('sh', ['-c', `ulimit -f 200; exec ${node}`], {
      encoding: 'utf8',
      cwd: import.meta.dirname,
      env: { ...process.env, SCRIPT: script, NODE_OPTIONS: '' },
    });
    expect(stdout, stderr).toBe(
      'unavailable The store of objects cannot be used: the file is larger than the system allows.\n1000\n',
    );
    expect(temporary()).toEqual([]);
  });
});
