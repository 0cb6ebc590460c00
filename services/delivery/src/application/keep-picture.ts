import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { OBJECTS, type Objects } from '@cielo/objects';
import { CONFIG, sniff } from '@cielo/service-host';
import type { DeliveryConfig } from '../config.ts';
import { checkPicture } from '../domain/picture.ts';
import { uploadScopeOf } from '../domain/scope.ts';
import { kept } from '../domain/upload.ts';
import { PICTURE_HEADS, UPLOADS, type ReadPictureHead, type Uploads } from './needs.ts';

const SNIFFED_BYTES = 512;

export interface PictureInput {
  readonly generationId: string;
  readonly accountId: string;
  readonly file: Uint8Array;
  /** Of the clip. */
  readonly width: number;
  readonly height: number;
}

export interface KeptPicture {
  readonly key: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly width: number;
  readonly height: number;
}

/** Keeps a picture for a generation that is about to be asked for. What no generation names in time is removed again. */
@Injectable()
export class KeepPicture {
  constructor(
    @Inject(UPLOADS) private readonly uploads: Uploads,
    @Inject(PICTURE_HEADS) private readonly readHead: ReadPictureHead,
    @Inject(OBJECTS) private readonly objects: Objects,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: DeliveryConfig,
  ) {}

  /** @throws what {@link checkPicture} throws, and then nothing is kept; Unavailable when the store cannot take it now */
  async run({ generationId, accountId, file, width, height }: PictureInput): Promise<KeptPicture> {
    const mediaType = sniff(file.subarray(0, SNIFFED_BYTES));
    const head = mediaType.startsWith('image/') ? this.readHead(file) : undefined;
    const size = checkPicture({ mediaType, sizeBytes: file.length, head }, { width, height });
    const untilMs = this.clock.nowMs() + this.config.DELIVERY_UPLOAD_UNNAMED_MS;
    // Written down before it is stored, so that whatever is stored is known, and is removed when nothing comes of it.
    await this.uploads.update(generationId, (one) => kept(one, { accountId, mediaType, file }, untilMs));
    const { key } = await this.objects.put(uploadScopeOf(generationId), file);
    return { key, mediaType, sizeBytes: file.length, width: size.width, height: size.height };
  }
}
