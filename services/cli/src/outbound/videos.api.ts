import { randomUUID } from 'node:crypto';
import type { Content, ListQuery, Videos } from '../application/needs.ts';
import type { Deletion, Page, Quote } from '../domain/answers.ts';
import { EventStreamReader } from '../domain/event-stream.ts';
import { Unreachable } from '../domain/problem.ts';
import type { Variant } from '../domain/target-file.ts';
import type { Choices, Video, VideoRequest } from '../domain/video.ts';
import type { Http } from './http.ts';

/** A stream on which nothing came for so long is taken for cut; the server sends heartbeats far more often. */
const silenceMs = 45_000;

/** The videos of the API over HTTP. */
export class ApiVideos implements Videos {
  constructor(private readonly http: Http) {}

  /** A lost answer is asked for once more, under the same idempotency key: it cannot become a second clip. */
  async create(request: VideoRequest): Promise<Video> {
    const asked = { method: 'POST', body: request, headers: { 'idempotency-key': randomUUID() } };
    try {
      return await this.http.json('/v1/videos', asked);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      return this.http.json('/v1/videos', asked);
    }
  }

  get(id: string, signal?: AbortSignal): Promise<Video> {
    return this.http.json(pathOf(id), { signal });
  }

  list(query: ListQuery): Promise<Page<Video>> {
    return this.http.json(`/v1/videos${queryOf({ ...query })}`);
  }

  cancel(id: string): Promise<Video> {
    return this.http.json(`${pathOf(id)}/cancel`, { method: 'POST' });
  }

  delete(id: string): Promise<Deletion> {
    return this.http.json(pathOf(id), { method: 'DELETE' });
  }

  quote(choices: Choices): Promise<Quote> {
    return this.http.json('/v1/videos/quote', { method: 'POST', body: choices });
  }

  async *changes(id: string, signal?: AbortSignal): AsyncGenerator<Video> {
    const response = await this.http.send(`${pathOf(id)}/events`, { headers: { accept: 'text/event-stream' }, signal });
    const reader = new EventStreamReader();
    const decoder = new TextDecoder();
    for await (const bytes of this.chunks(response)) {
      for (const { event, data } of reader.read(decoder.decode(bytes, { stream: true }))) {
        if (event === 'done') return;
        if (event === 'video') yield this.parsed(data);
      }
    }
  }

  async content(
    id: string,
    variant: Variant,
    from?: { byte: number; etag: string },
    signal?: AbortSignal,
  ): Promise<Content> {
    const range = from && from.byte > 0 ? { range: `bytes=${from.byte}-`, 'if-range': from.etag } : undefined;
    const response = await this.http.send(`${pathOf(id)}/content?variant=${variant}`, { headers: range, signal });
    const etag = response.headers.get('etag') ?? undefined;
    return {
      fromByte: response.status === 206 ? from!.byte : 0,
      etag: etag?.startsWith('W/') ? undefined : etag,
      body: this.chunks(response),
    };
  }

  private parsed(data: string): Video {
    try {
      return JSON.parse(data) as Video;
    } catch (error) {
      throw this.http.unreachable(error, 'it sent an event that is not JSON');
    }
  }

  /** The body; a cut or a long silence is Unreachable. */
  private async *chunks(response: Response): AsyncGenerator<Uint8Array> {
    const reader = response.body!.getReader();
    try {
      for (;;) {
        const { done, value } = await beforeSilence(reader.read());
        if (done) return;
        yield value;
      }
    } catch (error) {
      throw this.http.unreachable(error);
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  }
}

async function beforeSilence<T>(read: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('silence'), { code: 'ETIMEDOUT' })), silenceMs);
  });
  try {
    return await Promise.race([read, silence]);
  } finally {
    clearTimeout(timer);
  }
}

function pathOf(id: string): string {
  return `/v1/videos/${encodeURIComponent(id)}`;
}

/** `?a=1&b=2` of what is defined, or nothing. */
export function queryOf(query: Record<string, string | undefined>): string {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return entries.length ? `?${new URLSearchParams(entries).toString()}` : '';
}
