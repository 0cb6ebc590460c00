import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { OBJECTS, type Objects } from '@cielo/objects';
import type { Published, Variant } from '../domain/clip.ts';
import { answerTo, type Answer, type Conditions } from '../domain/conditional.ts';
import { visible } from '../domain/visible.ts';
import { CLIPS, type Clips } from './needs.ts';

/** One variant of a clip, opened for one request. */
export interface Opened {
  readonly generationId: string;
  readonly variant: Variant;
  readonly published: Published;
  readonly answer: Answer;
  /** The bytes for 200 and 206; absent when the answer has none. */
  readonly bytes?: AsyncIterable<Uint8Array>;
}

/** Opens the content of an account's own clip. */
@Injectable()
export class OpenContent {
  constructor(
    @Inject(CLIPS) private readonly clips: Clips,
    @Inject(OBJECTS) private readonly objects: Objects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws VideoNotFound, NoContent, VideoExpired; Unavailable when the store does not hand out what it should have. */
  async run(accountId: string, generationId: string, variant: Variant, conditions: Conditions): Promise<Opened> {
    const published = visible(await this.clips.get(generationId), generationId, accountId, this.clock.nowMs());
    const file = published.master.files[variant];
    const answer = answerTo(conditions, {
      etag: etagOf(file.sha256),
      modifiedMs: published.atMs,
      sizeBytes: file.sizeBytes,
    });
    const opened = { generationId, variant, published, answer };
    if (conditions.method === 'HEAD' || (answer.status !== 200 && answer.status !== 206)) return opened;
    return { ...opened, bytes: await this.open(file.key, answer.status === 206 ? answer.range : undefined) };
  }

  private async open(key: string, range?: { start: number; end: number }): Promise<AsyncIterable<Uint8Array>> {
    try {
      return await this.objects.get(key, range);
    } catch (cause) {
      throw new Unavailable('The content cannot be read right now. Please try again.', { cause, retryAfterMs: 1000 });
    }
  }
}

/** Strong: the same tag means the same bytes. */
export function etagOf(sha256: string): string {
  return `"${sha256}"`;
}
