import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SystemRandom } from '@cielo/effects';
import { pepperOf } from './pepper.file.ts';

const folder = mkdtempSync(join(tmpdir(), 'cielo-pepper-'));
afterAll(() => rmSync(folder, { recursive: true }));
const random = new SystemRandom();

describe('the pepper', () => {
  it('is made once, for this user alone, and found again', () => {
    const path = join(folder, 'deep', 'pepper');
    const pepper = pepperOf({ IDENTITY_PEPPER_FILE: path }, 'development', random);
    expect(pepper).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toBe(pepper);
    expect(pepperOf({ IDENTITY_PEPPER_FILE: path }, 'development', random)).toBe(pepper);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['pepper']);
  });

  it('is the setting where there is one', () => {
    const given = 'x'.repeat(32);
    expect(
      pepperOf({ IDENTITY_KEY_PEPPER: given, IDENTITY_PEPPER_FILE: join(folder, 'no') }, 'production', random),
    ).toBe(given);
  });

  it('is never made up in production, nor where the file holds something else', () => {
    expect(() => pepperOf({ IDENTITY_PEPPER_FILE: join(folder, 'no') }, 'production', random)).toThrow(
      /IDENTITY_KEY_PEPPER is missing/,
    );
    writeFileSync(join(folder, 'broken'), 'abc');
    expect(() => pepperOf({ IDENTITY_PEPPER_FILE: join(folder, 'broken') }, 'development', random)).toThrow(
      /holds no pepper/,
    );
  });
});
