import type { HoldPlaced } from '@cielo/contracts';
import type { History, Terms } from './history.ts';

/** I10: nothing is taken from a grant while one that comes before it could pay, and only from grants whose time it is. */
export function checkBurnOrder(
  history: History,
  hold: HoldPlaced,
  find: (invariant: string, finding: string) => void,
): void {
  const at = Number(hold.atMs);
  const payers = [...history.terms]
    .filter(([id, terms]) => couldPay(history, id, terms, at, hold.model))
    .sort(([a, one], [b, other]) => compare(one, other) || (a < b ? -1 : 1));
  let missing = hold.amountCredits;
  const expected = payers.flatMap(([id]) => {
    const free = history.of(id)['available'] ?? 0n;
    const taken = free < missing ? free : missing;
    missing -= taken;
    return taken > 0n ? [`${taken} of ${id}`] : [];
  });
  const said = hold.legs.map((leg) => `${leg.amountCredits} of ${leg.grantId}`);
  if (said.join() !== expected.join())
    find('I10', `${hold.holdId} took ${said.join(', ')} where it should be ${expected.join(', ')}`);
}

function couldPay(history: History, id: string, terms: Terms, at: number, model: string): boolean {
  const inTime = terms.fromMs <= at && (terms.untilMs === 0 || at < terms.untilMs);
  return (
    inTime && (history.of(id)['available'] ?? 0n) > 0n && (terms.models.length === 0 || terms.models.includes(model))
  );
}

function compare(a: Terms, b: Terms): number {
  const endOf = (terms: Terms) => (terms.untilMs === 0 ? Infinity : terms.untilMs);
  if (a.priority !== b.priority) return a.priority - b.priority;
  if (endOf(a) !== endOf(b)) return endOf(a) < endOf(b) ? -1 : 1;
  if (a.paid !== b.paid) return a.paid ? 1 : -1;
  return a.fromMs - b.fromMs;
}
