import type { Caller } from './caller.ts';

/** What is known about a call before anybody says who is calling. */
export interface Visitor {
  /** The address of the caller, as far as trusted proxies tell it; for limits, never for logs. */
  readonly address: string;
  /** ISO 3166-1 alpha-2; ZZ when unknown. */
  readonly country: string;
  readonly countrySource: Exclude<Caller['countrySource'], 'home'>;
  readonly client: Caller['client'];
}
