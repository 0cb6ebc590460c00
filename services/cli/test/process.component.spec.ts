import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { video } from './a-video.ts';
import { json, ScriptedApi } from './scripted-api.ts';

const command = [
  '--no-warnings',
  '--experimental-transform-types',
  '--conditions=@cielo/source',
  join(import.meta.dirname, '../src/main.ts'),
];

it('a real Ctrl-C cancels on the server and ends with 130', async () => {
  const api = await ScriptedApi.open();
  const cwd = mkdtempSync(join(tmpdir(), 'cielo-cli-'));
  const queued = video({ id: 'video_7', status: 'queued' });
  api
    .on('POST /v1/videos', json(queued))
    .on('GET /v1/videos/video_7/events', (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': waiting\n\n');
      child.kill('SIGINT');
    })
    .on('POST /v1/videos/video_7/cancel', json({ ...queued, status: 'failed' }));

  const child = spawn(process.execPath, [...command, 'generate', 'rain', '--url', api.url, '--key', 'k'], { cwd });
  let told = '';
  child.stderr.on('data', (text) => (told += text));
  const code = await new Promise((resolve) => child.once('close', resolve));

  expect(told).toContain('Cancelled video_7');
  expect(code).toBe(130);
  expect(api.lines().at(-1)).toBe('POST /v1/videos/video_7/cancel');
  expect(readdirSync(cwd)).toEqual([]);
  await api.close();
});

it('a wrong command line ends with 2', () => {
  expect(spawnSync(process.execPath, [...command, 'frobnicate']).status).toBe(2);
});
