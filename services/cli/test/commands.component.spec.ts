import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExitCode } from '../src/domain/exit-code.ts';
import { video } from './a-video.ts';
import { bytes, json, refuse, ScriptedApi } from './scripted-api.ts';
import { Terminal } from './terminal.ts';

let api: ScriptedApi;
let terminal: Terminal;

beforeEach(async () => {
  api = await ScriptedApi.open();
  terminal = new Terminal();
  Object.assign(terminal.env, { CIELO_URL: api.url, CIELO_API_KEY: 'secret-key' });
});

afterEach(() => api.close());

const page = (...data: object[]) => ({ object: 'list', data, first_id: null, last_id: null, has_more: false });

describe('errors say what to do next', () => {
  const cases: [string, number, object, ExitCode, string[]][] = [
    [
      'a key that is not accepted',
      401,
      { message: 'Incorrect API key.' },
      ExitCode.notAllowed,
      ['Incorrect API key.', 'The key came from CIELO_API_KEY'],
    ],
    [
      'a closed country',
      403,
      { message: 'Not open in FR yet.', code: 'unsupported_country_region_territory' },
      ExitCode.notAllowed,
      ['Not open in FR yet.'],
    ],
    [
      'too few credits',
      429,
      { message: 'This clip costs 40 credits and the account has 12.', code: 'insufficient_quota' },
      ExitCode.exhausted,
      ['This clip costs 40 credits and the account has 12.', 'cielo balance'],
    ],
    [
      'too many at once',
      429,
      { message: 'Too many running.', code: 'rate_limit_exceeded' },
      ExitCode.exhausted,
      ['Try again in 20 s.'],
    ],
    [
      'a wrong field',
      400,
      { message: "'3' is not possible; allowed: 4, 8.", param: 'seconds' },
      ExitCode.usage,
      ["--seconds: '3' is not possible; allowed: 4, 8."],
    ],
    [
      'an unknown field with an underscore',
      400,
      { message: 'Not for this model.', param: 'negative_prompt' },
      ExitCode.usage,
      ['--negative-prompt: '],
    ],
    [
      'a failure of the platform',
      500,
      { message: 'Something broke.', type: 'server_error' },
      ExitCode.failed,
      ['Something broke.', 'Request req_1'],
    ],
  ];

  it.each(cases)('%s', async (_name, status, error, exitCode, words) => {
    api.on('POST /v1/videos', refuse(status, error, { 'retry-after': '20' }));
    expect(await terminal.run('generate', 'rain')).toBe(exitCode);
    for (const word of words) expect(terminal.stderr.text).toContain(word);
    expect(terminal.stdout.text).toBe('');
  });

  it('nothing listens: how to start it', async () => {
    const { url } = api;
    await api.close();
    expect(await terminal.run('list')).toBe(ExitCode.unreachable);
    expect(terminal.stderr.text).toBe(
      `Error: Cannot reach Cielo at ${url}: nothing listens there.\n  Start it with: npm start\n  Another address: --url or CIELO_URL.\n`,
    );
  });

  it('something else listens', async () => {
    api.on('GET /v1/videos', (response) =>
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>nginx</h1>'),
    );
    expect(await terminal.run('list')).toBe(ExitCode.unreachable);
    expect(terminal.stderr.text).toContain('in a way that Cielo never does');
  });

  it('no key', async () => {
    delete terminal.env.CIELO_API_KEY;
    expect(await terminal.run('list')).toBe(ExitCode.notAllowed);
    expect(terminal.stderr.text).toContain('CIELO_API_KEY');
    expect(api.heard).toEqual([]);
  });

  it('an unknown generation', async () => {
    expect(await terminal.run('get', 'video_x')).toBe(ExitCode.notFound);
  });

  it('with --json the error is the document', async () => {
    expect(await terminal.run('get', 'video_x', '--json')).toBe(ExitCode.notFound);
    expect(JSON.parse(terminal.stdout.text)).toMatchObject({ error: { code: 'not_found' } });
    expect(terminal.stderr.text).toBe('');
  });

  it('a command line that makes no sense', async () => {
    for (const args of [
      ['frobnicate'],
      ['get'],
      ['generate', 'x', '--seed', '1.5'],
      ['download', 'x', '--variant', 'gif'],
      ['list', '--nope'],
    ]) {
      expect(await terminal.run(...args)).toBe(ExitCode.usage);
      expect(terminal.stderr.text).toMatch(/error: /);
    }
  });

  it('nothing of others reaches the terminal as a command', async () => {
    api.on('GET /v1/videos', json(page(video({ prompt: 'nice\u001b]0;owned\u0007\u001b[2J' }))));
    await terminal.run('list');
    expect(terminal.stdout.text).toContain('nice');
    expect(terminal.stdout.text).not.toMatch(/[\u0007\u001b]/);
  });
});

