import { Inject, Injectable } from '@nestjs/common';
import { RANDOM, type Random } from '@cielo/effects';
import { CONFIG, LOG, PROFILE, type Log, type Profile } from '@cielo/service-host';
import type { DeliveryConfig } from '../config.ts';
import type { SigningKey } from '../domain/media-link.ts';

/** The keys that sign links: those that were set, or one that lives as long as this process. */
@Injectable()
export class MediaKeys {
  readonly all: readonly SigningKey[];

  /** @throws Error in production when none are set: every process would sign with another one. */
  constructor(
    @Inject(CONFIG) config: DeliveryConfig,
    @Inject(PROFILE) profile: Profile,
    @Inject(RANDOM) random: Random,
    @Inject(LOG) log: Log,
  ) {
    const { DELIVERY_MEDIA_KEYS: set } = config;
    if (set.length === 0) {
      if (profile === 'production')
        throw new Error('DELIVERY_MEDIA_KEYS is missing: links could not be followed elsewhere');
      log.info('signed links end with this process, since no keys are set');
    }
    this.all = set.length > 0 ? set : [{ kid: 'process', secret: random.bytes(32) }];
  }

  /** The one that signs. */
  get current(): SigningKey {
    return this.all[0]!;
  }
}
