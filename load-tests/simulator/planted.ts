import {
  CastingApproved,
  CastingRefused,
  ClipMastered,
  ClipPublished,
  GenerationCancelled,
  GenerationCleared,
  GenerationCompleted,
  GenerationDeleted,
  GenerationFailed,
  GenerationRendered,
  GenerationRequested,
  GenerationStarted,
  HoldCaptured,
  HoldPlaced,
  HoldReleased,
  ReviewApproved,
  ReviewRejected,
  describeEvent,
  type EventMessage,
} from '@cielo/contracts';
import { InvalidValue } from '@cielo/errors';
import type { Delivery } from '@cielo/eventing';
import type { Promised } from './findings.ts';
import type { Stored } from './kept.ts';
import { all, deafTo, decisionsOf, deliveriesTo, documentsOf, everySo, loses, objectsOf } from './spoil.ts';
import { FAIR, FAIR_ENGINE, type Weather } from './weather.ts';
import type { Spoil } from './world.ts';

/** A bug that somebody might write one day, and the promises of which one must find it. */
export interface Planted {
  readonly bug: string;
  readonly foundBy: readonly Promised[];
  readonly spoil: () => Spoil;
  /** Where it shows; default: in any weather. */
  readonly weather?: Weather;
}

/** What is late leaves room between one step and the next. */
const LATE: Weather = { ...FAIR, faults: { delay: 0.05 } };

/** Everything may be asked again. */
const TWICE: Weather = { ...FAIR, faults: { delay: 0.05, duplicate: 0.2 } };

const generations = (change: Parameters<typeof decisionsOf>[2]) => decisionsOf('orchestration', 'generations', change);
const wallets = (change: Parameters<typeof decisionsOf>[2]) => decisionsOf('credits', 'wallets', change);
const clips = (change: Parameters<typeof decisionsOf>[2]) => decisionsOf('delivery', 'clips', change);

