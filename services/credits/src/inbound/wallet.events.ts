import { Controller, Inject } from '@nestjs/common';
import {
  CreditsAdjusted,
  CreditsExpired,
  CreditsGranted,
  CreditsRefunded,
  CreditsRevoked,
  HoldCaptured,
  HoldPlaced,
  HoldRefused,
  HoldReleased,
} from '@cielo/contracts';
import { OnEvent } from '@cielo/eventing';
import { METRICS, type Metrics } from '@cielo/service-host';
import { RecordEntry } from '../application/record-entry.ts';
import { legsOf, type Entry } from '../domain/entry.ts';

/** The service hears itself: every entry of a wallet goes into the journal that people can read. */
@Controller()
export class WalletEvents {
  constructor(
    private readonly recordEntry: RecordEntry,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  @OnEvent(CreditsGranted) granted(entry: CreditsGranted): Promise<void> {
    return this.record(entry);
  }
  @OnEvent(HoldPlaced) held(entry: HoldPlaced): Promise<void> {
    return this.record(entry);
  }
  @OnEvent(HoldRefused) refused(entry: HoldRefused): Promise<void> {
    return this.record(entry);
  }
  @OnEvent(HoldCaptured) captured(entry: HoldCaptured): Promise<void> {
    return this.record(entry);
  }
  @OnEvent(HoldReleased) released(entry: HoldReleased): Promise<void> {
    return this.record(entry);
  }
  @OnEvent(CreditsExpired) expired(entry: CreditsExpired): Promise<void> {
    return this.record(entry);
  }
  @OnEvent(CreditsRefunded) refunded(entry: CreditsRefunded): Promise<void> {
    return this.record(entry);
  }
  @OnEvent(CreditsRevoked) revoked(entry: CreditsRevoked): Promise<void> {
    return this.record(entry);
  }
  @OnEvent(CreditsAdjusted) adjusted(entry: CreditsAdjusted): Promise<void> {
    return this.record(entry);
  }

  private async record(entry: Entry): Promise<void> {
    if (!(await this.recordEntry.run(entry))) return;
    for (const { from, to, amountCredits } of legsOf(entry)) {
      this.metrics.count('creditsMoved', { movement: `${from}_${to}` }, Number(amountCredits));
    }
  }
}
