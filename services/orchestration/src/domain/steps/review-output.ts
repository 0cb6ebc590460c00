import { ReviewApproved, ReviewEscalated, ReviewRejected } from '@cielo/contracts';
import { isIn, unchanged } from '../change.ts';
import { MODERATION_BLOCKED, fail } from '../failure.ts';
import { clearOnce } from './clear.ts';
import { waitForPerson } from './escalation.ts';
import { on } from './reaction.ts';

const isOurs = ({ stage }: { readonly stage: string }) => stage === 'output';

/**
 * | does | done when it hears | if it cannot |
 * | --- | --- | --- |
 * | shows frames and transcript to moderation, in GenerationRendered | ReviewApproved (output) | fails; the clip is never visible |
 *
 * A generation is rendered to the end once, so a verdict on its output needs no fence.
 */
export const reviewOutput = [
  on(ReviewApproved, (generation, event, moment) =>
    isOurs(event) ? clearOnce(generation, 'output', moment) : unchanged(generation),
  ),
  on(ReviewRejected, (generation, event, moment) =>
    isOurs(event) ? fail(generation, MODERATION_BLOCKED, event.reason, moment) : unchanged(generation),
  ),
  on(ReviewEscalated, (generation, event, moment) =>
    isOurs(event) && isIn(generation, 'finishing') && !generation.phase.heard.output
      ? waitForPerson(generation, moment)
      : unchanged(generation),
  ),
];
