import { InviteOver } from './errors.ts';

/** Leave to open one account in one country, for a time. */
export interface Invite {
  readonly code: string;
  /** The account that gave it, and which of its invites it is: 1, 2, 3, … */
  readonly issuerId: string;
  readonly number: number;
  /** Where the account is opened; the invite is worth nothing elsewhere. */
  readonly country: string;
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
  /** The account that whoever redeems it gets. Chosen at the first attempt, so that a second one goes on where that broke off. */
  readonly accountId?: string;
  /** Until then somebody is at it. */
  readonly heldUntilMs?: number;
  /** When the account and its key were there. From then on the invite is used up. */
  readonly redeemedAtMs?: number;
}

/** Longer than it takes to open an account; who breaks off may try again after it. */
const HOLD_MS = 60_000;

/** Crockford's digits: none of them looks like another. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;

/** A code as people read it: `7Q2M-…`, 80 bits. @param random 16 random bytes, of which five bits each are used */
export function writeCode(random: Uint8Array): string {
  const digits = [...random].map((byte) => DIGITS[byte & 31]).join('');
  return digits.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
}

/** The code that somebody typed: spaces, case and the usual confusions do not matter. */
export function readCode(typed: string): string {
  const digits = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return digits.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? '';
}

/** Begins to redeem the invite. @throws InviteOver */
export function claim(invite: Invite, accountId: string, nowMs: number): Invite {
  if (invite.redeemedAtMs !== undefined) throw new InviteOver('invite_redeemed', 'This invite was redeemed already.');
  if (nowMs >= invite.expiresAtMs) {
    throw new InviteOver(
      'invite_expired',
      `This invite ended on ${new Date(invite.expiresAtMs).toISOString()}. Ask for another one.`,
    );
  }
  if (invite.heldUntilMs !== undefined && nowMs < invite.heldUntilMs) {
    throw new InviteOver(
      'invite_redeemed',
      'This invite is just being redeemed. If that was you and it failed, try again in a minute.',
    );
  }
  return { ...invite, accountId: invite.accountId ?? accountId, heldUntilMs: nowMs + HOLD_MS };
}

/** The account and its key are there. */
export function useUp(invite: Invite, nowMs: number): Invite {
  return { ...invite, redeemedAtMs: nowMs };
}
