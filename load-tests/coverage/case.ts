/** A prompt as somebody would write it, and what must be shown and heard of it: concepts with `;` between them (`concept.ts`). */
export type Case = readonly [prompt: string, concepts: string];
