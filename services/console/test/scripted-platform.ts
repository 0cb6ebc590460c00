import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Balance, Entry, Model, Video, VideoRequest } from '../src/api/api.ts';

export const goodKey = 'key-for-tests';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
};

const standard: Omit<Model, 'id'> = {
  description: 'Standard quality with sound.',
  sizes: ['720x1280', '1280x720'],
  default_size: '1280x720',
  seconds: ['4', '8', '10', '12', '15', '16', '20'],
  default_seconds: '4',
  sound: true,
  accepts: ['seed', 'audio', 'fps', 'negative_prompt', 'input_reference'],
  plans: ['standard', 'pro'],
  engine: 'built-in',
};

export const models: Model[] = [
  { id: 'sora-2', ...standard },
  { id: 'sora-1-turbo', ...standard, sound: false, accepts: ['seed'] },
  {
    id: 'sora-2-pro',
    ...standard,
    sizes: ['720x1280', '1280x720', '1024x1792', '1792x1024', '1080x1920', '1920x1080'],
    seconds: [...standard.seconds, '25'],
    plans: ['pro'],
  },
];

interface Failure {
  readonly status: number;
  readonly error: Partial<Record<'message' | 'param' | 'code', string | null>>;
}

/** The console's files and an API whose story the test tells: real HTTP, no platform. */
export class ScriptedPlatform {
  readonly videos = new Map<string, Video>();
  readonly asked: { line: string; body: unknown; headers: IncomingMessage['headers'] }[] = [];
  balance: Balance;
  entries: Entry[] = [];
  /** Answers to `POST /v1/videos` while set. */
  refusal: Failure | undefined;
  /** Milliseconds until a signed address ends. */
  linkMs = 900_000;
  streamsWork = true;
  /** Does what is asked and cuts the connection instead of answering. */
  losesAnswers = false;
  private readonly streams = new Map<string, Set<ServerResponse>>();
  private readonly server: Server;
  private made = 0;

  constructor(
    private readonly site: string,
    private readonly fixtures = join(import.meta.dirname, 'fixtures'),
  ) {
    this.server = createServer((request, response) => void this.answer(request, response));
    this.balance = balanceOf(300);
  }

  async listen(port = 0): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Something happened to a generation: those who watch are told. */
  tell(id: string, change: Partial<Video>): void {
    const video = { ...this.videos.get(id)!, ...change };
    this.videos.set(id, video);
    for (const stream of this.streams.get(id) ?? []) sendEvent(stream, video);
  }

  cutStreams(): void {
    for (const streams of this.streams.values()) for (const stream of streams) stream.destroy();
  }

