import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openCountryDatabase } from './country-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'cielo-mmdb-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = (value: string) => Buffer.concat([Buffer.of((2 << 5) | value.length), Buffer.from(value)]);
const number = (value: number) => Buffer.of((5 << 5) | 2, value >> 8, value & 0xff);
const map = (entries: Record<string, Buffer>) =>
  Buffer.concat([
    Buffer.of((7 << 5) | Object.keys(entries).length),
    ...Object.entries(entries).flatMap(([key, value]) => [text(key), value]),
  ]);

/** The smallest database there can be: the first bit of an address decides, 0 is in the country and 1 is nowhere. */
function write(name: string, ipVersion: number, record: Buffer): string {
  const nodes = 1;
  const separator = 16;
  const tree = Buffer.from([0, 0, nodes + separator, 0, 0, nodes]);
  const metadata = map({
    node_count: number(nodes),
    record_size: number(24),
    ip_version: number(ipVersion),
    binary_format_major_version: number(2),
    build_epoch: number(1),
    database_type: text('Test'),
  });
  const path = join(folder, name);
  writeFileSync(
    path,
    Buffer.concat([tree, Buffer.alloc(separator), record, Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1'), metadata]),
  );
  return path;
}

it('gives the country in either of the two shapes that databases have', async () => {
  const nested = await openCountryDatabase(write('nested.mmdb', 6, map({ country: map({ iso_code: text('JP') }) })));
  const flat = await openCountryDatabase(write('flat.mmdb', 6, map({ country_code: text('kr') })));
  expect([nested.countryOf('2001:db8::1'), flat.countryOf('2001:db8::1'), nested.countryOf('f000::1')]).toEqual([
    'JP',
    'KR',
    undefined,
  ]);
  expect(nested.countryOf('133.11.93.9')).toBe('JP');
});

it('is refused when it knows IPv4 only, for it would answer IPv6 with nonsense', async () => {
  const path = write('v4.mmdb', 4, map({ country_code: text('AU') }));
  await expect(openCountryDatabase(path)).rejects.toThrow('knows IPv4 only');
});
