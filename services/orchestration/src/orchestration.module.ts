import { Module } from '@nestjs/common';
import { CONFIG, provideDocuments } from '@cielo/service-host';
import { AdvanceGeneration } from './application/advance-generation.ts';
import { BeatRender } from './application/beat-render.ts';
import { CancelGeneration } from './application/cancel-generation.ts';
import { ClaimRender } from './application/claim-render.ts';
import { CompleteRender } from './application/complete-render.ts';
import { DeleteGeneration } from './application/delete-generation.ts';
import { FailRender } from './application/fail-render.ts';
import { GenerationChanges } from './application/generation-changes.ts';
import { HearEvent } from './application/hear-event.ts';
import { LeaseKeeper } from './application/lease-keeper.ts';
import { ListGenerations } from './application/list-generations.ts';
import { ListModels } from './application/list-models.ts';
import { MeasureQueue } from './application/measure-queue.ts';
import { CATALOGUE, GENERATIONS, PACES, REQUEST_KEYS } from './application/needs.ts';
import { PaceKeeper } from './application/pace-keeper.ts';
import { PrepareGeneration } from './application/prepare-generation.ts';
import { QueueBoard } from './application/queue-board.ts';
import { QuoteGeneration } from './application/quote-generation.ts';
import { ReadyModels } from './application/ready-models.ts';
import { RenderClip } from './application/render-clip.ts';
import { RenderQueue } from './application/render-queue.ts';
import { RequestGeneration } from './application/request-generation.ts';
import { ShowGeneration } from './application/show-generation.ts';
import { SweepRequestKeys } from './application/sweep-request-keys.ts';
import { SweepTracks } from './application/sweep-tracks.ts';
import { TakeLeasesBack } from './application/take-leases-back.ts';
import { WatchBounds } from './application/watch-bounds.ts';
import { WatchGeneration } from './application/watch-generation.ts';
import type { OrchestrationConfig } from './config.ts';
import { AdmittedElsewhere } from './inbound/admitted-elsewhere.ts';
import { CastingEvents } from './inbound/casting.events.ts';
import { ClipEvents } from './inbound/clip.events.ts';
import { ModelsHttp } from './inbound/models.http.ts';
import { BatchesNotYet, VideosNotYet } from './inbound/not-yet.http.ts';
import { RenderWorker } from './inbound/render.worker.ts';
import { ReviewEvents } from './inbound/review.events.ts';
import { Upkeep } from './inbound/upkeep.schedule.ts';
import { VideoEventsHttp } from './inbound/video-events.http.ts';
import { VideosHttp } from './inbound/videos.http.ts';
import { WalletEvents } from './inbound/wallet.events.ts';
import { readCatalogue } from './outbound/catalogue.files.ts';
import { generationsCollection } from './outbound/generations.collection.ts';
import { pacesCollection } from './outbound/paces.collection.ts';
import { requestKeysCollection } from './outbound/request-keys.collection.ts';

/** What a caller can ask for. */
const asked = [
  PrepareGeneration,
  QuoteGeneration,
  RequestGeneration,
  ShowGeneration,
  ListGenerations,
  WatchGeneration,
  CancelGeneration,
  DeleteGeneration,
  ListModels,
];

/** What happens to a generation, in the order of the story. */
const story = [
  AdvanceGeneration,
  GenerationChanges,
  HearEvent,
  RenderQueue,
  ClaimRender,
  RenderClip,
  LeaseKeeper,
  BeatRender,
  CompleteRender,
  FailRender,
  WatchBounds,
];

/** What these know and keep in order. */
const upkeep = [PaceKeeper, QueueBoard, MeasureQueue, ReadyModels, TakeLeasesBack, SweepTracks, SweepRequestKeys];

/** What comes in. Literal paths stand before `:id`. */
const http = [VideosNotYet, VideosHttp, VideoEventsHttp, ModelsHttp, BatchesNotYet];
const events = [CastingEvents, ReviewEvents, WalletEvents, ClipEvents];

/** What goes out. */
const outbound = [
  provideDocuments(GENERATIONS, generationsCollection),
  provideDocuments(REQUEST_KEYS, requestKeysCollection),
  provideDocuments(PACES, pacesCollection),
  {
    provide: CATALOGUE,
    useFactory: (config: OrchestrationConfig) => readCatalogue(config.CIELO_MODELS),
    inject: [CONFIG],
  },
];

@Module({
  controllers: [...http, ...events],
  providers: [...asked, ...story, ...upkeep, RenderWorker, AdmittedElsewhere, Upkeep, ...outbound],
})
export class OrchestrationModule {}
