import { Inject, Injectable } from '@nestjs/common';
import { NOTHING_OPEN, NOTHING_STOPPED, type Launches, type Stops } from '../domain/launch.ts';
import { LAUNCH_BOOK, LAUNCHES_ID, STOP_LIST, STOPS_ID, type LaunchBook, type StopList } from './needs.ts';

/** What is open where. */
@Injectable()
export class ShowLaunches {
  constructor(
    @Inject(LAUNCH_BOOK) private readonly book: LaunchBook,
    @Inject(STOP_LIST) private readonly stopList: StopList,
  ) {}

  async run(): Promise<Launches> {
    return (await this.book.get(LAUNCHES_ID)) ?? NOTHING_OPEN;
  }

  async stops(): Promise<Stops> {
    return (await this.stopList.get(STOPS_ID)) ?? NOTHING_STOPPED;
  }
}
