export type { Caller } from './caller.ts';
export { AccessGuard } from './access.guard.ts';
export { CallerOf, Public, NeedsScope } from './decorators.ts';
export { CountryResolver, type CountryOptions } from './country.ts';
