import { Inject, Injectable } from '@nestjs/common';
import { NotFound } from '@cielo/errors';
import { OBJECTS, type Objects } from '@cielo/objects';
import { sniff } from '@cielo/service-host';
import { hashOf, sha256Of } from '../domain/record.ts';
import { readText } from '../domain/reading.ts';
import { knownFiles, uploadDefects, type SeenUpload } from '../domain/rules/uploads.ts';
import { Moderator } from './moderator.ts';
import { FRAMES, type Frames } from './needs.ts';

const SNIFFED_BYTES = 512;

export interface UploadRef {
  readonly key: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

export interface PromptInput {
  readonly generationId: string;
  readonly accountId: string;
  readonly prompt: string;
  readonly negativePrompt: string;
  readonly uploads: readonly UploadRef[];
}

/** Reads what somebody wants to be made, the lines that are to be spoken, and what is to be left out; and looks at what was uploaded with it. */
@Injectable()
export class ReviewPrompt {
  constructor(
    private readonly moderator: Moderator,
    @Inject(OBJECTS) private readonly objects: Objects,
    @Inject(FRAMES) private readonly lookAt: Frames,
  ) {}

  /** @throws Unavailable when an upload cannot be had now; then nothing is decided. */
  async run({ generationId, accountId, prompt, negativePrompt, uploads }: PromptInput): Promise<void> {
    const { matcher, policy } = this.moderator;
    const subject = { generationId, accountId, stage: 'prompt', fence: 0 } as const;
    // Words are read sooner than a review is looked up; a picture is not.
    if (uploads.length > 0 && (await this.moderator.hasAnswered(subject))) return;
    const seen = await Promise.all(uploads.map((upload) => this.look(upload)));
    const readings = [...readText('prompt', prompt, matcher), ...readText('negative_prompt', negativePrompt, matcher)];
    await this.moderator.decide(
      subject,
      {
        what: seen.length > 0 ? 'request' : 'prompt',
        readings,
        findings: seen.flatMap((upload) => knownFiles(upload, policy)),
        defects: seen.flatMap(uploadDefects),
        notAnalysed: seen.length > 0 ? ['upload'] : [],
      },
      hashOf([prompt, negativePrompt, ...seen.map(({ sha256 }) => sha256)]),
    );
  }

  private async look({ key, ...said }: UploadRef): Promise<SeenUpload> {
    const file = await this.readIfThere(key);
    if (!file) return { ...said, sha256: '', foundType: '' };
    const foundType = sniff(file.subarray(0, SNIFFED_BYTES));
    return { ...said, sha256: sha256Of(file), foundType, facts: await this.lookAt.look(file, said) };
  }

  /** An upload is stored before anybody hears of it: one that is not there was taken away, with its generation or before, and stays away. */
  private async readIfThere(key: string): Promise<Uint8Array | undefined> {
    try {
      return await this.objects.read(key);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}
