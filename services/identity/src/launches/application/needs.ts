import type { Documents } from '@cielo/documents';
import type { Launches, Stops } from '../domain/launch.ts';

/** The one document of all launches, under {@link LAUNCHES_ID}. */
export type LaunchBook = Documents<Launches>;
export const LAUNCH_BOOK = Symbol('identity.launch-book');
export const LAUNCHES_ID = 'launches';

/** The one document of what is stopped, under {@link STOPS_ID}. */
export type StopList = Documents<Stops>;
export const STOP_LIST = Symbol('identity.stop-list');
export const STOPS_ID = 'stops';

/** The launches that ship as data. */
export const SHIPPED_LAUNCHES = Symbol('identity.shipped-launches');
