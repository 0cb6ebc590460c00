import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS, type Clock, type Ids } from '@cielo/effects';
import { digestOf } from '../domain/api-key.ts';
import { checkCountry } from '../domain/places.ts';
import { sameEmail } from '../domain/waitlist.ts';
import { PEPPER, WAITLIST, type Waitlist } from './needs.ts';

/**
 * Somebody waits until Cielo opens where he is. The same address waits once, in the country and at the place where it began; nobody is
 * told whether it waited already, since whose address it is nobody has shown.
 */
@Injectable()
export class JoinWaitlist {
  constructor(
    @Inject(WAITLIST) private readonly waitlist: Waitlist,
    @Inject(PEPPER) private readonly pepper: string,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** @throws InvalidValue for a country that does not exist */
  async run({ email, country }: { readonly email: string; readonly country: string }): Promise<void> {
    checkCountry(country, 'country');
    const address = sameEmail(email);
    const fresh = { email: address, country, joinedAtMs: this.clock.nowMs(), ticket: this.ids.next('wait') };
    await this.waitlist.insert(digestOf(`waitlist ${address}`, this.pepper), () => fresh);
  }
}
