/** Whole credits. The API sends numbers; no wallet comes near 2^53. */
export type Credits = number;

/** A generation as the API shows it: the thirteen keys of the Videos API and Cielo's own. */
export interface Video {
  readonly id: string;
  readonly object: 'video';
  readonly model: string;
  readonly status: 'queued' | 'in_progress' | 'completed' | 'failed';
  /** 0 to 100. */
  readonly progress: number;
  /** Unix seconds, like every `_at`. */
  readonly created_at: number;
  readonly completed_at: number | null;
  readonly expires_at: number | null;
  readonly prompt: string | null;
  /** `<width>x<height>` in pixels. */
  readonly size: string;
  readonly seconds: string;
  readonly remixed_from_video_id: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly seed?: number | string | null;
  readonly fps?: number | null;
  readonly audio?: boolean | null;
  /** 1 is the next to start; null when it no longer waits. */
  readonly queue_position?: number | null;
  readonly eta_seconds?: number | null;
  readonly stage?: string | null;
  readonly quoted_credits?: Credits | null;
  /** What was asked and is neither seen nor heard. */
  readonly uncovered?: readonly string[] | null;
  /** Whether its owner stopped it; the status of the Videos API is `failed` then. */
  readonly cancelled?: boolean | null;
}

/** What a clip should be like. Absent keys are left to the server's defaults. */
export interface Choices {
  readonly model?: string;
  readonly seconds?: string;
  readonly size?: string;
  readonly seed?: number;
  readonly audio?: boolean;
  readonly fps?: number;
  readonly negative_prompt?: string;
}

export interface VideoRequest extends Choices {
  readonly prompt: string;
  /** The picture that the clip begins with. */
  readonly input_reference?: { readonly image_url: string };
}

/** The status in one word for people: one that its owner stopped has not failed. */
export function statusWord({ status, cancelled }: Pick<Video, 'status' | 'cancelled'>): string {
  return cancelled && status === 'failed' ? 'cancelled' : status;
}

/** Whether nothing more will happen to it. */
export function hasEnded(video: Video): boolean {
  return video.status === 'completed' || video.status === 'failed';
}
