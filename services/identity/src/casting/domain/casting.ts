import { CastingApproved, CastingRefused, type EventMessage } from '@cielo/contracts';

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
export function decideCasting({ generationId, accountId, likenessIds, nowMs }: CastingWish): {
  casting: Casting;
  event: EventMessage;
} {
  const approved = likenessIds.length === 0;
  const casting = { generationId, accountId, likenessIds, approved, atMs: nowMs };
  if (approved) {
    const event: CastingApproved = { $type: CastingApproved.$type, generationId, accountId, consentGrantIds: [] };
    return { casting, event };
  }
  const reason = `No cameo or character has the id ${likenessIds.map((id) => `'${id}'`).join(' or ')}.`;
  const event: CastingRefused = {
    $type: CastingRefused.$type,
    generationId,
    accountId,
    code: 'unknown_likeness',
    reason,
    likenessIds,
  };
  return { casting, event };
}
