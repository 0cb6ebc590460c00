import { ClipMastered, MasteringFailed } from '@cielo/contracts';
import { unchanged } from '../change.ts';
import { PROCESSING_ERROR, fail } from '../failure.ts';
import type { Generation } from '../generation.ts';
import { clearOnce } from './clear.ts';
import { on } from './reaction.ts';

const isCurrent = (generation: Generation, { fence }: { readonly fence: bigint }) => BigInt(generation.fence) === fence;

/**
 * | does | done when it hears | if it cannot |
 * | --- | --- | --- |
 * | lets delivery mux, mark and sign, invisibly, in GenerationRendered | ClipMastered of this fence | delivery tries again; MasteringFailed ends it |
 */
export const master = [
  on(ClipMastered, (generation, event, moment) =>
    isCurrent(generation, event) ? clearOnce(generation, 'master', moment) : unchanged(generation),
  ),
  on(MasteringFailed, (generation, event, moment) =>
    isCurrent(generation, event) ? fail(generation, PROCESSING_ERROR, event.reason, moment) : unchanged(generation),
  ),
];
