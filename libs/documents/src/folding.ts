import type { Clock, Ids } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { seal, type EventRecorder } from '@cielo/eventing';
import { cursorOf, placeOf } from './cursor.ts';
import { building, changing, fold, type Decision, type Folded } from './decisions.ts';
import type { CollectionSpec, Documents, FindOptions, Page } from './documents.ts';
import { aggregateOf, movedBetween, positionsOf } from './mapping.ts';
import { hasHappened, type DocumentTable, type DocumentWrite, type StoredDocument } from './table.ts';

/** Decisions in one write. */
const AT_ONCE = 64;
/** Other processes may be quicker; so often in a row is no accident. */
const CONFLICTS = 30;
/** When a write's outcome is not known, it is looked for after these waits. */
const LOOK_AGAIN_MS = [10, 100, 500];
/** And not any more when the first looks took that long: somebody waits. */
const LOOK_AT_MOST_MS = 5_000;

export interface FoldingOptions<T> {
  readonly spec: CollectionSpec<T>;
  readonly table: DocumentTable;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly service: string;
  /** The trace that the change belongs to, if any. */
  readonly traceparent?: () => string | undefined;
}

interface Turn<T> extends Decision<T> {
  /** It comes from an `insert`: most often nothing is there yet. */
  readonly inserts: boolean;
  readonly traceparent: string | undefined;
}

/**
 * Documents above an adapter's table. Writers of one id take turns: while a write is on its way, decisions wait, and the next write
 * takes all that have come, one after the other. The version guards against other processes.
 */
export class FoldingDocuments<T> implements Documents<T> {
  private readonly waiting = new Map<string, Turn<T>[]>();
  private readonly writer: string;
  private writes = 0;

  constructor(private readonly options: FoldingOptions<T>) {
    this.writer = options.ids.next('w');
  }

  async get(id: string): Promise<T | undefined> {
    const stored = await this.options.table.load(id);
    return stored && aggregateOf(this.options.spec, stored);
  }

  insert(id: string, build: (events: EventRecorder) => T): Promise<{ aggregate: T; inserted: boolean }> {
    return this.take<{ aggregate: T; inserted: boolean }>(id, building(build), true);
  }

  update(id: string, decide: (aggregate: T, events: EventRecorder) => T): Promise<T> {
    return this.take<T>(id, changing(this.options.spec, id, decide), false);
  }

  async find(index: string, group: string, { after, limit, direction, upTo }: FindOptions): Promise<Page<T>> {
    this.checkIndex(index);
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
      throw new RangeError(`limit is ${limit}; it is 1 to 1000`);
    const rows = await this.options.table.find({
      index,
      group,
      ...(after === undefined ? {} : { after: placeOf(after) }),
      ...(upTo === undefined ? {} : { upTo }),
      descending: direction === 'desc',
      limit: limit + 1,
    });
    const items = rows.slice(0, limit).map((row) => ({ id: row.id, aggregate: aggregateOf(this.options.spec, row) }));
    return rows.length > limit ? { items, next: cursorOf(rows[limit - 1]!) } : { items };
  }

  count(index: string, group: string, options: { readonly below?: string | number } = {}): Promise<number> {
    this.checkIndex(index);
    return this.options.table.count(index, group, options.below);
  }

  remove(id: string): Promise<void> {
    return this.options.table.remove(id);
  }

  private checkIndex(index: string): void {
    const { name, indexes } = this.options.spec;
    if (!Object.hasOwn(indexes, index))
      throw new Error(`${name} has no index ${index}, only ${Object.keys(indexes).join(', ')}`);
  }

  private take<A>(id: string, run: Decision<T>['run'], inserts: boolean): Promise<A> {
    return new Promise<A>((resolve, reject) => {
      const traceparent = this.options.traceparent?.();
      const turn: Turn<T> = { run, resolve: resolve as (answer: unknown) => void, reject, traceparent, inserts };
      const queue = this.waiting.get(id);
      if (queue) queue.push(turn);
      else this.waiting.set(id, [turn]);
      if (!queue) void this.work(id);
    });
  }

  private async work(id: string): Promise<void> {
    // One step aside, so that what is asked for in the same breath shares the first write.
    await undefined;
    const queue = this.waiting.get(id)!;
    while (queue.length > 0) await this.turn(id, queue.splice(0, AT_ONCE));
    this.waiting.delete(id);
  }

