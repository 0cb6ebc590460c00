import { Controller, Get } from '@nestjs/common';
import { CallerOf, NeedsScope, type Caller } from '@cielo/access';
import { Operation, ParamOf, eventStream, eventsOf, type ServerSentEvent } from '@cielo/service-host';
import { z } from 'zod';
import { ShowGeneration } from '../application/show-generation.ts';
import { WatchGeneration } from '../application/watch-generation.ts';
import { Video, videoOf } from './video.shape.ts';

/** A video as it changes, without asking again and again. */
@Controller('v1/videos')
@NeedsScope('videos:read')
export class VideoEventsHttp {
  constructor(
    private readonly show: ShowGeneration,
    private readonly watch: WatchGeneration,
  ) {}

  @Get(':id/events')
  @Operation({
    id: 'watchVideo',
    tag: 'Videos',
    summary: 'Follow a video: an event `video` at every change, `done` at the end',
    answer: eventsOf(Video),
  })
  async events(@CallerOf() caller: Caller, @ParamOf('id', z.string()) id: string) {
    // An unknown id is a 404, not an empty stream.
    await this.show.run(caller, id);
    this.watch.refuseTooMany(caller);
    return eventStream((signal) => this.stream(caller, id, signal));
  }

  private async *stream(caller: Caller, id: string, signal: AbortSignal): AsyncGenerator<ServerSentEvent> {
    for await (const shown of this.watch.run(caller, id, signal)) {
      yield { id: String(shown.generation.version), event: 'video', data: videoOf(shown) };
    }
    yield { event: 'done', data: { id } };
  }
}
