import { Injectable } from '@nestjs/common';
import { Every } from '@cielo/service-host';
import { ExpireGrants } from '../application/expire-grants.ts';

/** Looks for grants that ended. */
@Injectable()
export class ExpiryClock {
  constructor(private readonly expireGrants: ExpireGrants) {}

  @Every('CREDITS_EXPIRY_SWEEP_MS') async sweep(): Promise<void> {
    await this.expireGrants.run();
  }
}
