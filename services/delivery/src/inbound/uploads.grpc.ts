import { Controller } from '@nestjs/common';
import { KeepPicture as Question, KeepPictureResponse, type KeepPictureRequest } from '@cielo/contracts';
import { Answers } from '@cielo/service-host';
import { KeepPicture } from '../application/keep-picture.ts';

/** Keeps what callers bring along. */
@Controller()
export class UploadQuestions {
  constructor(private readonly keepPicture: KeepPicture) {}

  @Answers(Question) async keep(request: KeepPictureRequest): Promise<KeepPictureResponse> {
    const picture = request.onlyCheck ? this.keepPicture.check(request) : await this.keepPicture.run(request);
    return KeepPictureResponse.create({ ...picture });
  }
}
