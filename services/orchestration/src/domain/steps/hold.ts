import { HoldPlaced, HoldRefused } from '@cielo/contracts';
import { fail } from '../failure.ts';
import { admitOnce } from './admit.ts';
import { on } from './reaction.ts';

/**
 * | does | done when it hears | if it cannot |
 * | --- | --- | --- |
 * | lets credits set aside what was quoted, in GenerationRequested | HoldPlaced | fails with credits' code |
 */
export const hold = [
  on(HoldPlaced, (generation, _event, moment) => admitOnce(generation, 'hold', moment)),
  on(HoldRefused, (generation, { code, reason }, moment) => fail(generation, code, reason, moment)),
];
