import type { Documents } from '@cielo/documents';
import type { Review } from '../domain/record.ts';
import type { FrameFacts } from '../domain/rules/frames.ts';

/** Injection token of {@link Reviews}. */
export const REVIEWS = Symbol('moderation.reviews');
export type Reviews = Documents<Review>;

/** Injection token of the {@link Frames}. */
export const FRAMES = Symbol('moderation.frames');

/** Looks at pictures without knowing what they show. Another one than the real one sees what a test tells it to see. */
export interface Frames {
  /**
   * @param clip from which the still was taken, or that begins with the picture.
   * @returns undefined when the bytes are no picture, or one of too many pixels to be looked at.
   */
  look(picture: Uint8Array, clip: { readonly width: number; readonly height: number }): Promise<FrameFacts | undefined>;
}
