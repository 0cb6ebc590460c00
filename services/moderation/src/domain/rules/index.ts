import type { Finding } from '../finding.ts';
import type { Policy } from '../policy.ts';
import type { Reading } from '../reading.ts';
import { harmfulWords } from './harmful-words.ts';
import { minors } from './minors.ts';
import { wishedAway } from './wished-away.ts';

/** Looks at one reading of a text. */
export type TextRule = (reading: Reading, policy: Policy) => readonly Finding[];

/** Every rule about words; a new one is a file and a line here. */
export const textRules: readonly TextRule[] = [harmfulWords, minors, wishedAway];
