import { describeEvent, type EventMessage } from '@cielo/contracts';
import type { CollectionSpec, DocumentStore, Documents } from '@cielo/documents';
import type { Delivery, EventRecorder } from '@cielo/eventing';
import type { Objects } from '@cielo/objects';
import type { Spoil } from './world.ts';
import type { Stored } from './kept.ts';

/** Several things are wrong at once. */
export function all(...spoils: readonly Spoil[]): Spoil {
  return (platform, service) => spoils.reduce((spoilt, spoil) => spoil(spoilt, service), platform);
}

/** A service's collection behaves in another way. */
export function documentsOf(
  service: string,
  name: string,
  change: (documents: Documents<Stored>) => Partial<Documents<Stored>>,
): Spoil {
  return (platform, running) => {
    if (running !== service) return platform;
    const documents = (owner: string): DocumentStore => {
      const store = platform.documents(owner);
      const collection = <T>(spec: CollectionSpec<T>): Documents<T> => {
        const real = store.collection(spec);
        return spec.name === name ? (methodsOf(real, change(real as Documents<Stored>)) as Documents<T>) : real;
      };
      return { collection };
    };
    return { ...platform, documents };
  };
}

/** What a decision of the service comes to: the aggregate, and the events that are said. */
export interface Decided {
  readonly before: Stored;
  readonly after: Stored;
  readonly said: readonly EventMessage[];
  /** The same decision once more, on something else. */
  decide(aggregate: Stored): { readonly after: Stored; readonly said: readonly EventMessage[] };
}

/** Changes what the service's decisions on a collection come to. Undefined: as it was. */
export function decisionsOf(
  service: string,
  name: string,
  change: (decided: Decided) => { readonly after?: Stored; readonly said?: readonly EventMessage[] } | undefined,
): Spoil {
  return documentsOf(service, name, (documents) => ({
    update: (id, decide) =>
      documents.update(id, (before: Stored, events: EventRecorder) => {
        const attempt = (aggregate: Stored) => {
          const said: EventMessage[] = [];
          const after: Stored = decide(aggregate, { record: (...more) => void said.push(...more) });
          return { after, said };
        };
        const sound = attempt(before);
        const spoilt = { ...sound, ...change({ before, ...sound, decide: attempt }) };
        events.record(...spoilt.said);
        return spoilt.after;
      }),
  }));
}

/** The service is handed something else than was said: several things, or nothing. */
export function deliveriesTo(service: string, change: (delivery: Delivery) => readonly Delivery[]): Spoil {
  return (platform, running) => {
    if (running !== service) return platform;
    const { eventLog } = platform;
    const subscribe: typeof eventLog.subscribe = (group, topics, handler, retry) =>
      eventLog.subscribe(
        group,
        topics,
        async (delivery) => {
          for (const one of change(delivery)) await handler(one);
        },
        retry,
      );
    return { ...platform, eventLog: methodsOf(eventLog, { subscribe }) };
  };
}

/** The service never hears of this. */
export function deafTo(service: string, ...types: readonly string[]): Spoil {
  return deliveriesTo(service, (delivery) => (types.includes(delivery.type) ? [] : [delivery]));
}

/** The first event of this type about each generation is given up, as if it were a dead letter. */
export function loses(service: string, type: string): Spoil {
  const lost = new Map<string, string>();
  return deliveriesTo(service, (delivery) => {
    if (delivery.type !== type) return [delivery];
    const { holdId, generationId = holdId } = describeEvent(type).type.decode(delivery.body) as Stored;
    if (!lost.has(generationId)) lost.set(generationId, delivery.id);
    return lost.get(generationId) === delivery.id ? [] : [delivery];
  });
}

export function objectsOf(service: string, change: (objects: Objects) => Partial<Objects>): Spoil {
  return (platform, running) =>
    running === service ? { ...platform, objects: methodsOf(platform.objects, change(platform.objects)) } : platform;
}

/** True every so many times. */
export function everySo(many: number): () => boolean {
  let times = 0;
  return () => (times += 1) % many === 0;
}

/** The object, with some methods replaced. */
function methodsOf<T extends object>(real: T, replaced: Partial<T>): T {
  return new Proxy(real, {
    get(target, name) {
      const given = replaced[name as keyof T];
      if (given !== undefined) return given;
      const own = target[name as keyof T];
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}
