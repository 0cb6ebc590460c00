import type { Documents } from '@cielo/documents';
import type { Log } from '@cielo/service-host';

const AT_ONCE = 100;

export interface Due {
  /** Where they are found, in the order of their time. */
  readonly index: string;
  readonly group: string;
  readonly upToMs: number;
}

/** Does the work for each clip or upload whose time has come. One for which it fails is told, waits for the next look, and does not keep the others. */
export async function eachDue<T extends { readonly accountId: string }>(
  documents: Documents<T>,
  { index, group, upToMs }: Due,
  log: Log,
  work: (generationId: string, accountId: string) => Promise<void>,
): Promise<void> {
  let after: string | undefined;
  do {
    const options = { limit: AT_ONCE, upTo: upToMs, ...(after === undefined ? {} : { after }) };
    const { items, next } = await documents.find(index, group, options);
    for (const { id, aggregate } of items) {
      try {
        await work(id, aggregate.accountId);
      } catch (error) {
        log.warn('something was left for the next look', { generationId: id, index, error });
      }
    }
    after = next;
  } while (after !== undefined);
}
