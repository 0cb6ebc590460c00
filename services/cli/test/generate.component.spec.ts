import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExitCode } from '../src/domain/exit-code.ts';
import { video } from './a-video.ts';
import { bytes, json, refuse, ScriptedApi, stream } from './scripted-api.ts';
import { Terminal } from './terminal.ts';

const queued = video({ id: 'video_7', status: 'queued', queue_position: 2, eta_seconds: 30 });
const rendering = (progress: number) =>
  video({ id: 'video_7', progress, stage: 'rendering', eta_seconds: 9, queue_position: null });
const completed = video({ id: 'video_7', status: 'completed', progress: 100, seed: 42, quoted_credits: 4 });
const failed = video({
  id: 'video_7',
  status: 'failed',
  progress: 40,
  error: { code: 'moderation_blocked', message: 'The words were refused: violence.' },
});
const clip = new Uint8Array(50_000).map((_, index) => index % 251);

let api: ScriptedApi;
let terminal: Terminal;

beforeEach(async () => {
  api = await ScriptedApi.open();
  api
    .on('POST /v1/videos', json(queued))
    .on('GET /v1/videos/video_7/events', stream([queued, rendering(10), rendering(50), completed]))
    .on('GET /v1/videos/video_7', json(completed))
    .on('GET /v1/videos/video_7/content', bytes(clip));
  terminal = new Terminal();
  Object.assign(terminal.env, { CIELO_URL: api.url, CIELO_API_KEY: 'secret-key' });
});

afterEach(() => api.close());

