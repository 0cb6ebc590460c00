import type { Emotion } from '../timeline.ts';

const FEELINGS: Readonly<Record<string, Emotion>> = {
  happy: 'happy',
  sad: 'sad',
  angry: 'angry',
  afraid: 'afraid',
  surprised: 'surprised',
  happily: 'happy',
  sadly: 'sad',
  angrily: 'angry',
  gently: 'tender',
};

/** What somebody feels of whom one says that he is so, or does something so. */
export const feelingOf = (word: string | undefined): Emotion | undefined =>
  word !== undefined && Object.hasOwn(FEELINGS, word) ? FEELINGS[word] : undefined;

export const isFeeling = (word: string): boolean => feelingOf(word) !== undefined;
