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
  readonly available: Credits;
  /** Set aside for generations that are under way. */
  readonly held: Credits;
  readonly plan: string;
  readonly blocked_because: string | null;
  readonly sources: readonly {
    readonly source: string;
    readonly available: Credits;
    readonly held: Credits;
    readonly starts_at: number | null;
    readonly expires_at: number | null;
    readonly models: readonly string[];
  }[];
  readonly allowance: {
    readonly per_day: Credits;
    readonly remaining: Credits;
    readonly resets_at: number;
    readonly time_zone: string;
  };
}

/** One line of the wallet's journal. */
export interface Entry {
  readonly id: string;
  readonly type: string;
  readonly description: string;
  /** What it did to the available credits. */
  readonly available_change: Credits;
  readonly available_after: Credits;
  readonly created_at: number;
}

export interface Model {
  readonly id: string;
  readonly description: string;
  readonly sizes: readonly string[];
  readonly seconds: readonly string[];
  readonly sound: boolean;
  readonly plans: readonly string[];
  readonly engine: string;
}

/** What is open in a country; one that is not listed is closed. */
export interface Launch {
  readonly country: string;
  readonly stage: string;
  readonly clients: readonly string[];
  readonly plans: readonly string[];
  /** null: every model. */
  readonly models: readonly string[] | null;
  /** null: it is open already. */
  readonly opens_at: number | null;
}