describe('whom to ask', () => {
  beforeEach(() => {
    delete terminal.env.CIELO_URL;
    delete terminal.env.CIELO_API_KEY;
    api.on('GET /v1/videos', json(page()));
  });

  const leave = (folder: string, credentials: object) => {
    mkdirSync(join(terminal.cwd, folder), { recursive: true });
    writeFileSync(join(terminal.cwd, folder, 'credentials.json'), JSON.stringify(credentials));
  };

  it('finds what the platform left here, or in CIELO_HOME', async () => {
    leave('.cielo', { url: api.url, key: 'from-file' });
    expect(await terminal.run('list')).toBe(ExitCode.ok);
    leave('data', { url: api.url, key: 'from-home' });
    terminal.env.CIELO_HOME = 'data';
    expect(await terminal.run('list')).toBe(ExitCode.ok);
    expect(api.heard.map(({ headers }) => headers.authorization)).toEqual(['Bearer from-file', 'Bearer from-home']);
  });

  it('does not carry the key of the file to another address', async () => {
    leave('.cielo', { url: 'http://127.0.0.1:1', key: 'from-file' });
    expect(await terminal.run('list', '--url', api.url)).toBe(ExitCode.notAllowed);
    expect(api.heard).toEqual([]);
  });

  it('says what is wrong with a damaged file', async () => {
    leave('.cielo', { nothing: true });
    expect(await terminal.run('list')).toBe(ExitCode.usage);
    expect(terminal.stderr.text).toContain('.cielo/credentials.json');
  });
});

