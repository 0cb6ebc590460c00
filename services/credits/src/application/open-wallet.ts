import { Inject, Injectable } from '@nestjs/common';
import { isTimeZone } from '../domain/days.ts';
import { openWallet, type WalletOpening } from '../domain/wallet.ts';
import { WALLETS, type Wallets } from './needs.ts';

/** Opens the wallet of a new account; the same account twice has one wallet. Its first allowance comes with its first command. */
@Injectable()
export class OpenWallet {
  constructor(@Inject(WALLETS) private readonly wallets: Wallets) {}

  /** An account whose zone no calendar knows lives by UTC. */
  async run(opening: WalletOpening): Promise<void> {
    const timeZone = isTimeZone(opening.timeZone) ? opening.timeZone : 'UTC';
    await this.wallets.insert(opening.accountId, () => openWallet({ ...opening, timeZone }));
  }
}
