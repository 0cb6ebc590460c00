import { Brief } from '@cielo/contracts';
import type { GenerationBrief } from './terms.ts';

/** The brief as the events carry it. */
export function briefMessage(brief: GenerationBrief): Brief {
  return { $type: Brief.$type, ...brief, seed: BigInt(brief.seed) };
}
