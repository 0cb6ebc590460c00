import type { Entry } from '../domain/entry.ts';
import type { Wallet } from '../domain/wallet.ts';
import { History, operationName, type HoldStory } from './history.ts';
import { checkBurnOrder } from './burn-order.ts';

/** A promise that a wallet and its journal do not keep. */
export interface Violation {
  /** I1 to I8 or I10, as the README numbers them. */
  readonly invariant: string;
  readonly accountId: string;
  /** What is wrong, with the figures. */
  readonly finding: string;
}

type Find = (invariant: string, finding: string) => void;

const PLACES = ['issued', 'available', 'held', 'captured', 'expired', 'revoked'];

/**
 * Counts a wallet again from its journal alone and compares. Pure, and separate from the rules that wrote both.
 * @param entries all of them, in the order of their numbers.
 * @returns nothing when all is well.
 */
export function auditWallet(wallet: Wallet, entries: readonly Entry[]): Violation[] {
  const violations: Violation[] = [];
  const find: Find = (invariant, finding) => violations.push({ invariant, accountId: wallet.accountId, finding });
  const history = replay(entries, wallet.accountId, find);
  checkEnds(history.holds, find);
  compareGrants(wallet, history, find);
  compareSums(wallet, history, find);
  compareHolds(wallet, history, find);
  compareMemory(wallet, entries, find);
  if (wallet.seq !== entries.length)
    find('I7', `the wallet says ${wallet.seq} entries, the journal has ${entries.length}`);
  if (wallet.head !== history.head)
    find('I7', `the wallet's head is ${wallet.head}, the journal hashes to ${history.head}`);
  return violations;
}

function replay(entries: readonly Entry[], accountId: string, find: Find): History {
  const history = new History();
  const operations = new Set<string>();
  entries.forEach((entry, index) => {
    const operation = operationName(entry);
    if (Number(entry.seq) !== index + 1) find('I7', `entry ${index + 1} has the number ${entry.seq}`);
    if (entry.accountId !== accountId) find('I7', `entry ${entry.seq} belongs to ${entry.accountId}`);
    if (operations.has(operation)) find('I6', `${operation} has a second entry, ${entry.seq}`);
    operations.add(operation);
    if (entry.$type === 'credits.v1.HoldPlaced') checkBurnOrder(history, entry, find);
    history.learnTerms(entry);
    if ('legs' in entry) moveLegs(history, entry, find);
    follow(history, entry, find);
    checkBalances(history, entry, find);
    history.chain(entry, operation);
  });
  return history;
}

function moveLegs(history: History, entry: Extract<Entry, { legs: unknown }>, find: Find): void {
  for (const leg of entry.legs) {
    const sound = leg.amountCredits > 0n && leg.from !== leg.to && PLACES.includes(leg.from) && PLACES.includes(leg.to);
    if (!sound) find('I8', `entry ${entry.seq} has a leg of ${leg.amountCredits} from ${leg.from} to ${leg.to}`);
    history.move(leg);
    for (const [place, credits] of Object.entries(history.of(leg.grantId))) {
      const ends = place === 'issued' ? -credits : credits;
      if (ends < 0n) find('I1', `grant ${leg.grantId} has ${credits} ${place} after entry ${entry.seq}`);
    }
  }
}

/** Keeps track of what each generation's credits came to. */
function follow(history: History, entry: Entry, find: Find): void {
  switch (entry.$type) {
    case 'credits.v1.HoldPlaced': {
      const { holdId, amountCredits, legs } = entry;
      if (history.holds.has(holdId)) find('I5', `${holdId} was set aside a second time, by entry ${entry.seq}`);
      if (sum(legs) !== amountCredits)
        find('I3', `the hold ${holdId} is of ${amountCredits}, its parts of ${sum(legs)}`);
      history.holds.set(holdId, { amountCredits, parts: legs, endings: [] });
      break;
    }
    case 'credits.v1.HoldCaptured':
    case 'credits.v1.HoldReleased': {
      const story = history.holds.get(entry.holdId) ?? { amountCredits: 0n, parts: [], endings: [] };
      story.endings.push(entry);
      history.holds.set(entry.holdId, story);
      break;
    }
    case 'credits.v1.CreditsRefunded': {
      const taken = history.holds.get(entry.holdId)?.endings.find((one) => one.$type === 'credits.v1.HoldCaptured');
      const takenCredits = taken?.$type === 'credits.v1.HoldCaptured' ? taken.capturedCredits : 0n;
      if (entry.amountCredits > takenCredits)
        find('I5', `${entry.amountCredits} were refunded of ${takenCredits} taken for ${entry.holdId}`);
      break;
    }
  }
}

function checkBalances(history: History, entry: Entry, find: Find): void {
  const available = history.total('available');
  const held = history.total('held');
  if (available < 0n) find('I4', `${available} credits are available after entry ${entry.seq}`);
  if (entry.availableCredits !== available)
    find('I2', `entry ${entry.seq} says ${entry.availableCredits} available, it is ${available}`);
  if (entry.heldCredits !== held) find('I3', `entry ${entry.seq} says ${entry.heldCredits} held, it is ${held}`);
}

