import { InvalidValue } from '@cielo/errors';
import { NO_ORDER, type Place } from './table.ts';

const MARK = '~';

/** The text of a place. In an index without order it is the document's id itself. */
export function cursorOf({ order, id }: Place): string {
  if (order === NO_ORDER && !id.startsWith(MARK)) return id;
  return MARK + Buffer.from(JSON.stringify([order, id])).toString('base64url');
}

/** @throws InvalidValue for a text that no page has given. */
export function placeOf(cursor: string): Place {
  if (!cursor.startsWith(MARK)) return { order: NO_ORDER, id: cursor };
  try {
    const [order, id] = JSON.parse(Buffer.from(cursor.slice(1), 'base64url').toString()) as [unknown, unknown];
    if ((typeof order === 'string' || typeof order === 'number') && typeof id === 'string') return { order, id };
  } catch {
    // Not ours; said below.
  }
  throw new InvalidValue(`'${cursor}' is not a cursor that a previous page has returned.`, { param: 'after' });
}
