import type { Clock } from '@cielo/effects';
import { Problem } from '../domain/problem.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Video, VideoRequest } from '../domain/video.ts';
import type { Download, Downloaded } from './download.ts';
import { follow } from './follow.ts';
import type { Files, Progress, Videos } from './needs.ts';

/** How `generate` ended. */
export type Ending =
  | { readonly kind: 'clip'; readonly video: Video; readonly clip: Downloaded }
  | { readonly kind: 'failed'; readonly video: Video }
  /** `video` is what the server answered; completed when the cancel came too late. */
  | { readonly kind: 'interrupted'; readonly video: Video; readonly cancelled: boolean };

/**
 * From a sentence to a file. An interruption cancels the generation on the server, also when it comes before the server has
 * answered the request: nothing keeps running, or is paid, unseen.
 */
export class Generate {
  constructor(
    private readonly videos: Videos,
    private readonly files: Files,
    private readonly download: Download,
    private readonly clock: Clock,
    private readonly progress: Progress,
  ) {}

  async run(request: VideoRequest, output: string | undefined, interrupted: AbortSignal): Promise<Ending> {
    // A folder that is not there should cost nothing.
    await this.files.look(output);
    const accepted = await this.videos.create(request);
    this.progress.show(accepted);
    try {
      const video = await this.watch(accepted, interrupted);
      this.progress.end();
      if (video.status === 'failed') return { kind: 'failed', video };
      return { kind: 'clip', video, clip: await this.download.run(video.id, 'video', output, interrupted) };
    } catch (error) {
      this.progress.end();
      if (interrupted.aborted) return this.cancel(accepted);
      if (error instanceof Problem) throw new LeftRunning(accepted.id, error);
      throw error;
    }
  }

  private async watch(accepted: Video, interrupted: AbortSignal): Promise<Video> {
    let last = accepted;
    let lost = false;
    for await (const sight of follow(this.videos, this.clock, accepted.id, interrupted)) {
      if ('lost' in sight) {
        if (!lost) this.progress.note(`${sight.lost.message} Trying again …`);
        lost = true;
        continue;
      }
      lost = false;
      last = sight.video;
      this.progress.show(last);
    }
    return last;
  }

  private async cancel(accepted: Video): Promise<Ending> {
    try {
      const video = await this.videos.cancel(accepted.id);
      return { kind: 'interrupted', video, cancelled: video.status !== 'completed' };
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error;
      // It had ended already; how, the server says.
      const video = await this.videos.get(accepted.id);
      return { kind: 'interrupted', video, cancelled: video.status === 'failed' };
    }
  }
}

/** The generation was accepted, but could not be seen to its end, or its clip not be brought here. It is still there. */
export class LeftRunning extends Problem {
  readonly exitCode;

  constructor(
    readonly id: string,
    readonly reason: Problem,
  ) {
    super(reason.message, { cause: reason });
    this.exitCode = reason.exitCode;
  }

  override hints(): string[] {
    return [
      ...this.reason.hints(),
      `The generation ${this.id} is on the server: cielo get ${this.id}, cielo download ${this.id}`,
    ];
  }

  override envelope(): object {
    return { ...this.reason.envelope(), id: this.id };
  }
}
