import { Brief, Reference } from '@cielo/contracts';
import type { GenerationBrief } from './terms.ts';

/** The brief as the events carry it. */
export function briefMessage(brief: GenerationBrief): Brief {
  const references = (brief.references ?? []).map((one) => ({ $type: Reference.$type, ...one }));
  return { $type: Brief.$type, ...brief, seed: BigInt(brief.seed), references };
}
