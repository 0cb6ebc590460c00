import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY, startPlatform, temporaryHome, type Started } from '../../services/allinone/test/platform.ts';

const RUN = fileURLToPath(new URL('run.ts', import.meta.url));
const ffmpeg = process.env['FFMPEG_PATH'];
const folder = mkdtempSync(join(tmpdir(), 'cielo-accept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function accept(args: readonly string[], env: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const child = spawn(process.execPath, [RUN, ...args], { env: { ...process.env, NODE_OPTIONS: '', ...env } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += String(data)));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status: status ?? -1, text })));
}

describe('the command', () => {
  it('explains itself', async () => {
    const { status, text } = await accept(['--help']);
    expect(status).toBe(0);
    for (const option of ['--model', '--url', '--key', '--out']) expect(text).toContain(option);
  });

  it('says what is wrong with what it was asked', async () => {
    expect(await accept(['--only', 'ball'])).toMatchObject({
      status: 2,
      text: expect.stringContaining('--model is missing'),
    });
  });

  it('says so when nothing can decode', async () => {
    const answer = await accept(['--model', 'm', '--url', 'http://127.0.0.1:9', '--key', 'k', '--out', folder], {
      FFMPEG_PATH: join(folder, 'no-ffmpeg'),
    });
    expect(answer.status).toBe(2);
    expect(answer.text).toContain('No ffmpeg was found');
  });
});

describe.skipIf(!ffmpeg)('a report on the built-in engine', () => {
  it('makes a clip on a Cielo of its own, and notices each way in which it is then spoiled', async () => {
    const out = join(folder, 'own');
    const { text } = await accept(['--model', 'sora-2', '--only', 'ball', '--out', out]);
    for (const metric of ['onset offsets', 'contact offsets', 'gravity', 'restitution', 'teleports', 'permanence'])
      expect(text).toMatch(new RegExp(`${metric} +pass`));
    expect(text.match(/caught$/gm)).toHaveLength(9);
    expect(text).not.toMatch(/missed|not possible/);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('data:image/jpeg;base64,');
  });

  describe('on a running Cielo', () => {
    const home = temporaryHome();
    let platform: Started;
    beforeAll(async () => {
      platform = await startPlatform(home.path);
    });
    afterAll(async () => {
      await platform.stop();
      home.remove();
    });
    const running = (model: string, out: string, key = KEY) =>
      accept(['--model', model, '--only', 'ball', '--url', platform.url, '--key', key, '--out', join(folder, out)]);

    it('does not count as passed what a silent model does not have', async () => {
      const { text } = await running('sora-1-turbo', 'silent');
      expect(text).toMatch(/onset offsets +– +.*this model makes silent clips/);
      expect(text).toMatch(/loudness +– /);
      expect(text).toMatch(/gravity +pass/);
    });

    it('fails with the words of the API where no clip comes', async () => {
      const unknown = await running('no-such-model', 'unknown');
      expect(unknown.status).toBe(1);
      expect(unknown.text).toMatch(/no clip .*no-such-model/);
      expect(await running('sora-2', 'stranger', 'not-a-key-of-anyone')).toMatchObject({
        status: 1,
        text: expect.stringMatching(/no clip .*401/),
      });
    });
  });
});
