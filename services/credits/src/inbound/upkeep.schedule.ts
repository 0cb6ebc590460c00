import { Injectable } from '@nestjs/common';
import { Every } from '@cielo/service-host';
import { ExpireGrants } from '../application/expire-grants.ts';
import { MeasureHolds } from '../application/measure-holds.ts';

/** What happens by the clock. */
@Injectable()
export class Upkeep {
  constructor(
    private readonly expireGrants: ExpireGrants,
    private readonly measureHolds: MeasureHolds,
  ) {}

  @Every('CREDITS_EXPIRY_SWEEP_MS') expiry(): Promise<void> {
    return this.expireGrants.run();
  }

  @Every('CREDITS_HOLDS_MEASURE_MS') holds(): Promise<void> {
    return this.measureHolds.run();
  }
}
