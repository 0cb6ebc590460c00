import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Random } from '@cielo/effects';
import type { Profile } from '@cielo/service-host';
import type { IdentityConfig } from '../../config.ts';

const PEPPER_BYTES = 32;

/**
 * The pepper: a setting. On a development machine one is made instead, once, readable by this user alone, beside the database but not in it.
 * @throws Error in the production profile without the setting
 */
export function pepperOf(
  { IDENTITY_KEY_PEPPER: given, IDENTITY_PEPPER_FILE: path }: IdentityConfig,
  profile: Profile,
  random: Random,
): string {
  if (given) return given;
  if (profile === 'production')
    throw new Error('IDENTITY_KEY_PEPPER is missing: without it nobody could be told from anybody');
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, Buffer.from(random.bytes(PEPPER_BYTES)).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(path, 'utf8').trim();
}
