import { Identify } from '@cielo/contracts';
import {
  AccessGuard,
  CountryResolver,
  KnownCallers,
  openCountryDatabase,
  RateLimits,
  type CountryDatabase,
} from '@cielo/access';
import type { Platform } from '../service/platform.ts';
import type { AccessConfig } from './access-config.ts';

/** What lets callers in. */
export interface Access {
  readonly guard: AccessGuard;
  readonly callers: KnownCallers;
}

/** The guard of one service, with the questions, the country database and the limits that the settings name. */
export async function createAccess({ clock, questions, profile }: Platform, config: object): Promise<Access> {
  const settings = config as AccessConfig;
  const callers = new KnownCallers((request) => questions.ask(Identify, request), clock, settings.ACCESS_KEY_CACHE_MS);
  const database = settings.ACCESS_COUNTRY_DATABASE;
  const countries = new CountryResolver({
    trustedProxies: settings.ACCESS_TRUSTED_PROXIES,
    ...(settings.ACCESS_COUNTRY_HEADER ? { header: settings.ACCESS_COUNTRY_HEADER } : {}),
    ...(database ? { database: await shared(database) } : {}),
  });
  const guard = new AccessGuard({
    callers,
    countries,
    clock,
    perAddress: limit(settings.ACCESS_ADDRESS_PER_MINUTE),
    perAccount: limit(settings.ACCESS_ACCOUNT_PER_MINUTE),
    homeForPrivateAddresses: (profile ?? 'development') === 'development',
  });
  return { guard, callers };
}

function limit(perMinute: number): RateLimits | undefined {
  return perMinute > 0 ? new RateLimits({ perMinute }) : undefined;
}

const opened = new Map<string, Promise<CountryDatabase>>();

/** The services of one process read one copy. */
function shared(path: string): Promise<CountryDatabase> {
  let database = opened.get(path);
  if (!database) opened.set(path, (database = openCountryDatabase(path)));
  return database;
}