describe('the other commands', () => {
  it('list: a table, and where to go on', async () => {
    const one = video({ id: 'video_1', status: 'completed', progress: 100, prompt: 'a boat' });
    const two = video({ id: 'video_22', progress: 30, prompt: 'مرحبا بالعالم' });
    api.on('GET /v1/videos', json({ ...page(one, two), has_more: true, last_id: 'video_22' }));
    expect(await terminal.run('list', '--limit', '2', '--order', 'asc')).toBe(ExitCode.ok);
    const [header, first, second] = terminal.stdout.text.split('\n');
    expect(header).toMatch(/^ID +STATUS +MODEL +SIZE +LENGTH +CREATED +PROMPT$/);
    expect(first!.indexOf('completed')).toBe(header!.indexOf('STATUS'));
    expect(second).toMatch(/^video_22 +30 % .*مرحبا بالعالم$/);
    expect(terminal.stderr.text).toContain('cielo list --after video_22');
    expect(api.lines()).toEqual(['GET /v1/videos?limit=2&order=asc']);
  });

  it('list: an empty one says how to begin', async () => {
    api.on('GET /v1/videos', json(page()));
    await terminal.run('list');
    expect(terminal.stdout.text).toContain('cielo generate');
  });

  it('get: everything there is to say', async () => {
    api.on(
      'GET /v1/videos/video_1',
      json(video({ id: 'video_1', progress: 30, stage: 'rendering', seed: 5, quoted_credits: 1, audio: false })),
    );
    await terminal.run('get', 'video_1');
    expect(terminal.stdout.text).toMatch(/status +rendering \(30 %\)\n/);
    expect(terminal.stdout.text).toMatch(/seed +5\n/);
    expect(terminal.stdout.text).toMatch(/price +1 credit\n/);
    expect(terminal.stdout.text).toMatch(/length +4 s, silent\n/);
  });

  it('one that its owner stopped is cancelled, not failed, and costs nothing', async () => {
    const stopped = video({ status: 'failed', cancelled: true, progress: 41, quoted_credits: 4 });
    api.on('GET /v1/videos/video_1', json(stopped)).on('GET /v1/videos', json(page(stopped)));
    await terminal.run('get', 'video_1');
    expect(terminal.stdout.text).toMatch(/status +cancelled \(41 %\)\n/);
    expect(terminal.stdout.text).toMatch(/price +nothing\n/);
    await terminal.run('list');
    expect(terminal.stdout.text).toMatch(/video_1 +cancelled /);
  });

  it('cancel and delete', async () => {
    api
      .on('POST /v1/videos/video_1/cancel', json(video({ status: 'failed' })))
      .on('DELETE /v1/videos/video_1', json({ id: 'video_1', deleted: true }));
    expect(await terminal.run('cancel', 'video_1')).toBe(ExitCode.ok);
    expect(await terminal.run('delete', 'video_1')).toBe(ExitCode.ok);
    expect(terminal.stdout.text).toBe('Deleted video_1.\n');
    api.on('POST /v1/videos/video_1/cancel', json(video({ status: 'completed' })));
    expect(await terminal.run('cancel', 'video_1')).toBe(ExitCode.failed);
  });

  it('ids cannot reach other paths', async () => {
    await terminal.run('delete', '../api_keys/key_1');
    expect(api.lines()).toEqual(['DELETE /v1/videos/..%2Fapi_keys%2Fkey_1']);
  });

  it('quote: the price, and 5 when there is not enough', async () => {
    const quote = {
      object: 'video.quote',
      amount_credits: 40,
      price_book_version: '1',
      available_credits: 12,
      affordable: false,
      eta_seconds: 95,
      queue_length: 3,
    };
    api.on('POST /v1/videos/quote', json(quote));
    expect(await terminal.run('quote', 'rain', '--seconds', '8')).toBe(ExitCode.exhausted);
    expect(api.heard[0]!.body).toEqual({ seconds: '8' });
    expect(terminal.stdout.text).toMatch(/price +40 credits\navailable +12 credits/);
    expect(terminal.stdout.text).toContain('1 min 35 s');
  });

  it('balance: what there is, until when, and what happened', async () => {
    const allowance = { per_day: 300, remaining: 286, resets_at: 1_790_035_200, time_zone: 'UTC' };
    const source = {
      source: 'allowance',
      available: 286,
      held: 4,
      starts_at: null,
      expires_at: 1_790_035_200,
      models: [],
    };
    const balance = {
      object: 'credit.balance',
      available: 286,
      held: 4,
      plan: 'standard',
      blocked_because: null,
      sources: [source],
      allowance,
    };
    const entry = {
      id: 'a:1',
      type: 'hold_placed',
      description: '4 credits set aside for video_1',
      available_change: -4,
      available_after: 286,
      created_at: 1_790_000_000,
    };
    api.on('GET /v1/credits/balance', json(balance)).on('GET /v1/credits/entries', json(page(entry)));
    expect(await terminal.run('balance', '--entries')).toBe(ExitCode.ok);
    expect(terminal.stdout.text).toMatch(/available +286 credits\n/);
    expect(terminal.stdout.text).toMatch(/today +286 of 300 credits left, again full .*2026/);
    expect(terminal.stdout.text).toMatch(/-4 +286 +4 credits set aside for video_1/);
    await terminal.run('balance', '--json');
    expect(JSON.parse(terminal.stdout.text)).toEqual(balance);
  });

  it('models: what can be asked for, and what makes it', async () => {
    const model = {
      id: 'sora-2',
      description: 'Standard.',
      sizes: ['1280x720'],
      seconds: ['4', '8'],
      sound: true,
      plans: ['standard'],
      engine: 'built-in',
    };
    api.on('GET /v1/models', json(page(model)));
    await terminal.run('models');
    expect(terminal.stdout.text).toMatch(
      /sora-2\n {2}Standard.\n {2}sizes +1280x720\n {2}seconds +4, 8\n {2}sound +yes/,
    );
    expect(terminal.stdout.text).toContain('procedural');
  });

  it('launches: where what is open, also without a key', async () => {
    delete terminal.env.CIELO_API_KEY;
    const launch = { country: 'US', stage: 'invite', clients: ['ios', 'web'], plans: [], models: null, opens_at: null };
    api.on(
      'GET /v1/launches',
      json(page(launch, { ...launch, country: 'JP', stage: 'closed', models: ['sora-2'], opens_at: 1_790_000_000 })),
    );
    expect(await terminal.run('launches')).toBe(ExitCode.ok);
    expect(terminal.stdout.text).toMatch(/US +invite +ios, web +– +all +now\nJP +closed +ios, web +– +sora-2 +.*2026/);
  });

  it('help names every command and the exit codes, and is no error', async () => {
    expect(await terminal.run('--help')).toBe(ExitCode.ok);
    for (const word of [
      'up',
      'generate',
      'quote',
      'list',
      'get',
      'download',
      'cancel',
      'delete',
      'balance',
      'models',
      'launches',
      'Exit codes',
      'CIELO_URL',
    ]) {
      expect(terminal.stdout.text).toContain(word);
    }
    expect(await terminal.run('generate', '--help')).toBe(ExitCode.ok);
    expect(terminal.stdout.text).toContain('--json');
  });
});

