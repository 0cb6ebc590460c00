import { CastingApproved, CastingRefused } from '@cielo/contracts';

/** The decision whether a generation may use the likenesses that it names. Made once. */
export interface Casting {
  readonly generationId: string;
  readonly accountId: string;
  readonly likenessIds: readonly string[];
  readonly approved: boolean;
  readonly atMs: number;
}

export interface CastingWish {
  readonly generationId: string;
  readonly accountId: string;
  readonly likenessIds: readonly string[];
  readonly nowMs: number;
}

/** Who names nobody needs nobody's leave; and nobody's likeness is known here yet, so whoever names one is refused. */
export function decideCasting({ nowMs, ...wish }: CastingWish): Casting {
  return { ...wish, approved: wish.likenessIds.length === 0, atMs: nowMs };
}

/** What the casting says to everybody. */
export function eventOf({ generationId, accountId, likenessIds, approved }: Casting): CastingApproved | CastingRefused {
  if (approved) return CastingApproved.create({ generationId, accountId });
  const reason = `No cameo or character has the id ${likenessIds.map((id) => `'${id}'`).join(' or ')}.`;
  return CastingRefused.create({ generationId, accountId, code: 'unknown_likeness', reason, likenessIds });
}
