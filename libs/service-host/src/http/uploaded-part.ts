import { z } from 'zod';

/** A file that came as a part of a multipart body. It is gone when the request has been answered. */
export abstract class UploadedPart {
  /** As the client named it: any text, never to be used as a path. */
  abstract readonly filename: string;
  /** What the leading bytes say it is; `application/octet-stream` when they say nothing. What the client declared is ignored. */
  abstract readonly mediaType: string;
  abstract readonly sizeBytes: number;
  /** All of it. */
  abstract bytes(): Promise<Uint8Array>;
  /** Piece by piece; can be read more than once. */
  abstract stream(): AsyncIterable<Uint8Array>;
}

/** The schema of a field that is a file: `input_reference: filePart().optional()`. */
export function filePart(): z.ZodType<UploadedPart> {
  return z
    .custom<UploadedPart>((value) => value instanceof UploadedPart, { params: { expected: 'file' } })
    .meta({ file: true });
}
