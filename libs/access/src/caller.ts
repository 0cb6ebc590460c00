/** Who is calling, as every use case that is asked from outside receives it. */
export interface Caller {
  readonly accountId: string;
  /** The API key's id, never the key. */
  readonly keyId: string;
  readonly plan: string;
  /** ISO 3166-1 alpha-2; ZZ when unknown. */
  readonly homeCountry: string;
  /** Where the call comes from; ZZ when unknown. */
  readonly country: string;
  /** How `country` is known: a trusted proxy's header, the local database, or the account's home country in the development profile. */
  readonly countrySource: 'proxy' | 'database' | 'home' | 'unknown';
  /** api, web, ios or android; from the key and the `x-cielo-client` header. */
  readonly client: 'api' | 'web' | 'ios' | 'android';
  /** Empty: everything that the account may do. */
  readonly scopes: readonly string[];
}
