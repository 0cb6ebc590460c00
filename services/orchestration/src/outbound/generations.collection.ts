import type { CollectionSpec, IndexPosition, Json } from '@cielo/documents';
import { isBeforeClearing } from '../domain/change.ts';
import type { Generation } from '../domain/generation.ts';
import { queueGroup } from '../domain/plan.ts';
import { alarmMs } from '../domain/watchdog.ts';

const ALL = 'all';

/** What a generation looks like at rest. */
export const generationsCollection: CollectionSpec<Generation> = {
  name: 'generations',
  shape: 1,
  indexes: {
    /** An account's own, by creation: ids sort so. What is deleted is not listed. */
    account: ({ accountId, deletedAtMs }) => when(deletedAtMs === undefined, { group: accountId }),
    /** What counts against the number that an account may have at once. */
    open: (generation) => when(isBeforeClearing(generation), { group: generation.accountId }),
    /** Who waits for a worker, by plan and model, from the moment on that they may be claimed. */
    queue: ({ terms, phase }) =>
      phase.name === 'queued'
        ? { group: queueGroup(terms.plan, terms.engineModel), order: phase.notBeforeMs }
        : undefined,
    /** Leases, soonest to end first. */
    rendering: ({ phase }) => (phase.name === 'rendering' ? { group: ALL, order: phase.lease.untilMs } : undefined),
    /** When the watchdog has to look. */
    alarms: (generation) => {
      const order = alarmMs(generation);
      return order === undefined ? undefined : { group: ALL, order };
    },
  },
  toStored: ({ terms, ...generation }) =>
    ({ ...generation, terms: { ...terms, quotedCredits: String(terms.quotedCredits) } }) as unknown as Json,
  fromStored: (stored) => {
    const { terms, ...generation } = stored as unknown as Stored;
    return { ...ABSENT, ...generation, terms: { ...terms, quotedCredits: BigInt(terms.quotedCredits) } };
  },
};

type Stored = Omit<Generation, 'terms'> & {
  readonly terms: Omit<Generation['terms'], 'quotedCredits'> & { readonly quotedCredits: string };
};

/** JSON keeps no undefined. */
const ABSENT = { queuedAtMs: undefined, expiresAtMs: undefined, deletedAtMs: undefined };

function when(condition: boolean, position: IndexPosition): IndexPosition | undefined {
  return condition ? position : undefined;
}
