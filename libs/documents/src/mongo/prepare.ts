import type { CollectionSpec } from '../documents.ts';
import { aggregateOf, positionsOf, signatureOf } from '../mapping.ts';
import { groupField, orderField, OUTBOX, placing, storedOf, updateOf } from './row.ts';
import { isDuplicate, isNoCollection, type MongoServer, type Rows } from './server.ts';

const NAME = /^[a-z][A-Za-z0-9_-]*$/;
const BATCH = 200;

/** What was last done to a collection as a whole: a row of `<service>__collections`. */
interface Preparation {
  readonly _id: string;
  /** Of the program that opened it last. */
  readonly signature: string;
  /** Of those before. Some of them may still be running, and write documents that lack places. */
  readonly earlier: readonly string[];
}

/** Makes sure that a collection has its indexes and its documents stand in them, also those that other versions of the program write. */
export class Preparations {
  constructor(
    private readonly server: MongoServer,
    private readonly service: string,
  ) {}

  /** @throws Unavailable; or what the collection's migration throws. */
  async open<T>(spec: CollectionSpec<T>): Promise<void> {
    const name = this.nameOf(spec);
    await this.createIndexes(name, spec);
    const signature = signatureOf(spec);
    const known = await this.known(name);
    if (known?.signature === signature) return;
    const earlier = known ? [known.signature, ...known.earlier].filter((one) => one !== signature) : [];
    await this.giveNewPlaces(spec, earlier);
    await this.remember({ _id: name, signature, earlier });
  }

  /** Gives places to what earlier versions have written since. Only the version that came last does so. */
  async keepUp<T>(spec: CollectionSpec<T>): Promise<void> {
    const known = await this.known(this.nameOf(spec));
    if (known?.signature === signatureOf(spec)) await this.giveNewPlaces(spec, known.earlier);
  }

  nameOf<T>({ name }: CollectionSpec<T>): string {
    return `${this.service}_${name}`;
  }

  private async createIndexes<T>(name: string, spec: CollectionSpec<T>): Promise<void> {
    const there = await this.ask(name, (rows) => rows.indexes()).catch(nothingIfNoCollection);
    const known = new Set(there.map((index) => index.name));
    // FerretDB 1 cannot be asked for indexes that it has.
    const missing = indexesOf(spec).filter((index) => !known.has(index.name));
    if (missing.length > 0) await this.ask(name, (rows) => rows.createIndexes(missing));
  }

  private async giveNewPlaces<T>(spec: CollectionSpec<T>, signatures: readonly string[]): Promise<void> {
    const name = this.nameOf(spec);
    const signature = signatureOf(spec);
    const indexes = Object.keys(spec.indexes);
    for (const earlier of signatures) {
      for (let after = ''; ;) {
        const page = await this.ask(name, (rows) =>
          rows
            .find({ signature: earlier, _id: { $gt: after } })
            .sort({ _id: 1 })
            .limit(BATCH)
            .toArray(),
        );
        // What a newer program wrote has its places, as far as this one could tell.
        const moves = page
          .filter(({ shape }) => shape <= spec.shape)
          .map((row) => {
            const change = placing(indexes, positionsOf(spec, aggregateOf(spec, storedOf(row))));
            change.set['signature'] = signature;
            // Its data, and with it its shape, stay as they are: programs of the earlier shape go on reading it.
            return { updateOne: { filter: { _id: row._id, token: row.token }, update: updateOf(change) } };
          });
        if (moves.length > 0) await this.ask(name, (rows) => rows.bulkWrite(moves, { ordered: false }));
        if (page.length < BATCH) break;
        after = page.at(-1)!._id;
      }
    }
  }

  private async known(name: string): Promise<Preparation | undefined> {
    const found = await this.server.ask(() => this.preparations().findOne({ _id: name }));
    return (found as Preparation | null) ?? undefined;
  }

  private async remember(preparation: Preparation): Promise<void> {
    const { _id, ...rest } = preparation;
    try {
      await this.server.ask(() => this.preparations().updateOne({ _id }, { $set: rest }, { upsert: true }));
    } catch (error) {
      // Another process did so first, at the same time.
      if (!isDuplicate(error)) throw error;
    }
  }

  private ask<A>(name: string, work: (rows: Rows) => Promise<A>): Promise<A> {
    return this.server.ask(() => work(this.server.rows(name)));
  }

  private preparations() {
    return this.server.rows<Preparation>(`${this.service}__collections`);
  }
}

function nothingIfNoCollection(error: unknown): readonly { readonly name?: string }[] {
  if (isNoCollection(error)) return [];
  throw error;
}

/** @throws Error for a name that cannot be one. */
export function checkNames<T>({ name, indexes }: CollectionSpec<T>): void {
  for (const one of [name, ...Object.keys(indexes)]) {
    if (!NAME.test(one))
      throw new Error(`${one} cannot be a name; a name is letters, digits, - and _, and begins with a small letter`);
  }
}

function indexesOf<T>({ indexes }: CollectionSpec<T>) {
  return [
    ...[...Object.keys(indexes), OUTBOX].map((index) => ({
      name: index,
      key: { [groupField(index)]: 1, [orderField(index)]: 1, _id: 1 } as const,
    })),
    { name: '_signature', key: { signature: 1, _id: 1 } as const },
  ];
}
