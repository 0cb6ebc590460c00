import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, RANDOM, type Clock, type Random } from '@cielo/effects';
import { InvalidValue } from '@cielo/errors';
import { ShowLaunches } from '../../launches/application/show-launches.ts';
import { countriesAt, launchOf } from '../../launches/domain/launch.ts';
import { NoInvitesLeft } from '../domain/errors.ts';
import { writeCode, type Invite } from '../domain/invite.ts';
import { countryName } from '../domain/places.ts';
import { INVITES, type Invites } from './needs.ts';
import { ShowAccount } from './show-account.ts';

const LIFE_MS = 14 * 86_400_000;
const CODE_BYTES = 16;

/** An account invites somebody. */
@Injectable()
export class IssueInvite {
  constructor(
    @Inject(INVITES) private readonly invites: Invites,
    private readonly showAccount: ShowAccount,
    private readonly showLaunches: ShowLaunches,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(RANDOM) private readonly random: Random,
  ) {}

  /** @throws NoInvitesLeft, or InvalidValue for a country in which an invite would be worth nothing */
  async run({ accountId, country }: { readonly accountId: string; readonly country?: string }): Promise<Invite> {
    const account = await this.showAccount.run(accountId);
    const where = country ?? account.homeCountry;
    await this.checkCountry(where);
    const nowMs = this.clock.nowMs();
    const facts = { issuerId: accountId, country: where, issuedAtMs: nowMs, expiresAtMs: nowMs + LIFE_MS };
    // Every invite has a number, and a number is given once, whoever asks at the same time.
    for (let number = (await this.given(accountId)) + 1; number <= account.invites; number += 1) {
      const invite = { ...facts, number, code: writeCode(this.random.bytes(CODE_BYTES)) };
      if ((await this.invites.insert(`${accountId}:${number}`, () => invite)).inserted) return invite;
    }
    throw new NoInvitesLeft(account.invites);
  }

  /** How many invites the account has given. */
  given(accountId: string): Promise<number> {
    return this.invites.count('issuer', accountId);
  }

  private async checkCountry(country: string): Promise<void> {
    const launches = await this.showLaunches.run();
    const { stage } = launchOf(launches, country);
    if (stage === 'invite' || stage === 'open') return;
    const right = countriesAt(launches, 'invite', 'open').map((code) => `'${code}'`);
    throw new InvalidValue(
      `Invalid value: '${country}'. An invite is worth nothing in ${countryName(country)} yet; countries that take invites are: ${right.join(', ')}.`,
      { param: 'country' },
    );
  }
}
