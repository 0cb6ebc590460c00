import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { ShowAccount } from '../../accounts/application/show-account.ts';
import { decideLaunch, type Decision, type Wish } from '../domain/decide-launch.ts';
import { ShowLaunches } from './show-launches.ts';

/** Says whether an account may generate from where the caller is. */
@Injectable()
export class Decide {
  constructor(
    private readonly showLaunches: ShowLaunches,
    private readonly showAccount: ShowAccount,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound for an account that does not exist */
  async run({ accountId, ...wish }: Omit<Wish, 'invited'> & { readonly accountId: string }): Promise<Decision> {
    const [launches, stops, { invited }] = await Promise.all([
      this.showLaunches.run(),
      this.showLaunches.stops(),
      this.showAccount.run(accountId),
    ]);
    return decideLaunch(launches, stops, { ...wish, invited }, this.clock.nowMs());
  }
}
