import type { Credits } from './video.ts';

/** One page of a list. The next page is asked for with `after: last_id`. */
export interface Page<T> {
  readonly object: 'list';
  readonly data: readonly T[];
  readonly first_id: string | null;
  readonly last_id: string | null;
  readonly has_more: boolean;
}

export interface Quote {
  readonly object: 'video.quote';
  readonly amount_credits: Credits;
  readonly price_book_version: string;
  readonly available_credits: Credits;
  readonly affordable: boolean;
  readonly eta_seconds: number | null;
  readonly queue_length: number | null;
}

export interface Deletion {
  readonly id: string;
  readonly deleted: boolean;
}

export interface Balance {
  readonly available_credits: Credits;
  readonly held_credits: Credits;
}

export interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly amount_credits: Credits;
  readonly created_at: number;
}

export interface Model {
  readonly id: string;
  readonly description?: string;
  readonly sizes: readonly string[];
  readonly seconds: readonly (number | string)[];
  readonly sound: boolean;
}

export interface Launch {
  readonly country: string;
  readonly stage: string;
  readonly clients?: readonly string[];
  readonly plans?: readonly string[];
  readonly models?: readonly string[];
  readonly opens_at?: number | null;
}
