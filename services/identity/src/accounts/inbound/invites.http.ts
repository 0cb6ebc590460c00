import { Controller, Inject, Post } from '@nestjs/common';
import { CallerOf, NeedsScope, Public, VisitorOf, type Caller, type Visitor } from '@cielo/access';
import { BodyOf, CONFIG, Operation, ParamOf } from '@cielo/service-host';
import { z } from 'zod';
import type { IdentityConfig } from '../../config.ts';
import { IssueInvite } from '../application/issue-invite.ts';
import { JoinWaitlist } from '../application/join-waitlist.ts';
import { RedeemInvite } from '../application/redeem-invite.ts';
import { InviteBody, InviteShape, RedeemBody, Redeemed, WaitBody, WaitShape } from './schemas.ts';
import { showInvite } from './show.ts';

/** How people come in: by invite, or by waiting. */
@Controller('v1')
export class InvitesHttp {
  constructor(
    private readonly issueInvite: IssueInvite,
    private readonly redeemInvite: RedeemInvite,
    private readonly joinWaitlist: JoinWaitlist,
    @Inject(CONFIG) private readonly config: IdentityConfig,
  ) {}

  @Post('invites')
  @NeedsScope('invites:write')
  @Operation({
    id: 'createInvite',
    tag: 'Account',
    summary: 'Invite somebody: a code for one account in one country',
    answer: InviteShape,
  })
  async issue(
    @CallerOf() { accountId }: Caller,
    @BodyOf(InviteBody.prefault({})) { country }: z.output<typeof InviteBody>,
  ) {
    return showInvite(await this.issueInvite.run({ accountId, ...(country === undefined ? {} : { country }) }));
  }

  @Post('invites/:code/redeem')
  @Public()
  @Operation({
    id: 'redeemInvite',
    tag: 'Account',
    summary: 'Open an account with an invite; its key can be read in this answer only',
    answer: Redeemed,
  })
  async redeem(
    @VisitorOf() { country: callerCountry }: Visitor,
    @ParamOf('code', z.string().max(64)) code: string,
    @BodyOf(RedeemBody.prefault({})) { email, time_zone: timeZone }: z.output<typeof RedeemBody>,
  ) {
    const redeemed = await this.redeemInvite.run({
      code,
      callerCountry,
      timeZone,
      invites: this.config.IDENTITY_INVITES_PER_ACCOUNT,
      ...(email === undefined ? {} : { email }),
    });
    return {
      object: 'account.opened',
      account_id: redeemed.accountId,
      home_country: redeemed.country,
      key: redeemed.key,
    };
  }

  @Post('waitlist')
  @Public()
  @Operation({
    id: 'joinWaitlist',
    tag: 'Account',
    summary: 'Wait until Cielo opens; the same address waits once, where it waited first',
    answer: WaitShape,
  })
  async wait(
    @VisitorOf() visitor: Visitor,
    @BodyOf(WaitBody) { email, country = visitor.country }: z.output<typeof WaitBody>,
  ) {
    await this.joinWaitlist.run({ email, country });
    return { object: 'waitlist.entry', country };
  }
}
