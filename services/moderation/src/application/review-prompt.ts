import { Injectable } from '@nestjs/common';
import { hashOf } from '../domain/record.ts';
import { readText } from '../domain/reading.ts';
import { Moderator } from './moderator.ts';

export interface PromptInput {
  readonly generationId: string;
  readonly accountId: string;
  readonly prompt: string;
  readonly negativePrompt: string;
}

/** Reads what somebody wants to be made, the lines that are to be spoken, and what is to be left out. */
@Injectable()
export class ReviewPrompt {
  constructor(private readonly moderator: Moderator) {}

  async run({ generationId, accountId, prompt, negativePrompt }: PromptInput): Promise<void> {
    const { matcher } = this.moderator;
    const readings = [...readText('prompt', prompt, matcher), ...readText('negative_prompt', negativePrompt, matcher)];
    const subject = { generationId, accountId, stage: 'prompt', fence: 0 } as const;
    await this.moderator.decide(
      subject,
      { what: 'prompt', readings, defects: [], notAnalysed: [] },
      hashOf([prompt, negativePrompt]),
    );
  }
}
