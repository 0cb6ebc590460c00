import { readRange, type ByteRange } from './byte-range.ts';

/** What a request says about the bytes that it wants. Header values as they came. */
export interface Conditions {
  readonly method: 'GET' | 'HEAD';
  readonly range?: string | undefined;
  readonly ifRange?: string | undefined;
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
  readonly ifModifiedSince?: string | undefined;
  readonly ifUnmodifiedSince?: string | undefined;
}

/** What there is. */
export interface Representation {
  /** Strong, with its quotes. */
  readonly etag: string;
  readonly modifiedMs: number;
  readonly sizeBytes: number;
}

/** How to answer: with everything, a part, a "you have it", or a refusal. */
export type Answer = { readonly status: 200 | 304 | 412 | 416 } | { readonly status: 206; readonly range: ByteRange };

/** The order of RFC 9110, section 13.2.2. */
export function answerTo(conditions: Conditions, has: Representation): Answer {
  if (!stillTheSame(conditions, has)) return { status: 412 };
  if (alreadyKnown(conditions, has)) return { status: 304 };
  if (conditions.method === 'HEAD' || !rangeApplies(conditions.ifRange, has)) return { status: 200 };
  const asked = readRange(conditions.range, has.sizeBytes);
  if (asked === 'all') return { status: 200 };
  return asked === 'nothing' ? { status: 416 } : { status: 206, range: asked };
}

function stillTheSame({ ifMatch, ifUnmodifiedSince }: Conditions, { etag, modifiedMs }: Representation): boolean {
  if (ifMatch !== undefined) return ifMatch.trim() === '*' || listed(ifMatch).includes(etag);
  const sinceMs = readDate(ifUnmodifiedSince);
  return sinceMs === undefined || wholeSeconds(modifiedMs) <= sinceMs;
}

function alreadyKnown({ ifNoneMatch, ifModifiedSince }: Conditions, { etag, modifiedMs }: Representation): boolean {
  // Here weak comparison is right: a cache may have weakened our tag.
  if (ifNoneMatch !== undefined)
    return ifNoneMatch.trim() === '*' || listed(ifNoneMatch).some((tag) => tag.replace(/^W\//, '') === etag);
  const sinceMs = readDate(ifModifiedSince);
  return sinceMs !== undefined && wholeSeconds(modifiedMs) <= sinceMs;
}

/** A part may only continue the very bytes of which the client has the beginning: strong tags, or the exact date. */
function rangeApplies(ifRange: string | undefined, { etag, modifiedMs }: Representation): boolean {
  if (ifRange === undefined) return true;
  const value = ifRange.trim();
  if (value.startsWith('"') || value.startsWith('W/')) return value === etag;
  return readDate(value) === wholeSeconds(modifiedMs);
}

function listed(header: string): readonly string[] {
  return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}

function readDate(header: string | undefined): number | undefined {
  const parsedMs = header === undefined ? NaN : Date.parse(header);
  return Number.isNaN(parsedMs) ? undefined : parsedMs;
}

function wholeSeconds(timeMs: number): number {
  return Math.floor(timeMs / 1000) * 1000;
}
