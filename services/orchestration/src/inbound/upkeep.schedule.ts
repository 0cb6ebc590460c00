import { Injectable } from '@nestjs/common';
import { Every } from '@cielo/service-host';
import { MeasureQueue } from '../application/measure-queue.ts';
import { PaceKeeper } from '../application/pace-keeper.ts';
import { SweepRequestKeys } from '../application/sweep-request-keys.ts';
import { SweepTracks } from '../application/sweep-tracks.ts';
import { WatchBounds } from '../application/watch-bounds.ts';

/** What happens by the clock. */
@Injectable()
export class Upkeep {
  constructor(
    private readonly watchBounds: WatchBounds,
    private readonly sweepTracks: SweepTracks,
    private readonly sweepRequestKeys: SweepRequestKeys,
    private readonly paces: PaceKeeper,
    private readonly measureQueue: MeasureQueue,
  ) {}

  @Every('ORCHESTRATION_WATCHDOG_MS') bounds(): Promise<void> {
    return this.watchBounds.run();
  }

  @Every('ORCHESTRATION_QUEUE_MEASURE_MS') queue(): Promise<void> {
    return this.measureQueue.run();
  }

  @Every('ORCHESTRATION_PACE_FLUSH_MS') pace(): Promise<void> {
    return this.paces.write();
  }

  @Every('ORCHESTRATION_TRACKS_SWEEP_MS') tracks(): Promise<void> {
    return this.sweepTracks.run();
  }

  @Every('ORCHESTRATION_KEYS_SWEEP_MS') requestKeys(): Promise<void> {
    return this.sweepRequestKeys.run();
  }
}
