import type { Documents } from '@cielo/documents';
import type { Generation } from '../domain/generation.ts';
import type { Pace } from '../domain/pace.ts';
import type { RequestKey } from '../domain/request-key.ts';

/** Injection token of {@link Generations}. */
export const GENERATIONS = Symbol('orchestration.generations');
/** Indexes: `account`, `open`, `queue`, `rendering`, `alarms`; see `outbound/generations.collection.ts`. */
export type Generations = Documents<Generation>;

/** Injection token of {@link RequestKeys}. */
export const REQUEST_KEYS = Symbol('orchestration.request-keys');
/** Index: `age`. */
export type RequestKeys = Documents<RequestKey>;

/** Injection token of {@link Paces}. */
export const PACES = Symbol('orchestration.paces');
/** By the model's name. */
export type Paces = Documents<Pace>;

/** Injection token of the {@link Catalogue} of models. */
export const CATALOGUE = Symbol('orchestration.catalogue');