describe('downloads', () => {
  const clip = new Uint8Array(20_000).map((_, index) => index % 251);
  const path = '/v1/videos/video_1/content';
  const saved = () => readFileSync(join(terminal.cwd, 'video_1.mp4'));

  it('goes on where the connection broke', async () => {
    api.on(`GET ${path}`, bytes(clip, { cutAt: 8_000, headers: { etag: '"one"' } }), (response, { headers }) => {
      const from = Number(/bytes=(\d+)-/.exec(headers.range!)![1]);
      return bytes(clip.subarray(from), { status: 206, headers: { etag: '"one"' } })(response);
    });
    expect(await terminal.run('download', 'video_1')).toBe(ExitCode.ok);
    expect(saved()).toEqual(Buffer.from(clip));
    expect(api.heard[1]!.headers).toMatchObject({ range: 'bytes=8000-', 'if-range': '"one"' });
  });

  it('starts over when the clip has changed in between', async () => {
    const other = clip.map((value) => 255 - value).subarray(0, 9_000);
    api.on(
      `GET ${path}`,
      bytes(clip, { cutAt: 12_000, headers: { etag: '"one"' } }),
      bytes(other, { headers: { etag: '"two"' } }),
    );
    expect(await terminal.run('download', 'video_1')).toBe(ExitCode.ok);
    expect(saved()).toEqual(Buffer.from(other));
  });

  it('leaves nothing behind when it fails', async () => {
    api.on(`GET ${path}`, bytes(clip, { cutAt: 5_000 }));
    expect(await terminal.run('download', 'video_1')).toBe(ExitCode.unreachable);
    expect(api.heard).toHaveLength(5);
    expect(readdirSync(terminal.cwd)).toEqual([]);
  });

  it('a clip that is not ready is no file', async () => {
    api.on(`GET ${path}`, refuse(404, { message: 'The video is not ready.' }));
    expect(await terminal.run('download', 'video_1')).toBe(ExitCode.notFound);
    expect(readdirSync(terminal.cwd)).toEqual([]);
  });

  it('other variants have their own names', async () => {
    api.on(`GET ${path}`, bytes(clip));
    await terminal.run('download', 'video_1', '--variant', 'thumbnail');
    await terminal.run('download', 'video_1', '--variant', 'spritesheet');
    expect(readdirSync(terminal.cwd).toSorted()).toEqual(['video_1-spritesheet.jpg', 'video_1-thumbnail.webp']);
  });
});
