import { Inject, Injectable } from '@nestjs/common';
import type { Stops } from '../domain/launch.ts';
import { STOP_LIST, STOPS_ID, type StopList } from './needs.ts';

/** The kill switch: what is stopped here starts no new generation from the next request on. Finished clips are still delivered. */
@Injectable()
export class StopGeneration {
  constructor(@Inject(STOP_LIST) private readonly stops: StopList) {}

  /** Says anew what is stopped; what is left out stays as it is. */
  run(stops: Partial<Stops>): Promise<Stops> {
    return this.stops.update(STOPS_ID, (known) => ({ ...known, ...stops }));
  }
}
