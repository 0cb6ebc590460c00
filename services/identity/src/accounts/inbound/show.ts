import type { ApiKey } from '../domain/api-key.ts';
import type { Invite } from '../domain/invite.ts';

/** Unix seconds; null for what has no time. */
export function seconds(atMs: number | undefined): number | null {
  return atMs === undefined ? null : Math.floor(atMs / 1000);
}

/** A key as its account sees it: never the key itself. */
export function showKey({ id, name, hint, scopes, createdAtMs, expiresAtMs, revokedAtMs, lastUsedDay }: ApiKey) {
  return {
    id,
    object: 'api_key',
    name,
    hint,
    scopes,
    created_at: seconds(createdAtMs),
    expires_at: seconds(expiresAtMs),
    revoked_at: seconds(revokedAtMs),
    last_used_on: lastUsedDay ?? null,
  };
}

export function showInvite({ code, country, issuedAtMs, expiresAtMs }: Invite) {
  return { object: 'invite', code, country, created_at: seconds(issuedAtMs), expires_at: seconds(expiresAtMs) };
}
