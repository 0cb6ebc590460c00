export type { Caller } from './caller.ts';
export type { Visitor } from './visitor.ts';
export { AccessGuard, type AccessGuardOptions } from './access.guard.ts';
export { CallerOf, NeedsScope, PUBLIC, Public, VisitorOf } from './decorators.ts';
export { CountryResolver, type CountryOptions } from './country.ts';
export { openCountryDatabase, type CountryDatabase } from './country-database.ts';
export { InvalidApiKey, MissingScope, RateLimited } from './errors.ts';
export { KnownCallers, type Identifier } from './known-callers.ts';
export { RateLimits } from './rate-limits.ts';
