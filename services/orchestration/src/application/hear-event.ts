import { Injectable } from '@nestjs/common';
import type { EventMessage } from '@cielo/contracts';
import { AdvanceGeneration } from './advance-generation.ts';

/** Takes in what another service says about a generation. Heard twice, late or of an older fence, it changes nothing. */
@Injectable()
export class HearEvent {
  constructor(private readonly advance: AdvanceGeneration) {}

  /** @throws NotFound for a generation that is not ours */
  async run(generationId: string, event: EventMessage): Promise<void> {
    await this.advance.run(generationId, { kind: 'heard', event });
  }
}
