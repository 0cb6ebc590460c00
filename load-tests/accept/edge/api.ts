import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Said } from '../metrics.ts';

/** What is asked of the API for one clip. */
export interface Asked {
  readonly model: string;
  readonly prompt: string;
  readonly seconds: string;
  readonly size: string;
  readonly seed: number;
}

/** A clip that did not come: refused, failed or lost, in words. */
export class NoClip extends Error {}

interface Video extends Said {
  readonly id: string;
  readonly status: string;
  readonly error: { readonly code: string; readonly message: string } | null;
}

const LOOK_MS = 500;

/** The public API of a running Cielo. */
export class Api {
  private readonly url: string;
  private readonly key: string;

  constructor(url: string, key: string) {
    this.url = url.replace(/\/+$/, '');
    this.key = key;
  }

  /** Makes a clip and writes its final MP4 to `file`; a clip that is no longer wanted is cancelled. @throws NoClip */
  async clip(asked: Asked, file: string, signal: AbortSignal): Promise<Said> {
    const video = await this.json('POST', '/v1/videos', asked, signal);
    const ended = await this.ended(video, signal);
    if (ended.status !== 'completed') throw new NoClip(ended.error?.message ?? `it ended as ${ended.status}`);
    const content = await this.send('GET', `/v1/videos/${ended.id}/content`, undefined, signal);
    await pipeline(Readable.fromWeb(content.body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(file));
    return { seconds: asked.seconds, size: asked.size, audio: ended.audio ?? true, uncovered: ended.uncovered ?? null };
  }

  private async ended(video: Video, signal: AbortSignal): Promise<Video> {
    try {
      let last = video;
      while (last.status === 'queued' || last.status === 'in_progress') {
        await wait(LOOK_MS, undefined, { signal });
        last = await this.json('GET', `/v1/videos/${video.id}`, undefined, signal);
      }
      return last;
    } catch (error) {
      if (signal.aborted) await this.send('POST', `/v1/videos/${video.id}/cancel`).catch(() => undefined);
      throw error;
    }
  }

  private async json(method: string, path: string, body: object | undefined, signal: AbortSignal): Promise<Video> {
    return (await (await this.send(method, path, body, signal)).json()) as Video;
  }

  private async send(method: string, path: string, body?: object, signal?: AbortSignal): Promise<Response> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        authorization: `Bearer ${this.key}`,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    }).catch((error: Error) => {
      if (signal?.aborted) throw error;
      throw new NoClip(
        `${this.url} cannot be reached (${(error.cause as Error | undefined)?.message ?? error.message})`,
      );
    });
    if (response.ok) return response;
    const text = await response.text();
    throw new NoClip(`${method} ${path}: ${response.status} ${messageOf(text)}`);
  }
}

function messageOf(text: string): string {
  try {
    return (JSON.parse(text) as { error: { message: string } }).error.message;
  } catch {
    return text.slice(0, 200);
  }
}
