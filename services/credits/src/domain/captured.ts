import type { GrantTerms as GrantTermsMessage } from '@cielo/contracts';
import type { CapturedPart } from './command.ts';
import { legsOf, type Entry } from './entry.ts';
import { priorityOf, type GrantTerms, type Source } from './grant.ts';

/** The entry that made a grant, by the grant's name. */
export function maker(grantId: string): { readonly subject: string; readonly $type: Entry['$type'] } {
  const [kind, rest = ''] = split(grantId);
  if (kind === 'refund') return { subject: rest.slice(0, rest.lastIndexOf(':')), $type: 'credits.v1.CreditsRefunded' };
  if (kind === 'adjustment') return { subject: rest, $type: 'credits.v1.CreditsAdjusted' };
  return { subject: grantId, $type: 'credits.v1.CreditsGranted' };
}

/** What the capture took from each grant. @param termsOf the terms of a grant that the capture names. */
export function capturedParts(capture: Entry, termsOf: (grantId: string) => GrantTerms): CapturedPart[] {
  return legsOf(capture)
    .filter(({ to }) => to === 'captured')
    .map(({ grantId, amountCredits }) => ({ terms: termsOf(grantId), amountCredits }));
}

/** The terms of the grant that the entry made. @throws Error when it made none of that name. */
export function termsIn(entry: Entry, grantId: string): GrantTerms {
  const said =
    entry.$type === 'credits.v1.CreditsRefunded' ? entry.newGrants.find((terms) => terms.grantId === grantId) : entry;
  if (said?.$type === 'credits.v1.CreditsAdjusted') {
    return {
      id: grantId,
      source: 'adjustment',
      priority: priorityOf('adjustment'),
      fromMs: Number(said.atMs),
      untilMs: null,
      models: [],
      unitCostMicros: 0n,
    };
  }
  if (said?.$type === 'credits.v1.CreditsGranted' || said?.$type === 'credits.v1.GrantTerms') return asTerms(said);
  throw new Error(`Entry ${entry.seq} did not make the grant ${grantId}`);
}

function asTerms(said: Omit<GrantTermsMessage, '$type'>): GrantTerms {
  return {
    id: said.grantId,
    source: said.source as Source,
    priority: said.priority,
    fromMs: Number(said.fromMs),
    untilMs: said.untilMs === 0n ? null : Number(said.untilMs),
    models: said.models,
    unitCostMicros: said.unitCostMicros,
  };
}

function split(text: string): [string, string?] {
  const at = text.indexOf(':');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
