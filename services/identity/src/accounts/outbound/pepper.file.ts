import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Random } from '@cielo/effects';
import type { Profile } from '@cielo/service-host';

const PEPPER_BYTES = 32;
const PEPPER = /^[0-9a-f]{64}$/;

export interface PepperSettings {
  readonly IDENTITY_KEY_PEPPER?: string | undefined;
  readonly IDENTITY_PEPPER_FILE: string;
}

/**
 * The pepper: a setting. On a development machine one is made instead, once, readable by this user alone, beside the database but not in it.
 * @throws Error in the production profile without the setting, and for a file that holds something else
 */
export function pepperOf(
  { IDENTITY_KEY_PEPPER: given, IDENTITY_PEPPER_FILE: path }: PepperSettings,
  profile: Profile,
  random: Random,
): string {
  if (given) return given;
  if (profile === 'production') {
    throw new Error(
      'IDENTITY_KEY_PEPPER is missing: it is the secret under which API keys are digested, at least 32 characters',
    );
  }
  const pepper = readIfThere(path) ?? make(path, random);
  if (!PEPPER.test(pepper))
    throw new Error(`${path} holds no pepper (64 hex digits). Without the one it held, no API key opens anything`);
  return pepper;
}

/** Written aside and then linked: the file is there with all its digits or not at all, and whoever comes second takes the first one's. */
function make(path: string, random: Random): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${Buffer.from(random.bytes(8)).toString('hex')}`;
  writeFileSync(aside, Buffer.from(random.bytes(PEPPER_BYTES)).toString('hex'), {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  try {
    linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside);
  }
  return readFileSync(path, 'utf8').trim();
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
