import { Unavailable } from '@cielo/errors';
import {
  hasHappened,
  type DocumentTable,
  type DocumentWrite,
  type IndexedDocument,
  type IndexQuery,
  type Place,
  type StoredDocument,
} from '../table.ts';
import { outboxText } from './outbox-text.ts';
import { Grouped } from './grouped.ts';
import type { Relay } from './relay.ts';
import {
  groupField,
  orderField,
  OUTBOX,
  placing,
  recentWith,
  storedOf,
  updateOf,
  WAITING,
  type Change,
  type Row,
} from './row.ts';
import type { MongoServer, RowChange, Rows } from './server.ts';

/** Nobody reads an outbox along with a page of documents. */
const WITHOUT_OUTBOX = { outbox: 0 } as const;

const DOUBTS = 10_000;
/** Documents; a few megabytes. */
const REMEMBERED = 1_000;
const SWEPT_AT_ONCE = 100;
/** Documents in one command, and how much of them; a server takes 48 MB. */
const GROUP = { atMost: 64, roomBytes: 8_000_000 } as const;

export interface MongoTableOptions {
  readonly name: string;
  readonly server: Pick<MongoServer, 'ask' | 'rows' | 'insertAll' | 'updateAll'>;
  readonly relay: Relay;
  readonly indexes: readonly string[];
  readonly signature: string;
  /** Resolves when the collection can be used. */
  readonly prepared: () => Promise<unknown>;
}

/** Of a write: it happened, another process was quicker, or what others have written since hides which. */
type Outcome = 'written' | 'outrun' | 'unknown';

/** A write on top of another one. */
interface TokenChange extends Change {
  readonly id: string;
  /** The write that it goes on top of. */
  readonly before: string;
  readonly token: string;
  readonly version: number;
}

/**
 * A collection on a MongoDB server. A document carries the events of its last writes until the log has them: document and events are
 * one write of one document.
 */
export class MongoTable implements DocumentTable {
  /** Writes of which it is not known whether they happened: the document's id and the write's token. */
  private readonly unsure = new Map<string, string>();

  /** What this process wrote last, the oldest first: most often the next change is made on top of it. */
  private readonly written = new Map<string, Omit<Row, 'outbox'>>();

  private readonly loads: Grouped<string, Row | undefined>;
  private readonly inserts: Grouped<Row, Outcome>;
  private readonly changes: Grouped<TokenChange, Outcome>;

  constructor(private readonly options: MongoTableOptions) {
    this.loads = new Grouped({ atMost: GROUP.atMost, doAll: (ids) => this.loadAll(ids) });
    this.inserts = new Grouped({
      ...GROUP,
      bytesOf: (row: Row) => bytesOf(row),
      doAll: (rows) => this.insertAll(rows),
    });
    this.changes = new Grouped({
      ...GROUP,
      bytesOf: ({ set }: TokenChange) => bytesOf(set),
      doAll: (changes) => this.changeAll(changes),
    });
  }

  async load(id: string): Promise<StoredDocument | undefined> {
    const row = await this.loads.ask(id);
    const stored = row ? storedOf(row) : undefined;
    const token = this.unsure.get(id);
    this.unsure.delete(id);
    if (stored && stored.token === token) this.relay(stored);
    return stored;
  }

  recall(id: string): StoredDocument | undefined {
    const row = this.written.get(id);
    return row && { ...storedOf(row), outbox: this.options.relay.waiting(this.options.name, id) };
  }

  checkRoom(before: StoredDocument | undefined): void {
    this.options.relay.checkRoom(before?.outbox ?? []);
  }

  async replace(write: DocumentWrite): Promise<boolean> {
    const { name, relay, signature, indexes } = this.options;
    const { id, version, token, shape, before } = write;
    const outbox = [...relay.untold(name, id, before?.outbox ?? []), ...write.envelopes];
    const positions = new Map(write.positions);
    if (outbox[0]) positions.set(OUTBOX, { group: WAITING, order: outbox[0].timeMs });
    const { set, unset } = placing([...indexes, OUTBOX], positions);
    const data = JSON.stringify(write.data);
    const recent = recentWith(token, before);
    Object.assign(set, { version, token, recent, shape, signature, data });
    if (outbox[0]) set['outbox'] = outboxText(outbox);
    else unset['outbox'] = '';
    this.written.delete(id);
    try {
      const outcome = before
        ? await this.changes.ask({ id, before: before.token, token, version, set, unset })
        : await this.inserts.ask({ _id: id, ...set } as unknown as Row);
      if (outcome === 'unknown')
        throw new Unavailable(`So many others have changed ${name} ${id} that nobody can tell whether we did.`);
      if (outcome === 'outrun') return false;
      relay.hand({ collection: name, id, token }, outbox);
      this.remember({ _id: id, version, token, recent, shape, signature, data });
      return true;
    } catch (error) {
      if (error instanceof Unavailable) this.doubt(id, token);
      throw error;
    }
  }

