import { Readable } from 'node:stream';
import { HttpProblem, Reply } from '@cielo/service-host';
import { etagOf, type Opened } from '../application/open-content.ts';
import type { Variant } from '../domain/clip.ts';
import type { Conditions } from '../domain/conditional.ts';

const MEDIA_TYPES: Readonly<Record<Variant, string>> = {
  video: 'video/mp4',
  thumbnail: 'image/webp',
  spritesheet: 'image/jpeg',
};
const ENDINGS: Readonly<Record<Variant, string>> = { video: '.mp4', thumbnail: '.webp', spritesheet: '.jpg' };

/** As much of a request as matters here. */
export interface HttpRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What a request says about the bytes that it wants. `Accept` is not among it: SDKs send one that fits nothing. */
export function conditionsOf({ method, headers }: HttpRequest): Conditions {
  const one = (name: string) => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  return {
    method: method === 'HEAD' ? 'HEAD' : 'GET',
    range: one('range'),
    ifRange: one('if-range'),
    ifMatch: one('if-match'),
    ifNoneMatch: one('if-none-match'),
    ifModifiedSince: one('if-modified-since'),
    ifUnmodifiedSince: one('if-unmodified-since'),
  };
}

/**
 * @param disposition attachment for a download, inline for a player
 * @throws HttpProblem when the conditions or the range of the request do not fit
 */
export function contentReply(opened: Opened, disposition: 'attachment' | 'inline'): Reply {
  const { answer, bytes, variant, generationId, published } = opened;
  const { sha256, sizeBytes } = published.master.files[variant];
  const always = {
    etag: etagOf(sha256),
    'last-modified': new Date(published.atMs).toUTCString(),
    'cache-control': 'private, no-transform, max-age=0, must-revalidate',
    'accept-ranges': 'bytes',
    'x-cielo-provenance': 'unsigned',
  };
  if (answer.status === 304) return new Reply(undefined, { status: 304, headers: always });
  if (answer.status === 412) {
    throw new HttpProblem(412, 'The content is not the one that the request is about.', { headers: always });
  }
  if (answer.status === 416) {
    const headers = { ...always, 'content-range': `bytes */${sizeBytes}` };
    throw new HttpProblem(416, `The content has ${sizeBytes} bytes, and the range asks for none of them.`, { headers });
  }
  const part = answer.status === 206 ? answer.range : undefined;
  const headers = {
    ...always,
    'content-type': MEDIA_TYPES[variant],
    'content-length': part ? part.end - part.start + 1 : sizeBytes,
    ...(part ? { 'content-range': `bytes ${part.start}-${part.end}/${sizeBytes}` } : {}),
    'content-disposition': `${disposition}; filename="${generationId}${ENDINGS[variant]}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    ...(variant === 'spritesheet' ? gridHeaders(opened) : {}),
  };
  // A HEAD has no bytes, and an empty stream keeps the length that was said.
  return new Reply(bytes ?? Readable.from([]), { status: answer.status, headers });
}

/** How the cells lie: nothing in a JPEG could say it. */
function gridHeaders({ published: { master } }: Opened): Record<string, number> {
  const { columns, rows, cells, cellWidth, cellHeight, intervalMs } = master.grid;
  return {
    'x-cielo-sprite-columns': columns,
    'x-cielo-sprite-rows': rows,
    'x-cielo-sprite-cells': cells,
    'x-cielo-sprite-cell-width': cellWidth,
    'x-cielo-sprite-cell-height': cellHeight,
    'x-cielo-sprite-interval-ms': intervalMs,
  };
}
