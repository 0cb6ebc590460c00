import type { Review } from './record.ts';

/** What is left of a review when its time is over: the verdict, without the hash by which its input could be recognised. */
export function withoutInput(review: Review): Review {
  return review.inputHash === '' ? review : { ...review, inputHash: '' };
}
