import { Controller, Delete, Get, Post } from '@nestjs/common';
import { CallerOf, NeedsScope, type Caller } from '@cielo/access';
import { BodyOf, HeaderOf, Operation, ParamOf, QueryOf, Reply } from '@cielo/service-host';
import { z } from 'zod';
import { CancelGeneration } from '../application/cancel-generation.ts';
import { DeleteGeneration } from '../application/delete-generation.ts';
import { ListGenerations } from '../application/list-generations.ts';
import { QuoteGeneration } from '../application/quote-generation.ts';
import { readPicture } from '../application/read-picture.ts';
import { RequestGeneration } from '../application/request-generation.ts';
import { ShowGeneration } from '../application/show-generation.ts';
import { CREATE_BYTES, CreateVideo, QuoteVideo } from './create-video.shape.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';
import { pollAfterMs } from './poll-after.ts';
import { Video, videoOf } from './video.shape.ts';
import { DeletedVideo, ListVideos, VideoList, VideoQuote, videoListOf, videoQuoteOf } from './videos.shapes.ts';

const tag = 'Videos';
const NOT_STORED = { 'cache-control': 'no-store' };

/** `/v1/videos`, as the SDKs of the Videos API call it, with a quote and a cancel of our own. */
@Controller('v1/videos')
@NeedsScope('videos:read')
export class VideosHttp {
  constructor(
    private readonly request: RequestGeneration,
    private readonly quoteGeneration: QuoteGeneration,
    private readonly show: ShowGeneration,
    private readonly listGenerations: ListGenerations,
    private readonly cancelGeneration: CancelGeneration,
    private readonly deleteGeneration: DeleteGeneration,
  ) {}

  @Post()
  @NeedsScope('videos:write')
  @Operation({ id: 'createVideo', tag, summary: 'Ask for a clip', answer: Video })
  async create(
    @CallerOf() caller: Caller,
    @BodyOf(CreateVideo, CREATE_BYTES) { input_reference: given, ...words }: CreateVideo,
    @HeaderOf('idempotency-key', 'The same key with the same body is the same video, for a day') key?: string,
  ) {
    const wish = { ...words, input_reference: await readPicture(given) };
    const generation = await this.request.run(caller, wish, idempotencyKeyOf(key));
    return videoOf(await this.show.withOutlook(generation));
  }

  @Post('quote')
  @Operation({
    id: 'quoteVideo',
    tag,
    summary: 'What a clip would cost, and when it would be there',
    answer: VideoQuote,
  })
  async quote(
    @CallerOf() caller: Caller,
    @BodyOf(QuoteVideo, CREATE_BYTES) { input_reference: given, ...words }: QuoteVideo,
  ) {
    const wish = { ...words, input_reference: await readPicture(given) };
    return videoQuoteOf(await this.quoteGeneration.run(caller, wish));
  }

  @Get()
  @Operation({ id: 'listVideos', tag, summary: 'Your videos, newest first unless asked otherwise', answer: VideoList })
  async list(@CallerOf() caller: Caller, @QueryOf(ListVideos) query: ListVideos) {
    return videoListOf(await this.listGenerations.run(caller, query));
  }

  @Get(':id')
  @Operation({ id: 'retrieveVideo', tag, summary: 'A video as it is now', answer: Video })
  async retrieve(@CallerOf() caller: Caller, @ParamOf('id', z.string()) id: string) {
    const shown = await this.show.run(caller, id);
    return new Reply(videoOf(shown), {
      headers: { ...NOT_STORED, 'openai-poll-after-ms': pollAfterMs(shown.outlook.etaSeconds) },
    });
  }

  @Delete(':id')
  @NeedsScope('videos:write')
  @Operation({
    id: 'deleteVideo',
    tag,
    summary: 'Delete a video; one under way is cancelled first',
    answer: DeletedVideo,
  })
  async remove(@CallerOf() caller: Caller, @ParamOf('id', z.string()) id: string) {
    await this.deleteGeneration.run(caller, id);
    return { id, object: 'video.deleted', deleted: true } as const;
  }

  @Post(':id/cancel')
  @NeedsScope('videos:write')
  @Operation({ id: 'cancelVideo', tag, summary: 'Cancel a video; nothing is charged', answer: Video })
  async cancel(@CallerOf() caller: Caller, @ParamOf('id', z.string()) id: string) {
    return videoOf(await this.show.withOutlook(await this.cancelGeneration.run(caller, id)));
  }
}
