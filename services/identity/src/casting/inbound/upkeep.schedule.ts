import { Injectable } from '@nestjs/common';
import { Every } from '@cielo/service-host';
import { ForgetCastings } from '../application/forget-castings.ts';

/** What happens by the clock. */
@Injectable()
export class CastingUpkeep {
  constructor(private readonly forgetCastings: ForgetCastings) {}

  @Every('IDENTITY_CASTINGS_SWEEP_MS') castings(): Promise<void> {
    return this.forgetCastings.run();
  }
}