describe('from a sentence to a file', () => {
  it('asks, follows, downloads, and says where the file is', async () => {
    expect(await terminal.run('generate', 'a', 'paper', 'boat')).toBe(ExitCode.ok);
    expect(terminal.stdout.text).toBe('video_7.mp4\n');
    expect(readFileSync(join(terminal.cwd, 'video_7.mp4'))).toEqual(Buffer.from(clip));
    expect(readdirSync(terminal.cwd)).toEqual(['video_7.mp4']);
    expect(api.heard[0]).toMatchObject({
      line: 'POST /v1/videos',
      body: { prompt: 'a paper boat' },
      headers: { authorization: 'Bearer secret-key' },
    });
    expect(terminal.stderr.text).toContain('2nd in the queue');
    expect(terminal.stderr.text).toMatch(/50 % {2}rendering · about 9 s left/);
    expect(terminal.stderr.text).toContain('4 s · 1280x720 · 50 kB · seed 42 · 4 credits');
  });

  it('sends what was chosen and nothing that was not', async () => {
    const options = [
      '--model',
      'sora-2-pro',
      '--seconds',
      '8',
      '--size',
      '720x1280',
      '--seed',
      '7',
      '--no-audio',
      '--fps',
      '24',
      '--negative-prompt',
      'people',
    ];
    await terminal.run('generate', 'rain', ...options);
    const asked = {
      prompt: 'rain',
      model: 'sora-2-pro',
      seconds: '8',
      size: '720x1280',
      seed: 7,
      audio: false,
      fps: 24,
      negative_prompt: 'people',
    };
    expect(api.heard[0]!.body).toEqual(asked);
    await terminal.run('generate', 'rain');
    expect(api.heard.findLast(({ line }) => line === 'POST /v1/videos')!.body).toEqual({ prompt: 'rain' });
  });

  it('sends the picture that the clip begins with', async () => {
    writeFileSync(join(terminal.cwd, 'dog.png'), Buffer.of(137, 80, 78, 71));
    await terminal.run('generate', 'rain', '--reference', 'dog.png');
    const [asked] = api.heard;
    expect(asked!.body).toEqual({
      prompt: 'rain',
      input_reference: { image_url: 'data:application/octet-stream;base64,iVBORw==' },
    });
  });

  it('asks for nothing when the picture is not there', async () => {
    expect(await terminal.run('generate', 'rain', '--reference', 'nowhere.png')).toBe(ExitCode.file);
    expect(terminal.stderr.text).toContain('Cannot read nowhere.png: there is no such file');
    expect(api.heard).toEqual([]);
  });

  it('saves where it is told: a file, or a folder', async () => {
    mkdirSync(join(terminal.cwd, 'clips'));
    await terminal.run('generate', 'rain', '-o', 'clips');
    await terminal.run('generate', 'rain', '-o', 'clips/rain.mp4');
    expect(readdirSync(join(terminal.cwd, 'clips')).toSorted()).toEqual(['rain.mp4', 'video_7.mp4']);
  });

  it('asks for nothing when the file could not be saved', async () => {
    expect(await terminal.run('generate', 'rain', '-o', 'nowhere/rain.mp4')).toBe(ExitCode.file);
    expect(terminal.stderr.text).toContain('no folder');
    expect(api.heard).toEqual([]);
  });

  it('draws a bar on a terminal, over itself', async () => {
    terminal = new Terminal(true);
    Object.assign(terminal.env, { CIELO_URL: api.url, CIELO_API_KEY: 'k', NO_COLOR: '1' });
    await terminal.run('generate', 'rain');
    expect(terminal.stderr.text).toMatch(/\r\u001b\[2K▕█+ +▏ {2}50 % {2}rendering/);
    expect(terminal.stderr.text.replaceAll('\u001b[2K', '')).not.toContain('\u001b');
  });

  it('gives one JSON document with --json, and no progress in a pipe', async () => {
    expect(await terminal.run('generate', 'rain', '--json')).toBe(ExitCode.ok);
    expect(JSON.parse(terminal.stdout.text)).toMatchObject({ id: 'video_7', status: 'completed', file: 'video_7.mp4' });
    expect(terminal.stderr.text).toBe('');
  });

  it('ends with 1 and the reason when there is no clip', async () => {
    api.on('GET /v1/videos/video_7/events', stream([rendering(40), failed]));
    expect(await terminal.run('generate', 'rain')).toBe(ExitCode.failed);
    expect(terminal.stderr.text).toContain('The words were refused: violence.');
    expect(readdirSync(terminal.cwd)).toEqual([]);
  });
});

describe('a connection that breaks', () => {
  it('asks again for an answer that was lost, as the same request', async () => {
    api.on('POST /v1/videos', (response) => response.destroy(), json(queued));
    expect(await terminal.run('generate', 'rain')).toBe(ExitCode.ok);
    const [first, second] = api.heard.map(({ headers }) => headers['idempotency-key']);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toBe(first);
  });

  it('asks when the stream is cut, and then follows the stream again', async () => {
    api
      .on('GET /v1/videos/video_7/events', stream([rendering(10)], 'cut'), stream([rendering(60), completed]))
      .on('GET /v1/videos/video_7', json(rendering(35)));
    expect(await terminal.run('generate', 'rain')).toBe(ExitCode.ok);
    expect(api.lines()).toEqual([
      'POST /v1/videos',
      'GET /v1/videos/video_7/events',
      'GET /v1/videos/video_7',
      'GET /v1/videos/video_7/events',
      'GET /v1/videos/video_7/content?variant=video',
    ]);
    expect(terminal.stderr.text).toContain(' 35 %');
    expect(terminal.stderr.text).not.toContain('Trying again');
  });

  it('goes on by asking alone where there is no stream', async () => {
    api
      .on('GET /v1/videos/video_7/events', refuse(501, { code: 'not_implemented' }))
      .on('GET /v1/videos/video_7', json(rendering(20)), json(rendering(70)), json(completed));
    expect(await terminal.run('generate', 'rain')).toBe(ExitCode.ok);
    expect(terminal.stderr.text).toContain(' 70 %');
  });

  it('waits for a platform that restarts', async () => {
    const gone = refuse(503, { message: 'Starting.', type: 'server_error' });
    api.on('GET /v1/videos/video_7/events', gone).on('GET /v1/videos/video_7', gone, gone, json(completed));
    expect(await terminal.run('generate', 'rain')).toBe(ExitCode.ok);
    expect(terminal.stderr.text.match(/Trying again/g)).toHaveLength(1);
  });

  it('gives up after two minutes of silence, and says how to find the clip', async () => {
    api.on('GET /v1/videos/video_7/events', async (response) => {
      response.destroy();
      await api.close();
    });
    expect(await terminal.run('generate', 'rain')).toBe(ExitCode.unreachable);
    expect(terminal.stderr.text).toContain('cielo download video_7');
  });

  it('does not wait when the generation is gone', async () => {
    api
      .on('GET /v1/videos/video_7/events', refuse(404, {}))
      .on('GET /v1/videos/video_7', refuse(404, { message: 'No such video.' }));
    expect(await terminal.run('generate', 'rain')).toBe(ExitCode.notFound);
    expect(api.lines()).toHaveLength(3);
  });
});

describe('Ctrl-C', () => {
  const cancelled = video({ id: 'video_7', status: 'failed', error: { code: 'cancelled', message: 'Cancelled.' } });

  it('cancels on the server and says so', async () => {
    api
      .on('GET /v1/videos/video_7/events', (response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(`event: video\ndata: ${JSON.stringify(rendering(10))}\n\n`);
        setImmediate(() => terminal.pressCtrlC());
      })
      .on('POST /v1/videos/video_7/cancel', json(cancelled));
    expect(await terminal.run('generate', 'rain')).toBe(ExitCode.interrupted);
    expect(api.lines().at(-1)).toBe('POST /v1/videos/video_7/cancel');
    expect(terminal.stderr.text).toContain('Cancelled video_7. Nothing was paid.');
    expect(readdirSync(terminal.cwd)).toEqual([]);
  });

  it('cancels also what was asked for but not yet answered', async () => {
    api
      .on('POST /v1/videos', (response) => {
        terminal.pressCtrlC();
        return json(queued)(response);
      })
      .on('POST /v1/videos/video_7/cancel', json(cancelled));
    expect(await terminal.run('generate', 'rain')).toBe(ExitCode.interrupted);
    expect(api.lines()).toEqual(['POST /v1/videos', 'POST /v1/videos/video_7/cancel']);
  });

  it('says when it came too late', async () => {
    api
      .on('GET /v1/videos/video_7/events', () => terminal.pressCtrlC())
      .on('POST /v1/videos/video_7/cancel', refuse(409, { message: 'It has ended.', code: 'conflict' }))
      .on('GET /v1/videos/video_7', json(completed));
    expect(await terminal.run('generate', 'rain')).toBe(ExitCode.interrupted);
    expect(terminal.stderr.text).toContain(
      'Too late to cancel: video_7 is finished, or about to be. Fetch it with: cielo download video_7',
    );
  });

  it('leaves no half file when it comes during the download', async () => {
    api
      .on('GET /v1/videos/video_7/content', (response) => {
        response.writeHead(200, { 'content-length': clip.length }).write(clip.subarray(0, 100));
        setImmediate(() => terminal.pressCtrlC());
      })
      .on('POST /v1/videos/video_7/cancel', json(completed));
    expect(await terminal.run('generate', 'rain')).toBe(ExitCode.interrupted);
    expect(existsSync(join(terminal.cwd, 'video_7.mp4'))).toBe(false);
    expect(readdirSync(terminal.cwd)).toEqual([]);
  });
});
