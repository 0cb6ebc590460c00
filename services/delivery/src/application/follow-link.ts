import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import type { Conditions } from '../domain/conditional.ts';
import { LinkRefused } from '../domain/errors.ts';
import { pathOf, variantOf, verifyLink, type Signature } from '../domain/media-link.ts';
import { MediaKeys } from './media-keys.ts';
import { CLIPS, type Clips } from './needs.ts';
import { OpenContent, type Opened } from './open-content.ts';

/** Opens what a signed link stands for, for whoever holds it. */
@Injectable()
export class FollowLink {
  constructor(
    @Inject(CLIPS) private readonly clips: Clips,
    private readonly keys: MediaKeys,
    private readonly openContent: OpenContent,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws LinkRefused; it tells nothing about what there is. */
  async run(generationId: string, fileName: string, signature: Signature, conditions: Conditions): Promise<Opened> {
    const variant = variantOf(fileName);
    const clip = await this.clips.get(generationId);
    const known = variant && clip;
    const linked = known
      ? { path: pathOf(generationId, variant), accountId: clip.accountId, epoch: clip.epoch }
      : undefined;
    const verdict = verifyLink(linked, signature, this.keys.all, this.clock.nowMs());
    if (verdict === 'expired') throw LinkRefused.expired();
    if (verdict === 'invalid' || !known) throw LinkRefused.invalid();
    return this.openContent.run(clip.accountId, generationId, variant, conditions);
  }
}
