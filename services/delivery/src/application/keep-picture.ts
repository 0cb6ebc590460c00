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

export interface SentPicture {
  readonly file: Uint8Array;
  /** Of the clip. */
  readonly width: number;
  readonly height: number;
}

export interface PictureInput extends SentPicture {
  readonly generationId: string;
  readonly accountId: string;
}

/** What the file's head says of it. */
export interface CheckedPicture {
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly width: number;
  readonly height: number;
}

export interface KeptPicture extends CheckedPicture {
  readonly key: string;
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

  /** @throws what {@link check} throws, and then nothing is kept; Unavailable when the store cannot take it now */
  async run(picture: PictureInput): Promise<KeptPicture> {
    const checked = this.check(picture);
    const { generationId, accountId, file } = picture;
    const untilMs = this.clock.nowMs() + this.config.DELIVERY_UPLOAD_UNNAMED_MS;
    // Written down before it is stored, so that whatever is stored is known, and is removed when nothing comes of it.
    const { mediaType } = checked;
    await this.uploads.update(generationId, (one) => kept(one, { accountId, mediaType, file }, untilMs));
    const { key } = await this.objects.put(uploadScopeOf(generationId), file);
    return { ...checked, key };
  }

  /** Only looks. @throws what {@link checkPicture} throws */
  check({ file, width, height }: SentPicture): CheckedPicture {
    const mediaType = sniff(file.subarray(0, SNIFFED_BYTES));
    const sizeBytes = file.length;
    const size = checkPicture({ mediaType, sizeBytes, readHead: () => this.readHead(file) }, { width, height });
    return { mediaType, sizeBytes, width: size.width, height: size.height };
  }
}
