import { ClipPublished, ClipWithdrawn } from '@cielo/contracts';
import { isIn, unchanged } from '../change.ts';
import { endAsFailed } from '../failure.ts';
import { completeOnce } from './complete.ts';
import { on } from './reaction.ts';

const CONSENT_WITHDRAWN = {
  code: 'consent_withdrawn',
  reason: 'A person who appears in this clip has withdrawn their consent. Your credits are given back.',
  refund: true,
};

/**
 * | does | done when it hears | if it cannot |
 * | --- | --- | --- |
 * | delivery, having heard of the capture, shows the clip | ClipPublished | forward until it does; a consent withdrawn meanwhile ends it as failed, with the credits given back |
 */
export const publish = [
  on(ClipPublished, (generation, { expiresAtMs }, moment) => {
    if (!isIn(generation, 'delivering') || generation.phase.heard.publish) return unchanged(generation);
    const ends = { expiresAtMs: expiresAtMs > 0n ? Number(expiresAtMs) : undefined };
    return completeOnce({ ...generation, ...ends }, 'publish', moment);
  }),
  on(ClipWithdrawn, (generation, { reason }, moment) => {
    if (reason !== 'consent_withdrawn' || !isIn(generation, 'delivering') || generation.phase.heard.publish) {
      return unchanged(generation);
    }
    return endAsFailed(generation, CONSENT_WITHDRAWN, moment);
  }),
];
