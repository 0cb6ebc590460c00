import type { SimulatedTables } from '@cielo/documents';

type Rows = ReturnType<SimulatedTables['table']>;

/** Reads collections at rest, without the code that wrote them, and knows what has changed since it last looked. */
export class Kept {
  private readonly ids = new Set<string>();
  private readonly changed = new Set<string>();
  private readonly rows: Rows;

  constructor(tables: SimulatedTables, name: string) {
    this.rows = tables.table(name);
    const { rows } = this;
    const replace = rows.replace.bind(rows);
    const remove = rows.remove.bind(rows);
    rows.replace = (write) => {
      const written = replace(write);
      if (written) this.ids.add(write.id);
      if (written) this.changed.add(write.id);
      return written;
    };
    rows.remove = (id) => {
      remove(id);
      this.ids.delete(id);
      this.changed.add(id);
    };
  }

  get all(): readonly string[] {
    return [...this.ids];
  }

  get(id: string): Stored | undefined {
    return this.rows.get(id)?.data as Stored | undefined;
  }

  /** The ids of what was written since the last call. */
  news(): readonly string[] {
    if (this.changed.size === 0) return [];
    const news = [...this.changed];
    this.changed.clear();
    return news;
  }
}

/** JSON whose shape only its reader claims to know. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Stored = any;
