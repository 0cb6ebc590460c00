import { Inject, Injectable } from '@nestjs/common';
import { NOTHING_OPEN, type Launches } from '../domain/launch.ts';
import { LAUNCH_BOOK, LAUNCHES_ID, type LaunchBook } from './needs.ts';

/** What is open where. */
@Injectable()
export class ShowLaunches {
  constructor(@Inject(LAUNCH_BOOK) private readonly book: LaunchBook) {}

  async run(): Promise<Launches> {
    return (await this.book.get(LAUNCHES_ID)) ?? NOTHING_OPEN;
  }
}
