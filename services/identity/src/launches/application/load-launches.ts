import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Launches } from '../domain/launch.ts';
import { ChangeLaunches } from './change-launches.ts';
import { SHIPPED_LAUNCHES } from './needs.ts';

/** At start, what ships as data is taken over when it is newer than what is known. */
@Injectable()
export class LoadLaunches implements OnApplicationBootstrap {
  constructor(
    private readonly changeLaunches: ChangeLaunches,
    @Inject(SHIPPED_LAUNCHES) private readonly shipped: Launches,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.changeLaunches.run(this.shipped);
  }
}
