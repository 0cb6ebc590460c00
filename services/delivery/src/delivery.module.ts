import { Module, type Provider, type Type } from '@nestjs/common';
import { provideDocuments } from '@cielo/service-host';
import { EndUpload } from './application/end-upload.ts';
import { ExpectClip } from './application/expect-clip.ts';
import { ExpireClips } from './application/expire-clips.ts';
import { FollowLink } from './application/follow-link.ts';
import { KeepPicture } from './application/keep-picture.ts';
import { MakeLinks } from './application/make-links.ts';
import { MasterClip } from './application/master-clip.ts';
import { MasteringQueue } from './application/mastering-queue.ts';
import { MediaKeys } from './application/media-keys.ts';
import { NameUpload } from './application/name-upload.ts';
import { CLIPS, PICTURE_HEADS, UPLOADS } from './application/needs.ts';
import { OpenContent } from './application/open-content.ts';
import { PublishClip } from './application/publish-clip.ts';
import { RemoveObjects } from './application/remove-objects.ts';
import { RemoveUploads } from './application/remove-uploads.ts';
import { SweepObjects } from './application/sweep-objects.ts';
import { TakeAwayClip } from './application/take-away-clip.ts';
import { ClipEvents } from './inbound/clip.events.ts';
import { ContentHttp } from './inbound/content.http.ts';
import { FilesHttp } from './inbound/files.http.ts';
import { WebhooksHttp } from './inbound/webhooks.http.ts';
import { UploadEvents } from './inbound/upload.events.ts';
import { UploadQuestions } from './inbound/uploads.grpc.ts';
import { Upkeep } from './inbound/upkeep.schedule.ts';
import { clipsCollection } from './outbound/clips.collection.ts';
import { readPictureHead } from './outbound/picture-head.ts';
import { uploadsCollection } from './outbound/uploads.collection.ts';

/** The table of contents. How masters are made is the one thing that differs between worlds. */
export function deliveryModule(mastering: Provider): Type {
  @Module({
    providers: [
      // the story of a clip
      ExpectClip,
      MasteringQueue,
      MasterClip,
      PublishClip,
      TakeAwayClip,
      // what was brought along
      KeepPicture,
      NameUpload,
      EndUpload,
      RemoveUploads,
      // what is seen of it
      OpenContent,
      MakeLinks,
      FollowLink,
      MediaKeys,
      // what is left of it
      ExpireClips,
      RemoveObjects,
      SweepObjects,
      Upkeep,
      // what it stands on
      provideDocuments(CLIPS, clipsCollection),
      provideDocuments(UPLOADS, uploadsCollection),
      { provide: PICTURE_HEADS, useValue: readPictureHead },
      mastering,
    ],
    controllers: [ClipEvents, UploadEvents, UploadQuestions, ContentHttp, FilesHttp, WebhooksHttp],
  })
  class DeliveryModule {}
  return DeliveryModule;
}
