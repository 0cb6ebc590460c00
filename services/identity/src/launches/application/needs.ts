import type { Documents } from '@cielo/documents';
import type { Launches } from '../domain/launch.ts';

/** The one document of all launches, under {@link LAUNCHES_ID}. */
export type LaunchBook = Documents<Launches>;
export const LAUNCH_BOOK = Symbol('identity.launch-book');
export const LAUNCHES_ID = 'launches';

/** The launches that ship as data. */
export const SHIPPED_LAUNCHES = Symbol('identity.shipped-launches');
