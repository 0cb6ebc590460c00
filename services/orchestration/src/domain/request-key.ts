import { createHash } from 'node:crypto';
import { KeyUsedOtherwise } from './errors.ts';
import type { Wish } from './wish.ts';

/** Remembers which generation a client's idempotency key stands for. */
export interface RequestKey {
  readonly id: string;
  readonly generationId: string;
  /** Hash of what was asked for. */
  readonly fingerprint: string;
  readonly createdAtMs: number;
}

/** Where the key of an account is remembered; says nothing about the key itself. */
export function requestKeyId(accountId: string, key: string): string {
  return `${accountId}:${sha256(key)}`;
}

/** The same for equal wishes, however their fields were ordered, and whichever way the same picture came. */
export function fingerprintOf(wish: Wish): string {
  return sha256(canonical({ ...wish, input_reference: wish.input_reference?.sha256 }));
}

/** @throws KeyUsedOtherwise when the key was used for something else */
export function checkSameRequest(known: RequestKey, wish: Wish): void {
  if (known.fingerprint !== fingerprintOf(wish)) throw new KeyUsedOtherwise();
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