export const PLANTED: readonly Planted[] = [
  {
    bug: 'credits forgets what it has answered, so a request that comes twice is two holds',
    foundBy: ['holds'],
    spoil: () => wallets(({ before, decide }) => decide({ ...before, memory: emptied(before.memory) })),
  },
  {
    bug: 'a hold that was released stays open',
    foundBy: ['wallet'],
    spoil: () =>
      wallets(({ before, after, said }) =>
        says(said, HoldReleased) ? { after: { ...after, holds: before.holds } } : undefined,
      ),
  },
  {
    bug: 'a release gives back one credit too many',
    foundBy: ['wallet'],
    spoil: () => wallets(({ after, said }) => (says(said, HoldReleased) ? { after: oneMore(after) } : undefined)),
  },
  {
    bug: 'the day’s allowance is given again',
    foundBy: ['allowance', 'ledger'],
    spoil: () =>
      wallets(({ before, decide }) =>
        decide({ ...before, lastAllowance: null, memory: emptied(before.memory), grants: before.grants.slice(1) }),
      ),
  },
  {
    bug: 'credits takes a credit more than was quoted',
    foundBy: ['quote'],
    spoil: () =>
      deliveriesTo('credits', (delivery) => [
        rewritten(
          rewritten(delivery, GenerationRequested, (event) => ({ ...event, quotedCredits: event.quotedCredits + 1n })),
          GenerationCleared,
          (event) => ({ ...event, capturedCredits: event.capturedCredits + 1n }),
        ),
      ]),
  },
  {
    bug: 'credits lets a hold lapse by itself',
    foundBy: ['holds'],
    spoil: () => deliveriesTo('credits', (delivery) => [renamed(delivery, GenerationStarted, GenerationCancelled)]),
  },
  {
    bug: 'credits does not hear of cancelled generations',
    foundBy: ['cancelled'],
    spoil: () => deafTo('credits', GenerationCancelled.$type),
  },
  {
    bug: 'what was delivered is refunded',
    foundBy: ['delivered'],
    spoil: () =>
      deliveriesTo('credits', (delivery) => [
        renamed(delivery, GenerationCompleted, GenerationFailed, (event) => ({ ...event, refund: true })),
      ]),
  },
  {
    bug: 'credits that are asked for again are taken again',
    foundBy: ['holds'],
    weather: FAIR,
    spoil: () =>
      all(
        loses('orchestration', HoldCaptured.$type),
        wallets(({ before, after, said }) =>
          after === before && says(said, HoldCaptured)
            ? {
                after: { ...before, seq: before.seq + 1 },
                said: said.map((event) => ({ ...event, seq: BigInt(before.seq + 1) })),
              }
            : undefined,
        ),
      ),
  },
  {
    bug: 'an entry that is said again says something else',
    foundBy: ['ledger'],
    weather: FAIR,
    spoil: () =>
      all(
        loses('orchestration', HoldCaptured.$type),
        wallets(({ before, after, said }) =>
          after === before && says(said, HoldCaptured)
            ? { said: said.map((event) => ({ ...event, capturedCredits: 0n })) }
            : undefined,
        ),
      ),
  },
  {
    bug: 'a clip that is asked for again is published anew',
    foundBy: ['told'],
    weather: TWICE,
    spoil: () =>
      clips(({ before, after, said }) =>
        after === before && says(said, ClipPublished)
          ? { said: said.map((event) => ({ ...event, expiresAtMs: 1n })) }
          : undefined,
      ),
  },
  {
    bug: 'credits does not hear that a generation was cleared',
    foundBy: ['ends'],
    spoil: () => deafTo('credits', GenerationCleared.$type),
  },
  {
    bug: 'a hold is written and not told',
    foundBy: ['ledger'],
    spoil: () => {
      const now = everySo(4);
      return wallets(({ said }) =>
        says(said, HoldPlaced) && now() ? { said: said.filter(({ $type }) => $type !== HoldPlaced.$type) } : undefined,
      );
    },
  },
  {
    bug: 'a cancel is written and not told',
    foundBy: ['told'],
    spoil: () => generations(({ said }) => (says(said, GenerationCancelled) ? { said: [] } : undefined)),
  },
  {
    bug: 'a generation is cleared as soon as it is rendered',
    foundBy: ['visible'],
    spoil: () =>
      generations(({ after, said }) =>
        says(said, GenerationRendered) ? { said: [...said, clearing(after)] } : undefined,
      ),
  },
  {
    bug: 'a generation is cleared without a look at its output',
    foundBy: ['visible'],
    weather: LATE,
    spoil: () =>
      deliveriesTo('orchestration', (delivery) =>
        delivery.type === ClipMastered.$type
          ? [delivery, renamed(delivery, ClipMastered, ReviewApproved, (event) => ({ ...event, stage: 'output' }))]
          : [delivery],
      ),
  },
  {
    bug: 'a cancel wins although the generation was cleared',
    foundBy: ['cancelled'],
    weather: LATE,
    spoil: () =>
      generations(({ before, decide }) => {
        if (before.phase.name !== 'delivering') return undefined;
        const queued = { name: 'queued', notBeforeMs: Number.MAX_SAFE_INTEGER, deadlineMs: Number.MAX_SAFE_INTEGER };
        const other = decide({ ...before, phase: queued });
        return other.after.phase.name === 'cancelled' ? other : undefined;
      }),
  },
  {
    bug: 'a lease does not raise the fence',
    foundBy: ['fence', 'told'],
    spoil: () =>
      generations(({ after, said }) => {
        if (after.fence <= 1) return undefined;
        const lowered = said.map((event) => ('fence' in event ? { ...event, fence: 1n } : event));
        return { after: { ...after, fence: 1 }, said: lowered };
      }),
  },
  {
    bug: 'a worker that has lost its lease may complete its render',
    foundBy: ['fence', 'told'],
    // Heartbeats that are never written, of renders that last: the leases are taken away while their workers live.
    weather: { ...FAIR, twins: true, faults: { delay: 0.3 }, engine: { ...FAIR_ENGINE, slow: 0.5 } },
    spoil: () =>
      all(
        generations(({ before, after }) =>
          before.phase.name === 'rendering' && after.phase.name === 'rendering' && after.fence === before.fence
            ? { after: before, said: [] }
            : undefined,
        ),
        generations(({ before, after, decide }) => {
          if (after !== before || before.phase.name !== 'rendering') return undefined;
          const older = Array.from({ length: before.fence - 1 }, (_, i) => decide({ ...before, fence: i + 1 }));
          return older.find((one) => one.after.phase.name === 'finishing');
        }),
      ),
  },
  {
    bug: 'a render that is tried again begins at 0 %',
    foundBy: ['forward'],
    spoil: () =>
      generations(({ before, after }) =>
        before.phase.name === 'rendering' && after.phase.name === 'queued'
          ? { after: { ...after, progressPercent: 0 } }
          : undefined,
      ),
  },
  {
    bug: 'what moderation has refused passes',
    foundBy: ['admission', 'visible'],
    spoil: () => deliveriesTo('orchestration', (delivery) => [renamed(delivery, ReviewRejected, ReviewApproved)]),
  },
  {
    bug: 'a casting that was refused passes',
    foundBy: ['admission', 'likeness'],
    spoil: () => deliveriesTo('orchestration', (delivery) => [renamed(delivery, CastingRefused, CastingApproved)]),
  },
  {
    bug: 'nobody looks after bounds, and moderation overlooks a request now and then',
    foundBy: ['ends'],
    spoil: () => {
      const now = everySo(10);
      const sleeps = documentsOf('orchestration', 'generations', (documents) => ({
        find: (index, ...rest) =>
          index === 'alarms' ? Promise.resolve({ items: [] }) : documents.find(index, ...rest),
      }));
      const overlooks = deliveriesTo('moderation', (delivery) =>
        delivery.type === GenerationRequested.$type && now() ? [] : [delivery],
      );
      return all(sleeps, overlooks);
    },
  },
  {
    bug: 'idempotency keys are forgotten',
    foundBy: ['requests'],
    spoil: () =>
      documentsOf('orchestration', 'requestKeys', () => ({
        get: () => Promise.resolve(undefined),
        insert: (_id, build) => Promise.resolve({ aggregate: build({ record: () => {} }), inserted: true }),
      })),
  },
  {
    bug: 'a request is answered before it is kept, and sometimes never is',
    foundBy: ['requests'],
    spoil: () => {
      const now = everySo(8);
      return documentsOf('orchestration', 'generations', (documents) => ({
        insert: (id, build) =>
          now()
            ? Promise.resolve({ aggregate: build({ record: () => {} }), inserted: true })
            : documents.insert(id, build),
      }));
    },
  },
  {
    bug: 'a clip can be seen as soon as it is mastered',
    foundBy: ['delivered'],
    spoil: () =>
      clips(({ before, after, said }) => {
        if (before.state.name === 'mastered' || after.state.name !== 'mastered') return undefined;
        const { generationId, accountId } = after;
        const state = { name: 'published', master: after.state.master, atMs: 0, expiresAtMs: null };
        return { after: { ...after, state }, said: [...said, ClipPublished.create({ generationId, accountId })] };
      }),
  },
  {
    bug: 'delivery does not hear that a clip was deleted',
    foundBy: ['deleted'],
    spoil: () => deafTo('delivery', GenerationDeleted.$type),
  },
  {
    bug: 'the object store says that a file is stored and has lost it',
    foundBy: ['visible'],
    spoil: () => {
      const now = everySo(10);
      return objectsOf('delivery', (objects) => ({
        async put(scope, body, signal) {
          const stored = await objects.put(scope, body, signal);
          if (now()) await objects.remove(stored.key);
          return stored;
        },
      }));
    },
  },
  {
    bug: 'the sweep of clips asks a replica that knows nothing',
    foundBy: ['visible'],
    spoil: () => documentsOf('delivery', 'clips', () => ({ get: () => Promise.resolve(undefined) })),
  },
  {
    bug: 'tracks are never swept',
    foundBy: ['objects'],
    spoil: () => objectsOf('orchestration', () => ({ remove: () => Promise.resolve() })),
  },
  {
    bug: 'moderation gives up what it could have tried again',
    foundBy: ['handled'],
    spoil: () => {
      const now = everySo(20);
      return deliveriesTo('moderation', (delivery) => {
        if (now()) throw new InvalidValue('It cannot be read.');
        return [delivery];
      });
    },
  },
];

