import { NOTHING_NAMED } from '../effects/effect-config.ts';
import { openPlatform, type PlatformOptions } from './open-platform.ts';
import type { OpenPlatform } from './platform.ts';

export type EmbeddedPlatformOptions = Omit<PlatformOptions, 'uses' | 'waiting' | 'signal'> &
  Required<Pick<PlatformOptions, 'modelServer'>>;

/**
 * Everything that services stand on, in one folder of one process, whatever servers the environment names.
 * @throws HomeInUse when another process has the folder; InvalidConfig in the production profile, unless it was told to accept this.
 */
export function openEmbeddedPlatform(options: EmbeddedPlatformOptions): Promise<OpenPlatform> {
  const { environment = process.env } = options;
  const servers = Object.keys(NOTHING_NAMED);
  const others = Object.entries(environment).filter(([name]) => !servers.includes(name));
  return openPlatform({ ...options, environment: Object.fromEntries(others) });
}
