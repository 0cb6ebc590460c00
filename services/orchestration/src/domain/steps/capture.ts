import { HoldCaptured } from '@cielo/contracts';
import { completeOnce } from './complete.ts';
import { on } from './reaction.ts';

/**
 * | does | done when it hears | if it cannot |
 * | --- | --- | --- |
 * | lets credits take what was set aside, in GenerationCleared | HoldCaptured | cannot fail: the hold is pinned |
 */
export const capture = [on(HoldCaptured, (generation, _event, moment) => completeOnce(generation, 'capture', moment))];
