import { Controller } from '@nestjs/common';
import { AccountOpened, PlanChanged } from '@cielo/contracts';
import { OnEvent } from '@cielo/eventing';
import { ChangePlan } from '../application/change-plan.ts';
import { OpenWallet } from '../application/open-wallet.ts';

/** What credits does when an account is opened, and when it changes its plan. */
@Controller()
export class AccountEvents {
  constructor(
    private readonly openWallet: OpenWallet,
    private readonly changePlan: ChangePlan,
  ) {}

  @OnEvent(AccountOpened) opened({ accountId, plan, timeZone, openedAtMs }: AccountOpened): Promise<void> {
    return this.openWallet.run({ accountId, plan, timeZone, openedAtMs: Number(openedAtMs) });
  }

  @OnEvent(PlanChanged) planChanged({ accountId, plan, changedAtMs }: PlanChanged): Promise<void> {
    return this.changePlan.run({ accountId, plan, changedAtMs: Number(changedAtMs) });
  }
}