function checkEnds(holds: ReadonlyMap<string, HoldStory>, find: Find): void {
  for (const [holdId, { amountCredits, endings }] of holds) {
    if (endings.length > 1) find('I5', `${holdId} ended ${endings.length} times`);
    for (const ending of endings) {
      const ended = endedCredits(ending);
      if (ended !== amountCredits) find('I5', `${holdId} set ${amountCredits} aside and ended with ${ended}`);
    }
  }
}

function endedCredits(ending: Entry): bigint {
  if (ending.$type === 'credits.v1.HoldCaptured') return ending.capturedCredits + ending.releasedCredits;
  return ending.$type === 'credits.v1.HoldReleased' ? ending.releasedCredits : 0n;
}

function compareGrants(wallet: Wallet, history: History, find: Find): void {
  const kept = new Set(wallet.grants.map(({ id }) => id));
  if (kept.size !== wallet.grants.length) find('I1', 'the wallet has two grants of one name');
  for (const grant of wallet.grants) {
    const spread = grant.remaining + grant.held + (grant.captured - grant.refunded) + grant.expired + grant.revoked;
    if (grant.amount !== spread) find('I1', `grant ${grant.id} is of ${grant.amount}, its parts add up to ${spread}`);
    const places = history.of(grant.id);
    const said = {
      issued: -grant.amount,
      available: grant.remaining,
      held: grant.held,
      captured: grant.captured - grant.refunded,
    };
    for (const [place, credits] of Object.entries({ ...said, expired: grant.expired, revoked: grant.revoked })) {
      const counted = places[place] ?? 0n;
      if (credits !== counted) find('I7', `grant ${grant.id} has ${credits} ${place}, the journal says ${counted}`);
    }
  }
  for (const [id, places] of history.places) {
    const lives = (places['available'] ?? 0n) > 0n || (places['held'] ?? 0n) > 0n;
    if (lives && !kept.has(id)) find('I7', `grant ${id} lives in the journal and is not in the wallet`);
  }
}

function compareSums({ sums, grants }: Wallet, history: History, find: Find): void {
  const available = grants.reduce((total, { remaining }) => total + remaining, 0n);
  const held = grants.reduce((total, grant) => total + grant.held, 0n);
  const spread = available + held + (sums.captured - sums.refunded) + sums.expired + sums.revoked;
  if (sums.granted !== spread) find('I2', `${sums.granted} credits were granted, ${spread} are accounted for`);
  const counted = { granted: -history.total('issued'), taken: history.total('captured') };
  if (sums.granted !== counted.granted)
    find('I2', `${sums.granted} credits were granted, the journal says ${counted.granted}`);
  if (sums.captured - sums.refunded !== counted.taken) {
    find('I2', `${sums.captured - sums.refunded} credits were taken, the journal says ${counted.taken}`);
  }
  for (const place of ['expired', 'revoked'] as const) {
    if (sums[place] !== history.total(place))
      find('I2', `${sums[place]} credits ${place}, the journal says ${history.total(place)}`);
  }
}

function compareHolds(wallet: Wallet, history: History, find: Find): void {
  const open = [...history.holds].filter(([, { endings }]) => endings.length === 0);
  const said = wallet.holds.map(({ id, amountCredits, parts }) =>
    line(
      id,
      amountCredits,
      parts.map((part) => [part.grantId, part.amountCredits]),
    ),
  );
  const counted = open.map(([id, { amountCredits, parts }]) =>
    line(
      id,
      amountCredits,
      parts.map((part) => [part.grantId, part.amountCredits]),
    ),
  );
  for (const one of said)
    if (!counted.includes(one)) find('I3', `the wallet has the open hold ${one}, the journal has not`);
  for (const one of counted)
    if (!said.includes(one)) find('I3', `the journal has the open hold ${one}, the wallet has not`);
  const held = wallet.holds.reduce((total, { amountCredits }) => total + amountCredits, 0n);
  const pinned = wallet.grants.reduce((total, grant) => total + grant.held, 0n);
  if (held !== pinned) find('I3', `the open holds are of ${held}, the grants hold ${pinned}`);
}

/** Every answer that the wallet would give again is that of an entry. A line ends with the entry's number and the code of a refusal. */
function compareMemory({ memory }: Wallet, entries: readonly Entry[], find: Find): void {
  for (const line of memory.pages.flatMap(({ lines }) => lines)) {
    const [, , number, code] = line.split(' ');
    const entry = entries[parseInt(number!, 36) - 1];
    const said = entry?.$type === 'credits.v1.HoldRefused' ? entry.code : undefined;
    if (!entry || said !== code)
      find('I6', `the wallet remembers an answer that entry ${number} (base 36) is not: ${code ?? 'done'}`);
  }
}

function sum(legs: readonly { readonly amountCredits: bigint }[]): bigint {
  return legs.reduce((total, { amountCredits }) => total + amountCredits, 0n);
}

function line(id: string, amount: bigint, parts: readonly (readonly [string, bigint])[]): string {
  return `${id} of ${amount} = ${parts.map(([grantId, credits]) => `${credits} ${grantId}`).join(' + ')}`;
}