  /** Settles every decision of the turn. */
  private async turn(id: string, turns: readonly Turn<T>[]): Promise<void> {
    try {
      settle(turns, await this.decide(id, turns));
    } catch (error) {
      // What the outside refuses, it refuses to all. Anything else is the fault of one, who must not take the others along.
      if (error instanceof Unavailable || turns.length === 1) for (const turn of turns) turn.reject(error);
      else for (const turn of turns) await this.turn(id, [turn]);
    }
  }

  private async decide(id: string, turns: readonly Turn<T>[]): Promise<Folded<T>> {
    const { table, spec, clock } = this.options;
    for (let conflicts = 0; conflicts < CONFLICTS; conflicts += 1) {
      if (conflicts > 2) await clock.sleep(Math.min(2 ** conflicts, 50));
      const guess = conflicts === 0 ? this.guess(id, turns) : undefined;
      const stored = guess ? guess.stored : await table.load(id);
      const before = stored && aggregateOf(spec, stored);
      const folded = this.fold(before, turns);
      if (!folded.changed) {
        if (!guess) return folded;
        continue;
      }
      if (folded.envelopes.length > 0) table.checkRoom?.(stored);
      if (await this.write(this.writeOf(id, stored, before, folded))) return folded;
    }
    throw new Unavailable(`${spec.name} ${id} is being changed by too many at once.`, { retryAfterMs: 1_000 });
  }

  /** What is there, as far as can be told without asking the server. Nothing but a write that succeeds may rest on it. */
  private guess(id: string, turns: readonly Turn<T>[]): { readonly stored: StoredDocument | undefined } | undefined {
    const { table } = this.options;
    if (!table.recall) return undefined;
    const stored = table.recall(id);
    return stored || turns.every(({ inserts }) => inserts) ? { stored } : undefined;
  }

  private fold(start: T | undefined, turns: readonly Turn<T>[]): Folded<T> {
    const { ids, clock, service } = this.options;
    let traceparent: string | undefined;
    const traced = turns.map((turn) => ({
      ...turn,
      run: (...given: Parameters<Decision<T>['run']>) => ((traceparent = turn.traceparent), turn.run(...given)),
    }));
    return fold(start, traced, (event) =>
      seal(event, { ids, source: service, nowMs: clock.nowMs(), ...(traceparent ? { traceparent } : {}) }),
    );
  }

  private writeOf(
    id: string,
    stored: StoredDocument | undefined,
    before: T | undefined,
    { current, envelopes }: Folded<T>,
  ): DocumentWrite {
    const { spec } = this.options;
    const aggregate = current as T;
    const positions = positionsOf(spec, aggregate);
    return {
      id,
      ...(stored ? { before: stored } : {}),
      version: (stored?.version ?? 0) + 1,
      token: `${this.writer}.${(this.writes += 1)}`,
      shape: spec.shape,
      data: spec.toStored(aggregate),
      positions,
      moved: movedBetween(before === undefined ? new Map() : positionsOf(spec, before), positions),
      envelopes,
    };
  }

  /** False: another process was quicker. @throws Unavailable when the outcome stays unknown. */
  private async write(write: DocumentWrite): Promise<boolean> {
    let unknown: unknown;
    try {
      return await this.options.table.replace(write);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      unknown = error;
    }
    const { clock } = this.options;
    const untilMs = clock.monotonicMs() + LOOK_AT_MOST_MS;
    for (const waitMs of LOOK_AGAIN_MS) {
      if (clock.monotonicMs() > untilMs) break;
      await clock.sleep(waitMs);
      try {
        const found = await this.options.table.load(write.id);
        const version = found?.version ?? 0;
        if (version !== write.version - 1) {
          // Changed so often since that nobody can tell whether ours was among it, or taken away.
          const happened = found && version >= write.version ? hasHappened(write, found) : undefined;
          if (happened === undefined) break;
          return happened;
        }
        if (await this.options.table.replace(write)) return true;
        // Somebody was quicker after all, or it was ours that arrived late: the next look tells.
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        unknown = error;
      }
    }
    throw unknown;
  }
}

function settle<T>(turns: readonly Turn<T>[], { outcomes }: Folded<T>): void {
  turns.forEach((turn, i) => {
    const outcome = outcomes[i]!;
    if ('error' in outcome) turn.reject(outcome.error);
    else turn.resolve(outcome.answer);
  });
}
