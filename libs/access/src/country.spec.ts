import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openCountryDatabase, type CountryDatabase } from './country-database.ts';
import { CountryResolver, isPublic, limitKey, type CountryOptions } from './country.ts';

const database: CountryDatabase = {
  builtAt: new Date(0),
  countryOf: (address) => ({ '133.11.93.9': 'JP', '2001:4860::1': 'US', '8.8.8.8': 'US' })[address],
};
const request = (remoteAddress: string | undefined, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;
const resolve = (options: Partial<CountryOptions>, ...call: Parameters<typeof request>) => {
  const { address, country, countrySource } = new CountryResolver({ trustedProxies: [], ...options }).resolve(
    request(...call),
  );
  return [address, country, countrySource];
};
const behind = { trustedProxies: ['10.0.0.0/8', '::1/128'], header: 'x-country', database };

describe('the country of a call', () => {
  it.each([
    [
      'a trusted proxy says',
      '10.1.2.3',
      { 'x-country': 'kr', 'x-forwarded-for': '8.8.8.8' },
      ['8.8.8.8', 'KR', 'proxy'],
    ],
    [
      'a proxy that does not know says XX',
      '10.1.2.3',
      { 'x-country': 'XX', 'x-forwarded-for': '133.11.93.9' },
      ['133.11.93.9', 'JP', 'database'],
    ],
    [
      'Tor is nowhere',
      '10.1.2.3',
      { 'x-country': 'T1', 'x-forwarded-for': '192.0.2.200' },
      ['192.0.2.200', 'ZZ', 'unknown'],
    ],
    [
      'a stranger says, and is not believed',
      '198.51.100.7',
      { 'x-country': 'KR', 'x-forwarded-for': '8.8.8.8' },
      ['198.51.100.7', 'ZZ', 'unknown'],
    ],
    [
      'a forged hop in front of the real one',
      '10.1.2.3',
      { 'x-forwarded-for': '8.8.8.8, 133.11.93.9' },
      ['133.11.93.9', 'JP', 'database'],
    ],
    [
      'a proxy by its wrapped address',
      '::ffff:10.1.2.3',
      { 'x-forwarded-for': '133.11.93.9' },
      ['133.11.93.9', 'JP', 'database'],
    ],
    ['junk that was forwarded', '10.1.2.3', { 'x-forwarded-for': 'unknown' }, ['10.1.2.3', 'ZZ', 'unknown']],
    [
      'an address with a port that was forwarded',
      '10.1.2.3',
      { 'x-forwarded-for': '[2001:4860::1]:443' },
      ['10.1.2.3', 'ZZ', 'unknown'],
    ],
  ])('when %s', (_what, address, headers, expected) => {
    expect(resolve(behind, address, headers)).toEqual(expected);
  });

  it('comes from the database, for wrapped addresses too', () => {
    expect(resolve({ database }, '::ffff:133.11.93.9')).toEqual(['133.11.93.9', 'JP', 'database']);
    expect(resolve({ database }, '2001:4860::1')).toEqual(['2001:4860::1', 'US', 'database']);
  });

  it('is unknown for addresses that are nowhere', () => {
    const everywhere = { ...database, countryOf: () => 'AU' };
    for (const address of ['127.0.0.1', '::1', '192.168.1.2', 'fe80::1', '100.64.0.1', undefined]) {
      expect(resolve({ database: everywhere }, address).slice(1)).toEqual(['ZZ', 'unknown']);
    }
  });

  it('is not looked up for a header that nobody trusts', () => {
    expect(resolve({ header: 'x-country' }, '8.8.8.8', { 'x-country': 'KR' })).toEqual(['8.8.8.8', 'ZZ', 'unknown']);
    expect(() => new CountryResolver({ trustedProxies: ['nonsense'] })).toThrow();
  });
});

it('limits are shared by an IPv4 address or a /64', () => {
  expect(limitKey('133.11.93.9')).toBe('133.11.93.9');
  expect(limitKey('2001:db8:1:2:3::4')).toBe(limitKey('2001:db8:1:2:ffff::1'));
  expect(limitKey('2001:db8:1:2::')).not.toBe(limitKey('2001:db8:1:3::'));
  expect(limitKey('')).toBe('unknown');
  expect(isPublic('::ffff:127.0.0.1')).toBe(false);
});

it('a database that is none is refused', async () => {
  await expect(openCountryDatabase('/nowhere/countries.mmdb')).rejects.toThrow();
});
