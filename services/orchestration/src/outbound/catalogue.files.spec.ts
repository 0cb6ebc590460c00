import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InvalidCatalogue, readCatalogue } from './catalogue.files.ts';

const shipped = fileURLToPath(new URL('../../../../deploy/models', import.meta.url));
const good = readFileSync(join(shipped, 'sora-2', 'model.yaml'), 'utf8');

describe('the catalogue', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'cielo-models-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'model.yaml'), text);
  };
  const problems = () => {
    try {
      readCatalogue(folder);
    } catch (error) {
      if (error instanceof InvalidCatalogue) return error.problems;
      throw error;
    }
    return [];
  };

  it('that ships can be read, and answers to names and aliases', () => {
    const catalogue = readCatalogue(shipped);
    expect(catalogue.models.map(({ name }) => name).sort()).toEqual(['sora-1-turbo', 'sora-2', 'sora-2-pro']);
    expect(catalogue.find('sora-2-2025-12-08')?.name).toBe('sora-2');
    expect(catalogue.get('sora-2')).toMatchObject({
      maxAttempts: 3,
      licence: { commercial: true },
      defaultSize: { width: 720 },
    });
  });

  it('gives another description another version', () => {
    write('a', good);
    const before = readCatalogue(folder).get('sora-2').version;
    rmSync(join(folder, 'a'), { recursive: true });
    write('a', good.replace('secondsPerClipSecond: 1.4', 'secondsPerClipSecond: 1.5'));
    expect(readCatalogue(folder).get('sora-2').version).not.toBe(before);
  });

  it('does not load a model without a licence', () => {
    write('a', good.slice(0, good.indexOf('licence:')));
    expect(problems()).toEqual([expect.stringMatching(/^a\/model\.yaml: licence/)]);
  });

  it('tells everything that is wrong at once, by file and field', () => {
    write('a', good.replace('sound: true', 'sound: loud').replace('defaultSize: 720x1280', 'defaultSize: 1x1'));
    write('b', good.replace('defaultSeconds: 4', 'defaultSeconds: 5'));
    write('c', `${good}\ncolour: blue\n`);
    write('d', '{');
    const told = problems().join('\n');
    expect(told).toMatch(/a\/model\.yaml: sound/);
    expect(told).toMatch(/a\/model\.yaml: defaultSize/);
    expect(told).toMatch(/b\/model\.yaml: defaultSeconds: is not among the seconds/);
    expect(told).toMatch(/c\/model\.yaml: .*colour/);
    expect(told).toMatch(/d\/model\.yaml: /);
  });

  it('refuses two models of one name, an empty folder and none', () => {
    expect(problems()).toEqual([expect.stringContaining('model.yaml')]);
    write('a', good);
    write('b', good);
    expect(() => readCatalogue(folder)).toThrow(/both answer to sora-2/);
    expect(() => readCatalogue(join(folder, 'nowhere'))).toThrow(/CIELO_MODELS/);
  });
});
