import { Controller } from '@nestjs/common';
import { HoldCaptured, HoldPlaced, HoldRefused } from '@cielo/contracts';
import { OnEvent } from '@cielo/eventing';
import { HearEvent } from '../application/hear-event.ts';

/** What credits says about the hold of a generation; a hold has the generation's id. */
@Controller()
export class WalletEvents {
  constructor(private readonly hear: HearEvent) {}

  @OnEvent(HoldPlaced) placed(event: HoldPlaced) {
    return this.hear.run(event.holdId, event);
  }

  @OnEvent(HoldRefused) refused(event: HoldRefused) {
    return this.hear.run(event.holdId, event);
  }

  @OnEvent(HoldCaptured) captured(event: HoldCaptured) {
    return this.hear.run(event.holdId, event);
  }
}
