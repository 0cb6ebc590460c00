import { DomainError } from '@cielo/errors';

/** No such video, or somebody else's: the caller cannot tell which. */
export class VideoNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'not_found';

  constructor(id: string) {
    super(`Video with id '${id}' not found.`);
  }
}

/** The video exists and has no content: not yet, or never. Clients of the Videos API know no code for it. */
export class NoContent extends DomainError {
  readonly kind = 'not-found';
  readonly code = null;

  static notReady(id: string): NoContent {
    return new NoContent(`Video with id '${id}' is not ready yet. Poll it until its status is completed.`);
  }

  static failed(id: string): NoContent {
    return new NoContent(`The generation of video '${id}' ended without a clip, so it has no content.`);
  }
}

/** The video was there, and its time is over. */
export class VideoExpired extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'video_expired';

  constructor(id: string) {
    super(`The content of video '${id}' has expired and was removed.`);
  }
}

/** A file of another type than a clip can begin with. */
export class UnsupportedImageType extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'unsupported_file_mimetype';

  constructor(found: string, supported: readonly string[]) {
    super(`Unsupported image type: '${found}', by its content. Supported types are: ${supported.join(', ')}.`, {
      param: 'input_reference',
    });
  }
}

/** A picture of another size than the clip. Clients of the Videos API know neither a param nor a code for it. */
export class WrongImageSize extends DomainError {
  readonly kind = 'invalid';
  readonly code = null;

  constructor(found: Size, wanted: Size) {
    super(
      `The image is ${found.width}x${found.height}, but it must match the requested width and height: ${wanted.width}x${wanted.height}.`,
    );
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A signed URL that is not ours, not for this, too old, or taken back. */
export class LinkRefused extends DomainError {
  readonly kind = 'forbidden';
  readonly code: string;

  private constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }

  static invalid(): LinkRefused {
    return new LinkRefused('This link is not valid.', 'invalid_link');
  }

  static expired(): LinkRefused {
    return new LinkRefused('This link has expired. Ask for a new one.', 'link_expired');
  }
}
