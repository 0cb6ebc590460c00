import { createHash, createHmac } from 'node:crypto';
import { CredentialRevoked, type EventMessage } from '@cielo/contracts';

/** What is known about a key. The key itself is shown once, when it is made, and kept nowhere. */
export interface ApiKey {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  /** Its first characters, so that its owner recognises it; too few to help anybody else. */
  readonly hint: string;
  /** What it may do; empty: everything that its account may. */
  readonly scopes: readonly string[];
  readonly createdAtMs: number;
  readonly expiresAtMs?: number;
  readonly revokedAtMs?: number;
  /** The UTC day on which it was last seen; coarse, since every use would be a write. */
  readonly lastUsedDay?: string;
}

const CHECK_CHARACTERS = 8;
const WRITTEN = /^cielo_[0-9a-f]{32}_[0-9a-f]{64}_[0-9a-f]{8}$/;

/**
 * Writes a key: `cielo_<id>_<secret>_<check>`. The check tells a key from a typing error without asking anybody.
 * @param id 32 hex digits
 * @param secret 32 random bytes
 */
export function writeKey(id: string, secret: Uint8Array): string {
  const body = `cielo_${id}_${Buffer.from(secret).toString('hex')}`;
  return `${body}_${checkOf(body)}`;
}

const checkOf = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, CHECK_CHARACTERS);

/** Whether it looks like one of ours and has a typing error in it. A key that somebody chose has no check. */
export function isMistyped(key: string): boolean {
  if (!WRITTEN.test(key)) return false;
  const end = key.lastIndexOf('_');
  return key.slice(end + 1) !== checkOf(key.slice(0, end));
}

/**
 * What a key is known by: an HMAC under the deployment's pepper. Finding a key is finding this: nothing of the key itself is ever
 * compared, so no comparison can be timed, and a copy of the database opens nothing.
 */
export function digestOf(key: string, pepper: string): string {
  return createHmac('sha256', pepper).update(key).digest('hex');
}

/** Of one of ours, some of its id; of a chosen one, which may be short, next to nothing. */
export function hintOf(key: string): string {
  return `${key.slice(0, WRITTEN.test(key) ? 'cielo_'.length + 16 : 3)}…`;
}

export function isLive(key: ApiKey, nowMs: number): boolean {
  return key.revokedAtMs === undefined && (key.expiresAtMs === undefined || nowMs < key.expiresAtMs);
}

/** Whether others can be made with it: without such a key an account is locked. */
export function makesKeys(key: ApiKey, nowMs: number): boolean {
  return isLive(key, nowMs) && (key.scopes.length === 0 || key.scopes.includes('keys:write'));
}

/** Takes the key back; a second time it changes nothing. */
export function revoke(key: ApiKey, nowMs: number): { key: ApiKey; events: readonly EventMessage[] } {
  if (key.revokedAtMs !== undefined) return { key, events: [] };
  const { accountId, id: keyId } = key;
  return { key: { ...key, revokedAtMs: nowMs }, events: [CredentialRevoked.create({ accountId, keyId })] };
}

/** Notes the day; the same key when it is noted already. */
export function usedOn(key: ApiKey, day: string): ApiKey {
  return key.lastUsedDay === day ? key : { ...key, lastUsedDay: day };
}
