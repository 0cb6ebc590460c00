import { ReviewApproved, ReviewEscalated, ReviewRejected } from '@cielo/contracts';
import { isIn, unchanged } from '../change.ts';
import { MODERATION_BLOCKED, fail } from '../failure.ts';
import { admitOnce } from './admit.ts';
import { waitForPerson } from './escalation.ts';
import { on } from './reaction.ts';

const isOurs = ({ stage }: { readonly stage: string }) => stage === 'prompt';

/**
 * | does | done when it hears | if it cannot |
 * | --- | --- | --- |
 * | shows the words to moderation, in GenerationRequested | ReviewApproved (prompt) | fails; a person's look is waited for within its bound |
 */
export const reviewWords = [
  on(ReviewApproved, (generation, event, moment) =>
    isOurs(event) ? admitOnce(generation, 'words', moment) : unchanged(generation),
  ),
  on(ReviewRejected, (generation, event, moment) =>
    isOurs(event) ? fail(generation, MODERATION_BLOCKED, event.reason, moment) : unchanged(generation),
  ),
  on(ReviewEscalated, (generation, event, moment) =>
    isOurs(event) && isIn(generation, 'admitting') && !generation.phase.heard.words
      ? waitForPerson(generation, moment)
      : unchanged(generation),
  ),
];
