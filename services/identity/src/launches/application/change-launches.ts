import { Inject, Injectable } from '@nestjs/common';
import { LaunchChanged } from '@cielo/contracts';
import { changedCountries, type Launches } from '../domain/launch.ts';
import { LAUNCH_BOOK, LAUNCHES_ID, type LaunchBook } from './needs.ts';

/** Takes over a newer document of launches; an older one, or the same again, changes nothing. */
@Injectable()
export class ChangeLaunches {
  constructor(@Inject(LAUNCH_BOOK) private readonly book: LaunchBook) {}

  run(launches: Launches): Promise<Launches> {
    return this.book.update(LAUNCHES_ID, (known, events) => {
      if (launches.version <= known.version) return known;
      for (const { country, stage } of changedCountries(known, launches)) {
        events.record(LaunchChanged.create({ country, stage, version: BigInt(launches.version) }));
      }
      return launches;
    });
  }
}