interface Type<T> {
  readonly $type: string;
  create(values: object): T;
}

function says(said: readonly EventMessage[], { $type }: { readonly $type: string }): boolean {
  return said.some((event) => event.$type === $type);
}

function rewritten<T>(delivery: Delivery, { $type }: Type<T>, change: (event: T) => T): Delivery {
  if (delivery.type !== $type) return delivery;
  const { type } = describeEvent($type);
  const body = type.encode(change(type.decode(delivery.body) as T) as never).finish();
  return { ...delivery, body };
}

/** The one event is taken for the other. */
function renamed<A, B>(
  delivery: Delivery,
  from: Type<A>,
  to: Type<B>,
  change: (event: object) => object = (event) => event,
): Delivery {
  if (delivery.type !== from.$type) return delivery;
  const event = change(describeEvent(from.$type).type.decode(delivery.body) as object);
  const taken = to.create({ ...event, $type: to.$type });
  return {
    ...delivery,
    type: to.$type,
    body: describeEvent(to.$type)
      .type.encode(taken as never)
      .finish(),
  };
}

function clearing({ id: generationId, accountId, terms }: Stored): EventMessage {
  const { quotedCredits: capturedCredits, brief } = terms;
  return GenerationCleared.create({ generationId, accountId, capturedCredits, model: brief.model });
}

/** Of whatever shape it is: nothing is remembered. */
function emptied(memory: Stored): Stored {
  const empty = (value: Stored) => (Array.isArray(value) ? [] : typeof value === 'number' ? 0 : value);
  return Object.fromEntries(Object.entries(memory).map(([name, value]) => [name, empty(value)]));
}

function oneMore(wallet: Stored): Stored {
  const [first, ...others] = wallet.grants;
  return first ? { ...wallet, grants: [{ ...first, remaining: first.remaining + 1n }, ...others] } : wallet;
}