  add(more: Partial<Video> & { prompt: string }): Video {
    const video = videoOf(`video_${String(++this.made).padStart(4, '0')}`, this.made, more);
    this.videos.set(video.id, video);
    return video;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, this.url);
    let text = '';
    for await (const bytes of request) text += String(bytes);
    const body: unknown = text ? JSON.parse(text) : undefined;
    if (!url.pathname.startsWith('/v1/')) return this.file(url.pathname, request, response);
    this.asked.push({ line: `${request.method} ${url.pathname}${url.search}`, body, headers: request.headers });
    if (this.losesAnswers) return void response.destroy();
    if (request.headers.authorization !== `Bearer ${goodKey}`)
      return refuse(response, { status: 401, error: { message: 'Incorrect API key.', code: 'invalid_api_key' } });
    this.api(`${request.method} ${url.pathname}`, url, body, response);
  }

  private api(line: string, url: URL, body: unknown, response: ServerResponse): void {
    const [, verb, id, rest] = /^(\w+) \/v1\/videos\/([^/]+)(?:\/(\w+))?$/.exec(line) ?? [];
    if (line === 'GET /v1/me') return json(response, { id: 'account_1', plan: 'standard' });
    if (line === 'GET /v1/models') return json(response, page(models, url));
    if (line === 'GET /v1/credits/balance') return json(response, this.balance);
    if (line === 'GET /v1/credits/entries') return json(response, page(this.entries, url));
    if (line === 'GET /v1/videos') return json(response, page([...this.videos.values()].toReversed(), url));
    if (line === 'POST /v1/videos') return this.create(body as VideoRequest, response);
    if (line === 'POST /v1/videos/quote') return this.quote(body as VideoRequest, response);
    const video = id && this.videos.get(id);
    if (!video)
      return refuse(response, { status: 404, error: { message: `There is no video '${id}'.`, code: 'not_found' } });
    if (verb === 'DELETE')
      return void (this.videos.delete(id), json(response, { id, object: 'video.deleted', deleted: true }));
    if (rest === 'cancel') return this.cancel(id, response);
    if (rest === 'events') return this.watch(video, response);
    if (rest === 'media') return this.media(id, response);
    return json(response, video);
  }

  private create(request: VideoRequest, response: ServerResponse): void {
    if (this.refusal) return refuse(response, this.refusal);
    const { prompt, model, size, seconds = '4', seed = 12345, audio = true } = request;
    const amount = priceOf(request);
    const facts = {
      prompt,
      seconds,
      seed,
      audio,
      quoted_credits: amount,
      ...(model && { model }),
      ...(size && { size }),
    };
    const video = this.add({
      ...facts,
      status: 'queued',
      progress: 0,
      stage: 'queued',
      queue_position: 2,
      eta_seconds: 20,
    });
    this.balance = { ...this.balance, available: this.balance.available - amount, held: this.balance.held + amount };
    json(response, video);
  }

  private quote(request: VideoRequest, response: ServerResponse): void {
    const amount = priceOf(request);
    const { available } = this.balance;
    json(response, {
      amount_credits: amount,
      price_book_version: '1',
      available_credits: available,
      affordable: amount <= available,
      eta_seconds: 11,
      queue_length: 0,
    });
  }

  private cancel(id: string, response: ServerResponse): void {
    this.tell(id, {
      status: 'failed',
      cancelled: true,
      error: { code: 'cancelled', message: 'The video was cancelled. Nothing was charged.' },
    });
    json(response, this.videos.get(id));
  }

  private watch(video: Video, response: ServerResponse): void {
    if (!this.streamsWork)
      return refuse(response, { status: 501, error: { message: 'Not here.', code: 'not_implemented' } });
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    sendEvent(response, video);
    const streams = this.streams.get(video.id) ?? new Set();
    this.streams.set(video.id, streams.add(response));
    response.on('close', () => streams.delete(response));
  }

  private media(id: string, response: ServerResponse): void {
    const expires = Date.now() + this.linkMs;
    const link = (file: string) => `/media/${id}/${file}?exp=${expires}`;
    json(response, {
      video_url: link('clip.mp4'),
      thumbnail_url: link('thumbnail.webp'),
      spritesheet_url: link('spritesheet.jpg'),
      expires_at: Math.floor(expires / 1000),
    });
  }

  private file(path: string, request: IncomingMessage, response: ServerResponse): void {
    const file = path.startsWith('/media/') ? this.fixture(path) : join(this.site, path === '/' ? 'index.html' : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = types[extname(file)] ?? 'text/plain';
    if (extname(file) !== '.mp4') {
      const grid = { 'x-cielo-sprite-columns': 2, 'x-cielo-sprite-rows': 1, 'x-cielo-sprite-cells': 2 };
      response.writeHead(200, { 'content-type': type, ...(extname(file) === '.jpg' && grid) });
      return void createReadStream(file).pipe(response);
    }
    const bytes = readFileSync(file);
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
    const end = to ? Number(to) : bytes.length - 1;
    const part = bytes.subarray(Number(from), end + 1);
    const range = { 'content-range': `bytes ${from}-${end}/${bytes.length}`, 'accept-ranges': 'bytes' };
    response
      .writeHead(request.headers.range ? 206 : 200, { 'content-type': type, 'content-length': part.length, ...range })
      .end(part);
  }

  /** A file of its own for the generation, if there is one. */
  private fixture(path: string): string {
    const [, , id, name] = path.split('/');
    const own = join(this.fixtures, `${id}-${name}`);
    return existsSync(own) ? own : join(this.fixtures, name!);
  }
}

function priceOf({ model, seconds }: VideoRequest): number {
  return Number(seconds ?? 4) * (model === 'sora-2-pro' ? 25 : 1);
}

export function balanceOf(available: number): Balance {
  const ends = Math.floor(Date.now() / 86_400_000 + 1) * 86_400;
  return {
    available,
    held: 0,
    plan: 'standard',
    blocked_because: null,
    sources: [{ source: 'allowance', available, held: 0, starts_at: null, expires_at: ends, models: [] }],
    allowance: { per_day: 300, remaining: Math.min(300, available), resets_at: ends, time_zone: 'UTC' },
  };
}

function videoOf(id: string, made: number, more: Partial<Video>): Video {
  return {
    id,
    object: 'video',
    model: 'sora-2',
    status: 'completed',
    progress: 100,
    created_at: 1_790_000_000 + made,
    completed_at: 1_790_000_030 + made,
    expires_at: null,
    prompt: null,
    size: '1280x720',
    seconds: '4',
    remixed_from_video_id: null,
    error: null,
    seed: 12345,
    fps: 30,
    audio: true,
    stage: 'completed',
    queue_position: null,
    eta_seconds: null,
    quoted_credits: 4,
    cancelled: false,
    ...more,
  };
}

function sendEvent(response: ServerResponse, video: Video): void {
  response.write(`event: video\ndata: ${JSON.stringify(video)}\n\n`);
  if (video.status === 'completed' || video.status === 'failed') response.end('event: done\ndata: {}\n\n');
}

function page<T extends { id: string }>(all: readonly T[], url: URL): object {
  const limit = Number(url.searchParams.get('limit') ?? 20);
  const after = url.searchParams.get('after');
  const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
  const data = all.slice(from, from + limit);
  return {
    object: 'list',
    data,
    first_id: data.at(0)?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    has_more: from + limit < all.length,
  };
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, { status, error }: Failure): void {
  const body = { error: { message: 'No.', type: 'invalid_request_error', param: null, code: null, ...error } };
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
