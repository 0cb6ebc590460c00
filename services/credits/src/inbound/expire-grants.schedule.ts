import { Injectable } from '@nestjs/common';
import { Every } from '@cielo/service-host';
import { ExpireGrants } from '../application/expire-grants.ts';

/** Looks for grants that ended. */
@Injectable()
export class ExpiryClock {
  constructor(private readonly expireGrants: ExpireGrants) {}

  @Every('CREDITS_EXPIRY_SWEEP_MS') sweep(): Promise<void> {
    return this.expireGrants.run();
  }
}
