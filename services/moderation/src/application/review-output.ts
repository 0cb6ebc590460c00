import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { NotFound } from '@cielo/errors';
import { OBJECTS, type Objects } from '@cielo/objects';
import { CONFIG, LOG, type Log } from '@cielo/service-host';
import type { ModerationConfig } from '../config.ts';
import type { Defect, NotAnalysed } from '../domain/policy.ts';
import { hashOf, type Subject } from '../domain/record.ts';
import { readText, type Reading } from '../domain/reading.ts';
import { frames, sampleOf, type SeenFrame } from '../domain/rules/frames.ts';
import { spokenLinesOf } from '../domain/spoken-lines.ts';
import { FRAMES, type Frames } from './needs.ts';
import { Moderator } from './moderator.ts';

export interface OutputTrack {
  readonly kind: string;
  readonly key: string;
  readonly timeMs: number;
}

export interface OutputInput {
  readonly generationId: string;
  readonly accountId: string;
  readonly fence: number;
  readonly width: number;
  readonly height: number;
  readonly tracks: readonly OutputTrack[];
}

/** Looks at what was rendered: some of its frames, and the lines that are spoken in it. */
@Injectable()
export class ReviewOutput {
  constructor(
    private readonly moderator: Moderator,
    @Inject(OBJECTS) private readonly objects: Objects,
    @Inject(FRAMES) private readonly lookAt: Frames,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: ModerationConfig,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * @param renderedAtMs when it was said, Unix milliseconds. The tracks of a generation that has ended are swept, so where they are gone
   *   after the time that anybody waits for a verdict, nothing is decided and nothing is wrong.
   * @throws NotFound, Unavailable when a track cannot be had now; then nothing is decided.
   */
  async run(output: OutputInput, renderedAtMs: number): Promise<void> {
    const { generationId, accountId, fence } = output;
    const subject = { generationId, accountId, stage: 'output', fence } as const;
    if (await this.moderator.hasAnswered(subject)) return;
    try {
      await this.review(subject, output);
    } catch (error) {
      const isAwaited = this.clock.nowMs() - renderedAtMs <= this.config.MODERATION_OUTPUT_WAIT_MS;
      if (isAwaited || !(error instanceof NotFound)) throw error;
      this.log.info('output is gone and nobody waits for its review', { generationId, fence });
    }
  }

  private async review(subject: Subject, output: OutputInput): Promise<void> {
    const pictures = await this.look(output);
    const lines = await this.listen(output.tracks);
    const evidence = {
      what: 'output' as const,
      readings: lines.readings,
      defects: [...frames(pictures.seen, output, this.moderator.policy), ...lines.defects],
      notAnalysed: notAnalysedIn(output.tracks),
    };
    await this.moderator.decide(subject, evidence, hashOf([...pictures.keys, ...lines.keys]));
  }

  private async look({ tracks, width, height }: OutputInput): Promise<{ seen: SeenFrame[]; keys: string[] }> {
    const stills = tracks.filter(({ kind }) => kind === 'stills').sort((a, b) => a.timeMs - b.timeMs);
    const sample = sampleOf(stills.length, this.moderator.policy.frames.sample).map((at) => stills[at]!);
    const seen: SeenFrame[] = [];
    for (const { key } of sample)
      seen.push({ facts: await this.lookAt.look(await this.objects.read(key), { width, height }) });
    return { seen, keys: sample.map(({ key }) => key) };
  }

  private async listen(
    tracks: readonly OutputTrack[],
  ): Promise<{ readings: readonly Reading[]; defects: Defect[]; keys: string[] }> {
    const track = tracks.find(({ kind }) => kind === 'cues');
    if (!track) return { readings: [], defects: [], keys: [] };
    const lines = spokenLinesOf(await this.objects.read(track.key));
    if (lines === undefined) return { readings: [], defects: ['unreadable_cues'], keys: [track.key] };
    // One text, so that a sentence that was cut into lines is read as a sentence.
    return { readings: readText('speech', lines.join(' '), this.moderator.matcher), defects: [], keys: [track.key] };
  }
}

/** What the rules of this service cannot judge in such an output. */
function notAnalysedIn(tracks: readonly OutputTrack[]): readonly NotAnalysed[] {
  const has = (kind: string) => tracks.some((track) => track.kind === kind);
  return [
    'nudity',
    'violence',
    ...(has('audio') ? ['audio' as const] : []),
    ...(has('cues') ? [] : ['speech' as const]),
  ];
}
