import { Inject, Injectable } from '@nestjs/common';
import { LaunchChanged } from '@cielo/contracts';
import type { EventRecorder } from '@cielo/eventing';
import { checkCountry } from '../../accounts/domain/places.ts';
import { changedCountries, withLaunch, type Launch, type Launches } from '../domain/launch.ts';
import { LAUNCH_BOOK, LAUNCHES_ID, type LaunchBook } from './needs.ts';

/** What operators do to launches. Every change is a new version and is told. */
@Injectable()
export class ChangeLaunches {
  constructor(@Inject(LAUNCH_BOOK) private readonly book: LaunchBook) {}

  /** Opens, changes or closes one country. @throws InvalidValue for a country that does not exist */
  country(launch: Launch): Promise<Launches> {
    checkCountry(launch.country, 'country');
    return this.change((known) => withLaunch(known, launch));
  }

  /** Takes over a newer document as a whole; an older one, or the same again, changes nothing. */
  run(launches: Launches): Promise<Launches> {
    return this.change((known) => (launches.version > known.version ? launches : known));
  }

  private change(decide: (known: Launches) => Launches): Promise<Launches> {
    return this.book.update(LAUNCHES_ID, (known, events) => {
      const next = decide(known);
      tell(known, next, events);
      return next;
    });
  }
}

function tell(before: Launches, after: Launches, events: EventRecorder): void {
  for (const { country, stage } of changedCountries(before, after)) {
    events.record(LaunchChanged.create({ country, stage, version: BigInt(after.version) }));
  }
}
