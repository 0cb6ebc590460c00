import type { IndexPosition, Json } from '../documents.ts';
import { NO_ORDER, RECENT_WRITES, type StoredDocument } from '../table.ts';
import { outboxOf } from './outbox-text.ts';

/** The name of the index in which documents stand whose events wait for the log, by the time of the oldest. */
export const OUTBOX = '_outbox';
/** Its only group. */
export const WAITING = 'waiting';

/**
 * A document at rest. Its places are fields of their own, `g_<index>` and `o_<index>`, so that plain compound indexes find it; all else is
 * text, because servers differ in what they allow within documents, and none differs in text.
 */
export interface Row {
  readonly _id: string;
  readonly version: number;
  /** The write that made this version. */
  readonly token: string;
  /** The latest writes, its own first, in one text: a program that does not know them leaves them as they are. */
  readonly recent?: string;
  readonly shape: number;
  /** The shape and the indexes for which the places were found. */
  readonly signature: string;
  /** JSON. */
  readonly data: string;
  /** JSON; absent when no event waits. */
  readonly outbox?: string;
  readonly [place: `g_${string}` | `o_${string}`]: string | number;
}

export const groupField = (index: string) => `g_${index}` as const;
export const orderField = (index: string) => `o_${index}` as const;

export function storedOf({ _id, version, token, recent = '', shape, data, outbox }: Row): StoredDocument {
  const writes = recent.split(' ');
  return { id: _id, version, token, recent: writes, shape, data: JSON.parse(data) as Json, outbox: outboxOf(outbox) };
}

/** The latest writes with this one on top. */
export function recentWith(token: string, before: StoredDocument | undefined): string {
  return [token, ...(before?.recent ?? [])].slice(0, RECENT_WRITES).join(' ').trimEnd();
}

/** Fields to set and fields to take away. */
export interface Change {
  readonly set: Record<string, string | number>;
  readonly unset: Record<string, ''>;
}

/** What a document's places are in these indexes, and that it is in no other place of them. */
export function placing(indexes: readonly string[], positions: ReadonlyMap<string, IndexPosition>): Change {
  const change: Change = { set: {}, unset: {} };
  for (const index of indexes) {
    const position = positions.get(index);
    if (position) {
      change.set[groupField(index)] = position.group;
      change.set[orderField(index)] = position.order ?? NO_ORDER;
    } else {
      change.unset[groupField(index)] = '';
      change.unset[orderField(index)] = '';
    }
  }
  return change;
}

/** The change as the server's update. */
export function updateOf({ set, unset }: Change) {
  return { $set: set, ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}) };
}
