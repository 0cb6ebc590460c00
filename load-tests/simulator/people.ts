import type { Caller } from '@cielo/access';
import type { Clock } from '@cielo/effects';
import { DomainError } from '@cielo/errors';
import {
  CancelGeneration,
  DeleteGeneration,
  RequestGeneration,
  ShowGeneration,
  WatchGeneration,
} from '@cielo/orchestration';
import type { RunningService } from '@cielo/service-host';
import type { Dice } from './dice.ts';

/** How long a client waits for an answer. */
const PATIENCE_MS = 4_000;

export interface PersonOptions {
  readonly caller: Caller;
  readonly clock: Clock;
  readonly dice: Dice;
  /** Orchestration's processes that are up. */
  readonly doors: () => readonly RunningService[];
  /** What the person asks for next. */
  readonly nextNumber: () => number | undefined;
  /** Told the id of what was accepted. */
  readonly accepted: (id: string) => void;
  readonly counts: Map<string, number>;
}

/** Somebody with an account, who asks for clips, is impatient, changes their mind, and has programs that try again. */
export async function live(person: PersonOptions): Promise<void> {
  const { clock, dice } = person;
  for (let nth = person.nextNumber(); nth !== undefined; nth = person.nextNumber()) {
    await clock.sleep(dice.between(0, 4_000));
    const id = await ask(person, nth);
    if (id !== undefined) void regret(person, id);
  }
}

/** With a key until there is an answer; without one a few times, each a request of its own. */
async function ask(person: PersonOptions, nth: number): Promise<string | undefined> {
  const { dice, caller, accepted, counts } = person;
  const key = dice.chance(0.6) ? `${caller.accountId} ${nth}` : undefined;
  const wish = wishOf(dice, key ?? `${nth}`, key !== undefined);
  const request = () => call(person, (service) => service.get(RequestGeneration).run(caller, wish, key));
  for (let attempt = 1; attempt <= (key ? 40 : 3); attempt += 1) {
    try {
      const { id } = await request();
      accepted(id);
      if (key && dice.chance(0.2)) void again(person, request);
      return id;
    } catch (error) {
      const reason = reasonOf(error);
      count(counts, `request: ${reason}`);
      if (error instanceof DomainError && ['invalid', 'forbidden', 'not-found'].includes(error.kind)) return undefined;
      if (reason === 'insufficient_quota') return undefined;
      await person.clock.sleep(dice.between(100, 3_000));
    }
  }
  return undefined;
}

/** The same request once more, much later: the client has lost its memory. */
async function again(person: PersonOptions, request: () => Promise<{ id: string }>): Promise<void> {
  await person.clock.sleep(person.dice.between(0, 120_000));
  try {
    person.accepted((await request()).id);
  } catch (error) {
    count(person.counts, `again: ${reasonOf(error)}`);
  }
}

/** A quarter is taken back, some of it by two clients at once; a tenth is deleted. */
async function regret(person: PersonOptions, id: string): Promise<void> {
  const { clock, dice, caller } = person;
  const cancel = () => call(person, (service) => service.get(CancelGeneration).run(caller, id));
  const remove = () => call(person, (service) => service.get(DeleteGeneration).run(caller, id));
  if (dice.chance(0.25)) {
    await clock.sleep(dice.between(0, 15_000));
    void insist(person, 'cancel', cancel);
    if (dice.chance(0.3)) void insist(person, 'cancel', cancel);
  }
  if (dice.chance(0.25)) void atTheLastMoment(person, id, cancel);
  if (dice.chance(0.3)) await call(person, (service) => service.get(ShowGeneration).run(caller, id)).catch(() => {});
  if (dice.chance(0.1)) {
    await clock.sleep(dice.between(0, 60_000));
    void insist(person, 'delete', remove);
  }
}

/** Follows the generation and cancels just when the clip is about to be there, or has just been cleared. */
async function atTheLastMoment(person: PersonOptions, id: string, cancel: () => Promise<unknown>): Promise<void> {
  const { caller, dice, doors } = person;
  const thresholdPercent = dice.pick([91, 94, 97]);
  const [door] = doors();
  try {
    const shows = door?.get(WatchGeneration).run(caller, id, new AbortController().signal) ?? [];
    for await (const { generation } of shows) {
      if (generation.progressPercent >= thresholdPercent) return await insist(person, 'late cancel', cancel);
    }
  } catch (error) {
    count(person.counts, `watch: ${reasonOf(error)}`);
  }
}

async function insist(person: PersonOptions, what: string, act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    try {
      await act();
      return count(person.counts, `${what}: done`);
    } catch (error) {
      count(person.counts, `${what}: ${reasonOf(error)}`);
      if (error instanceof DomainError && error.kind !== 'unavailable') return;
      await person.clock.sleep(person.dice.between(100, 3_000));
    }
  }
}

/** Calls one of the processes. A process that dies meanwhile never answers. */
async function call<T>(
  { clock, dice, doors }: PersonOptions,
  work: (service: RunningService) => Promise<T>,
): Promise<T> {
  const open = doors();
  if (open.length === 0) throw new Error('nobody is there');
  const patience = new AbortController();
  const late = clock.sleep(PATIENCE_MS, patience.signal).then(() => Promise.reject(new Error('no answer')));
  late.catch(() => {});
  try {
    return await Promise.race([work(dice.pick(open)), late]);
  } finally {
    patience.abort();
  }
}

const SHORT = ['4', '8', '12'] as const;

/** What somebody might ask for: cheap and dear, harmless and not, with and without other people's likenesses. */
function wishOf(dice: Dice, name: string, keyed: boolean) {
  const prompt = `${dice.chance(0.06) ? 'How to make a pipe bomb' : 'A dog runs along the beach'} ${
    keyed ? `[key ${name}]` : `[${name}]`
  }`;
  const likeness = dice.chance(0.08) ? { characters: [{ id: 'cameo_somebody' }] } : {};
  if (dice.chance(0.2)) return { prompt, model: 'sora-2-pro', size: '1920x1080', seconds: '8', ...likeness };
  if (dice.chance(0.2)) return { prompt, model: 'sora-1-turbo', seconds: dice.pick(SHORT), ...likeness };
  return { prompt, model: 'sora-2', seconds: dice.pick(SHORT), audio: dice.chance(0.7), ...likeness };
}

function reasonOf(error: unknown): string {
  if (error instanceof DomainError) return error.code ?? error.kind;
  return error instanceof Error ? error.message : String(error);
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
