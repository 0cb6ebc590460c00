import { CastingApproved, CastingRefused } from '@cielo/contracts';
import { fail } from '../failure.ts';
import { admitOnce } from './admit.ts';
import { on } from './reaction.ts';

/**
 * | does | done when it hears | if it cannot |
 * | --- | --- | --- |
 * | names cameos and characters to identity, in GenerationRequested | CastingApproved | fails with identity's code |
 */
export const cast = [
  on(CastingApproved, (generation, _event, moment) => admitOnce(generation, 'cast', moment)),
  on(CastingRefused, (generation, { code, reason }, moment) => fail(generation, code, reason, moment)),
];
