import { Controller } from '@nestjs/common';
import { KnownCallers } from '@cielo/access';
import { CredentialRevoked, PlanChanged } from '@cielo/contracts';
import { OnEvent } from '@cielo/eventing';

/** Forgets what was known about callers when it is no longer true. */
@Controller()
export class CallerEvents {
  constructor(private readonly callers: KnownCallers) {}

  @OnEvent(CredentialRevoked) revoked({ keyId }: CredentialRevoked): void {
    this.callers.forgetKey(keyId);
  }

  @OnEvent(PlanChanged) planChanged({ accountId }: PlanChanged): void {
    this.callers.forgetAccount(accountId);
  }
}
