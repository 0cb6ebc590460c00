import type { Documents } from '@cielo/documents';
import type { Casting } from '../domain/casting.ts';

/** The castings, by generation id. */
export type Castings = Documents<Casting>;
export const CASTINGS = Symbol('identity.castings');
