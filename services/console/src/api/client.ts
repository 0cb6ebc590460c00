import type {
  Balance,
  Choices,
  Deletion,
  Entry,
  ErrorBody,
  Me,
  MediaLinks,
  Model,
  Page,
  PageQuery,
  Quote,
  Video,
  VideoRequest,
} from './api.ts';
import { EventStreamReader } from './event-stream.ts';
import { Refusal, Unreachable } from './problem.ts';

const timeoutMs = 30_000;
/** The server sends heartbeats far more often. */
const silenceMs = 45_000;

/** The public API with one key. Everything rejects with Refusal, Unreachable, or the signal's reason. */
export class Api {
  /** @param base address of the platform, without a trailing slash; empty for the page's own */
  constructor(
    private readonly base: string,
    private readonly key: string,
    private readonly ears: Ears = {},
  ) {}

  me = (): Promise<Me> => this.json('GET', '/v1/me');
  models = (): Promise<Page<Model>> => this.json('GET', '/v1/models');
  balance = (): Promise<Balance> => this.json('GET', '/v1/credits/balance');
  entries = (query: PageQuery): Promise<Page<Entry>> => this.json('GET', `/v1/credits/entries${search(query)}`);

  /** What a clip of these choices would cost; the words do not matter for it. */
  quote = (choices: Choices, signal?: AbortSignal): Promise<Quote> =>
    this.json('POST', '/v1/videos/quote', { body: choices, signal });
  /** @param once names this request: sent again with the same name it is not a second clip */
  create = (request: VideoRequest, once: string): Promise<Video> =>
    this.json('POST', '/v1/videos', { body: request, headers: { 'idempotency-key': once } });
  videos = (query: PageQuery, signal?: AbortSignal): Promise<Page<Video>> =>
    this.json('GET', `/v1/videos${search(query)}`, { signal });
  video = (id: string, signal?: AbortSignal): Promise<Video> => this.json('GET', videoPath(id), { signal });
  cancel = (id: string): Promise<Video> => this.json('POST', `${videoPath(id)}/cancel`);
  delete = (id: string): Promise<Deletion> => this.json('DELETE', videoPath(id));
  media = (id: string): Promise<MediaLinks> => this.json('GET', `${videoPath(id)}/media`);

  /** The Video as it changes. Ends when the generation has ended, or early when the connection does. */
  async *changes(id: string, signal: AbortSignal): AsyncGenerator<Video> {
    const response = await this.send('GET', `${videoPath(id)}/events`, {
      signal,
      headers: { accept: 'text/event-stream' },
    });
    const reader = new EventStreamReader();
    const decoder = new TextDecoder();
    for await (const bytes of chunks(response)) {
      for (const { event, data } of reader.read(decoder.decode(bytes, { stream: true }))) {
        if (event === 'done') return;
        if (event === 'video') yield parsed<Video>(data);
      }
    }
  }

  private async json<T>(method: string, path: string, asked: Asked = {}): Promise<T> {
    const response = await this.send(method, path, asked);
    return parsed<T>(await response.text().catch(unreachable));
  }

  private async send(method: string, path: string, { body, signal, headers }: Asked): Promise<Response> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), timeoutMs);
    try {
      const response = await fetch(`${this.base}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.key}`,
          // Launches are opened by client.
          'x-cielo-client': 'web',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? null : JSON.stringify(body),
        signal: signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal,
      });
      if (!response.ok) throw await this.refusal(response);
      this.ears.contact?.(true);
      return response;
    } catch (error) {
      if (signal?.aborted) throw error;
      this.ears.contact?.(error instanceof Refusal);
      if (error instanceof Refusal || error instanceof Unreachable) throw error;
      throw new Unreachable({ cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  private async refusal(response: Response): Promise<Refusal | Unreachable> {
    const body = envelope(await response.text().catch(() => ''));
    if (!body) return new Unreachable();
    if (response.status === 401) this.ears.keyRefused?.();
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return new Refusal(response.status, body, Number.isFinite(retryAfter) ? retryAfter : undefined);
  }
}

/** Who wants to know what every request says about the connection. */
export interface Ears {
  /** A 401: the key is no longer good. */
  keyRefused?(): void;
  contact?(isReachable: boolean): void;
}

interface Asked {
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

async function* chunks(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body!.getReader();
  try {
    for (;;) {
      const { done, value } = await beforeSilence(reader.read());
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw new Unreachable({ cause: error });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function beforeSilence<T>(read: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('silence')), silenceMs);
  });
  try {
    return await Promise.race([read, silence]);
  } finally {
    clearTimeout(timer);
  }
}

function videoPath(id: string): string {
  return `/v1/videos/${encodeURIComponent(id)}`;
}

function search(query: PageQuery): string {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return entries.length ? `?${new URLSearchParams(entries).toString()}` : '';
}

/** Something that is not JSON comes from something that is not Cielo: a proxy, a captive portal. */
function parsed<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    return unreachable(error);
  }
}

function unreachable(error: unknown): never {
  throw new Unreachable({ cause: error });
}

function envelope(text: string): ErrorBody | undefined {
  try {
    const { error } = JSON.parse(text) as { error?: ErrorBody };
    return typeof error?.message === 'string' ? error : undefined;
  } catch {
    return undefined;
  }
}