  /** What the document has to say is said before it goes. */
  async remove(id: string): Promise<void> {
    const { name, relay } = this.options;
    this.written.delete(id);
    for (;;) {
      const stored = await this.load(id);
      if (!stored) return;
      const outbox = relay.untold(name, id, stored.outbox ?? []);
      if (outbox.length > 0) await relay.tellNow(name, id, outbox);
      const { deletedCount } = await this.ask((rows) => rows.deleteOne({ _id: id, token: stored.token }));
      if (deletedCount === 1) return relay.forget({ collection: name, id, token: stored.token });
    }
  }

  async find({ index, group, after, upTo, descending, limit }: IndexQuery): Promise<readonly IndexedDocument[]> {
    const order = orderField(index);
    const [beyond, from, direction] = descending ? (['$lt', '$lte', -1] as const) : (['$gt', '$gte', 1] as const);
    const conditions: object[] = [];
    if (upTo !== undefined) conditions.push({ [order]: { $lte: upTo } });
    if (after) {
      // Said first without the id, so that the index is entered at the cursor.
      conditions.push({ [order]: { [from]: after.order } });
      conditions.push({ $or: [{ [order]: { [beyond]: after.order } }, { _id: { [beyond]: after.id } }] });
    }
    const found = await this.ask((rows) =>
      rows
        .find(
          { [groupField(index)]: group, ...(conditions.length > 0 ? { $and: conditions } : {}) },
          { projection: WITHOUT_OUTBOX },
        )
        .sort({ [order]: direction, _id: direction })
        .limit(limit)
        .toArray(),
    );
    return found.map((row) => ({ ...storedOf(row), order: row[order]! }));
  }

  count(index: string, group: string, below?: string | number): Promise<number> {
    const bound = below === undefined ? {} : { [orderField(index)]: { $lt: below } };
    return this.ask((rows) => rows.countDocuments({ [groupField(index)]: group, ...bound }));
  }

  /** Looks after events that have waited since then, and that nobody in this process looks after: whoever wrote them may be dead. */
  async sweep(untilMs: number): Promise<void> {
    const { name, relay } = this.options;
    for (let after: Place | undefined; ;) {
      const page = await this.find({
        index: OUTBOX,
        group: WAITING,
        ...(after ? { after } : {}),
        upTo: untilMs,
        descending: false,
        limit: SWEPT_AT_ONCE,
      });
      for (const { id } of page.filter(({ id }) => !relay.knows(name, id))) {
        const stored = await this.load(id);
        // Unless it was written meanwhile: what was read is old then.
        if (stored?.outbox?.length && !relay.knows(name, id)) this.relay(stored);
      }
      // The next sweep goes on when the log has taken some of them.
      if (page.length < SWEPT_AT_ONCE || relay.isFull) return;
      after = page.at(-1)!;
    }
  }

  private async loadAll(ids: readonly string[]): Promise<readonly (Row | undefined)[]> {
    const found = await this.ask((rows) => rows.find({ _id: { $in: [...new Set(ids)] } }).toArray());
    const byId = new Map(found.map((row) => [row._id, row]));
    return ids.map((id) => byId.get(id));
  }

  private async insertAll(rows: readonly Row[]): Promise<readonly Outcome[]> {
    const { server, name } = this.options;
    const written = await this.ask(() => server.insertAll(name, rows));
    return written.map((isWritten) => (isWritten ? 'written' : 'outrun'));
  }

  /** A server says how many it has changed, not which: when it was not all, their tokens tell. */
  private async changeAll(changes: readonly TokenChange[]): Promise<readonly Outcome[]> {
    const { server, name } = this.options;
    const asked = changes.map(({ id, before, set, unset }): RowChange => {
      return { filter: { _id: id, token: before }, update: updateOf({ set, unset }) };
    });
    const matched = await this.ask(() => server.updateAll(name, asked));
    if (matched === changes.length) return changes.map(() => 'written');
    if (matched === 0) return changes.map(() => 'outrun');
    const rows = await this.loadAll(changes.map(({ id }) => id));
    return changes.map((change, i) => {
      const row = rows[i];
      // Nothing is there to be changed, as a change alone would have found.
      if (!row) return 'outrun';
      const happened = hasHappened(change, storedOf(row));
      return happened === undefined ? 'unknown' : happened ? 'written' : 'outrun';
    });
  }

  private remember(row: Omit<Row, 'outbox'>): void {
    this.written.set(row._id, row);
    if (this.written.size > REMEMBERED) this.written.delete(this.written.keys().next().value!);
  }

  private doubt(id: string, token: string): void {
    // What is forgotten here is found by the sweep.
    if (this.unsure.size >= DOUBTS) this.unsure.clear();
    this.unsure.set(id, token);
  }

  private relay({ id, token, outbox = [] }: StoredDocument): void {
    this.options.relay.hand({ collection: this.options.name, id, token }, outbox);
  }

  private async ask<A>(work: (rows: Rows) => Promise<A>): Promise<A> {
    const { server, name, prepared } = this.options;
    await prepared();
    return server.ask(() => work(server.rows(name)));
  }
}

function bytesOf({ data, outbox = '' }: Partial<Pick<Row, 'data' | 'outbox'>>): number {
  return (data?.length ?? 0) + outbox.length;
}
