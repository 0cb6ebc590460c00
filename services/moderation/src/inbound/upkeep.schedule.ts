import { Injectable } from '@nestjs/common';
import { Every } from '@cielo/service-host';
import { ForgetInputs } from '../application/forget-inputs.ts';

/** What happens by the clock. */
@Injectable()
export class Upkeep {
  constructor(private readonly forgetInputs: ForgetInputs) {}

  @Every('MODERATION_INPUTS_SWEEP_MS') inputs(): Promise<void> {
    return this.forgetInputs.run();
  }
}
