import { Identify } from '@cielo/contracts';
import { AccessGuard, CountryResolver, KnownCallers, openCountryDatabase, RateLimits } from '@cielo/access';
import type { Platform } from '../service/platform.ts';
import type { AccessConfig } from './access-config.ts';

/** What lets callers in. */
export interface Access {
  readonly guard: AccessGuard;
  readonly callers: KnownCallers;
  readonly callersToken: typeof KnownCallers;
}

/** The guard of one service, with the questions, the country database and the limits that the settings name. */
export async function createAccess(platform: Platform, config: object): Promise<Access> {
  const settings = config as AccessConfig;
  const { clock, questions } = platform;
  const callers = new KnownCallers((request) => questions.ask(Identify, request), clock, settings.ACCESS_KEY_CACHE_MS);
  const database = settings.ACCESS_COUNTRY_DATABASE;
  const countries = new CountryResolver({
    trustedProxies: settings.ACCESS_TRUSTED_PROXIES,
    ...(settings.ACCESS_COUNTRY_HEADER ? { header: settings.ACCESS_COUNTRY_HEADER } : {}),
    ...(database ? { database: await openCountryDatabase(database) } : {}),
  });
  const guard = new AccessGuard({
    callers,
    countries,
    clock,
    ...limit('perAddress', settings.ACCESS_ADDRESS_PER_MINUTE),
    ...limit('perAccount', settings.ACCESS_ACCOUNT_PER_MINUTE),
    homeForPrivateAddresses: (platform.profile ?? 'development') === 'development',
  });
  return { guard, callers, callersToken: KnownCallers };
}

function limit<Name extends string>(name: Name, perMinute: number): Partial<Record<Name, RateLimits>> {
  return perMinute > 0 ? ({ [name]: new RateLimits({ perMinute }) } as Record<Name, RateLimits>) : {};
}
