import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS, type Clock, type Ids } from '@cielo/effects';
import { NotFound } from '@cielo/errors';
import { PROFILE, type Profile } from '@cielo/service-host';
import { CountryNotOpen } from '../domain/errors.ts';
import { claim, readCode, useUp, type Invite } from '../domain/invite.ts';
import { countryName, UNKNOWN_COUNTRY } from '../domain/places.ts';
import { IssueKey } from './issue-key.ts';
import { INVITES, type Invites } from './needs.ts';
import { OpenAccount } from './open-account.ts';

export interface RedeemInput {
  /** As it was typed. */
  readonly code: string;
  /** Where the call comes from; ZZ when unknown. */
  readonly callerCountry: string;
  readonly email?: string;
  readonly timeZone: string;
  /** How many others the new account may invite. */
  readonly invites: number;
}

const PLAN = 'standard';

/**
 * Somebody takes an invite: an account is opened and its first key is shown. One at a time; whoever breaks off may try again, gets the
 * same account, and a key that nobody has seen before.
 */
@Injectable()
export class RedeemInvite {
  constructor(
    @Inject(INVITES) private readonly invites: Invites,
    private readonly openAccount: OpenAccount,
    private readonly issueKey: IssueKey,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(PROFILE) private readonly profile: Profile,
  ) {}

  /** @throws NotFound, InviteOver, CountryNotOpen, InvalidValue */
  async run({
    code,
    callerCountry,
    email,
    timeZone,
    invites,
  }: RedeemInput): Promise<{ accountId: string; country: string; key: string }> {
    const [found] = (await this.invites.find('code', readCode(code), { limit: 1 })).items;
    if (!found) throw new NotFound('There is no such invite.');
    this.checkCountry(found.aggregate, callerCountry);
    const nowMs = this.clock.nowMs();
    const newId = this.ids.next('acct');
    const { accountId, country, issuerId } = await this.invites.update(found.id, (invite) =>
      claim(invite, newId, nowMs),
    );
    await this.openAccount.run({
      id: accountId!,
      plan: PLAN,
      homeCountry: country,
      timeZone,
      invited: true,
      invitedBy: issuerId,
      invitesLeft: invites,
      ...(email === undefined ? {} : { ownerEmail: email }),
    });
    const { secret } = await this.issueKey.run({ accountId: accountId!, name: 'first' });
    await this.invites.update(found.id, (invite) => useUp(invite, nowMs));
    return { accountId: accountId!, country, key: secret };
  }

  private checkCountry({ country }: Invite, callerCountry: string): void {
    if (callerCountry === country) return;
    // A laptop's own address has no country.
    if (callerCountry === UNKNOWN_COUNTRY && this.profile === 'development') return;
    const where = callerCountry === UNKNOWN_COUNTRY ? 'a country that cannot be told' : countryName(callerCountry);
    throw new CountryNotOpen(
      `This invite is for ${countryName(country)}, and this call comes from ${where}. Redeem it in ${countryName(country)}.`,
    );
  }
}
