/**
 * What the public API says, written by hand: the console uses nothing else. Amounts are whole credits, `_at` are Unix
 * seconds.
 */

export interface Video {
  readonly id: string;
  readonly object: 'video';
  readonly model: string;
  readonly status: 'queued' | 'in_progress' | 'completed' | 'failed';
  /** 0 to 100. */
  readonly progress: number;
  readonly created_at: number;
  readonly completed_at: number | null;
  readonly expires_at: number | null;
  readonly prompt: string | null;
  /** `<width>x<height>` in pixels. */
  readonly size: string;
  readonly seconds: string;
  readonly remixed_from_video_id: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** The effective one. */
  readonly seed: number;
  /** What was asked and is neither seen nor heard; null until it is rendered. */
  readonly uncovered?: readonly string[] | null;
  readonly fps: number;
  readonly audio: boolean;
  /** What is being done, for people. */
  readonly stage: string;
  /** 1 is the next to start; null when it does not wait. */
  readonly queue_position: number | null;
  /** Until the clip is there; null when it is not known. */
  readonly eta_seconds: number | null;
  readonly quoted_credits: number;
  /** Whether it failed because it was cancelled. */
  readonly cancelled: boolean;
}

/** What a clip should be like. Absent keys are the model's defaults. */
export interface Choices {
  readonly model?: string;
  readonly seconds?: string;
  readonly size?: string;
  readonly seed?: number;
  readonly audio?: boolean;
}

export interface VideoRequest extends Choices {
  readonly prompt: string;
  readonly negative_prompt?: string;
  readonly fps?: number;
  /** The picture that the clip begins with, as a `data:` URL; exactly as large as the clip. */
  readonly input_reference?: { readonly image_url: string };
}

export interface Quote {
  readonly amount_credits: number;
  readonly price_book_version: string;
  readonly available_credits: number;
  readonly affordable: boolean;
  readonly eta_seconds: number | null;
  readonly queue_length: number;
}

/** Addresses that need no header, for `<video>` and `<img>`. They end at `expires_at`. */
export interface MediaLinks {
  readonly video_url: string;
  readonly thumbnail_url: string;
  readonly spritesheet_url: string;
  readonly expires_at: number;
}

export interface Model {
  readonly id: string;
  readonly description: string;
  readonly sizes: readonly string[];
  readonly default_size: string;
  readonly seconds: readonly string[];
  readonly default_seconds: string;
  readonly sound: boolean;
  /** The optional fields that it takes. */
  readonly accepts: readonly string[];
  /** The plans that include it. */
  readonly plans: readonly string[];
  /** What serves it; `built-in` draws by rules. */
  readonly engine: string;
}

/** The account that the key belongs to. */
export interface Me {
  readonly id: string;
  readonly plan: string;
}

export interface Balance {
  readonly available: number;
  /** Set aside for generations that are under way. */
  readonly held: number;
  readonly plan: string;
  /** Why nothing can be set aside; null when it can. */
  readonly blocked_because: string | null;
  readonly sources: readonly BalanceSource[];
  readonly allowance: {
    readonly per_day: number;
    readonly remaining: number;
    readonly resets_at: number;
    readonly time_zone: string;
  };
}

export interface BalanceSource {
  readonly source: string;
  readonly available: number;
  readonly held: number;
  readonly starts_at: number | null;
  readonly expires_at: number | null;
  /** Those that it pays for; empty for all. */
  readonly models: readonly string[];
}

/** One line of the wallet's journal. */
export interface Entry {
  readonly id: string;
  readonly type: string;
  readonly description: string;
  readonly credits: number;
  /** What it did to the available credits. */
  readonly available_change: number;
  readonly available_after: number;
  readonly generation_id: string | null;
  readonly created_at: number;
}

export interface Page<T> {
  readonly object: 'list';
  readonly data: readonly T[];
  readonly first_id: string | null;
  readonly last_id: string | null;
  readonly has_more: boolean;
}

export interface PageQuery {
  readonly limit?: number;
  readonly after?: string;
}

export interface Deletion {
  readonly id: string;
  readonly deleted: boolean;
}

/** The inner part of the error envelope. */
export interface ErrorBody {
  readonly message: string;
  readonly type: string;
  readonly param: string | null;
  readonly code: string | null;
}

/** Whether nothing more will happen to it. */
export function hasEnded(video: Video): boolean {
  return video.status === 'completed' || video.status === 'failed';
}
