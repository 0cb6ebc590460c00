import type { IndexPosition, Json } from '../documents.ts';
import { NO_ORDER, type DocumentWrite, type IndexedDocument, type IndexQuery, type StoredDocument } from '../table.ts';

/** A document at rest: as text, so that what cannot be stored is found out. */
interface Row {
  readonly stored: Omit<StoredDocument, 'data'>;
  readonly text: string;
  positions: ReadonlyMap<string, IndexPosition>;
}

function documentOf({ stored, text }: Row): StoredDocument {
  return { ...stored, data: JSON.parse(text) as Json };
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One collection's rows. */
export class SimulatedRows {
  private readonly rows = new Map<string, Row>();
  private signature: string | undefined;

  get(id: string): StoredDocument | undefined {
    const row = this.rows.get(id);
    return row && documentOf(row);
  }

  /** False when the stored version is not the one before. */
  replace({ id, version, token, shape, data, positions }: DocumentWrite): boolean {
    if ((this.rows.get(id)?.stored.version ?? 0) !== version - 1) return false;
    this.rows.set(id, { stored: { id, version, token, shape }, text: JSON.stringify(data), positions });
    return true;
  }

  remove(id: string): void {
    this.rows.delete(id);
  }

  /** Gives every document its places anew, when the collection is opened with another shape or other indexes than before. */
  reindex(signature: string, positionsOf: (document: StoredDocument) => ReadonlyMap<string, IndexPosition>): void {
    if (signature === this.signature) return;
    this.signature = signature;
    for (const row of this.rows.values()) row.positions = positionsOf(documentOf(row));
  }

  find({ index, group, after, upTo, descending, limit }: IndexQuery): readonly IndexedDocument[] {
    const sign = descending ? -1 : 1;
    return this.placed(index, group)
      .filter(
        ({ id, order }) => after === undefined || sign * (compare(order, after.order) || compare(id, after.id)) > 0,
      )
      .filter(({ order }) => upTo === undefined || order <= upTo)
      .sort((a, b) => sign * (compare(a.order, b.order) || compare(a.id, b.id)))
      .slice(0, limit)
      .map(({ order, row }) => ({ ...documentOf(row), order }));
  }

  count(index: string, group: string, below?: string | number): number {
    return this.placed(index, group).filter(({ order }) => below === undefined || order < below).length;
  }

  private placed(index: string, group: string) {
    return [...this.rows.values()].flatMap((row) => {
      const position = row.positions.get(index);
      return position?.group === group ? [{ id: row.stored.id, order: position.order ?? NO_ORDER, row }] : [];
    });
  }
}

/** What simulated documents are kept in: it outlives the processes that use it. */
export class SimulatedTables {
  private readonly tables = new Map<string, SimulatedRows>();

  table(name: string): SimulatedRows {
    let table = this.tables.get(name);
    if (!table) this.tables.set(name, (table = new SimulatedRows()));
    return table;
  }
}
