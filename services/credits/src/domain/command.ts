import type { GrantTerms, Source } from './grant.ts';
import type { Operation } from './memory.ts';

/** Give credits. The grant's id names the operation: an allowance by its day, a pack by its payment. */
export interface GrantCredits {
  readonly type: 'grant';
  readonly grantId: string;
  readonly source: Exclude<Source, 'allowance' | 'refund'>;
  readonly amountCredits: bigint;
  readonly fromMs: number;
  readonly untilMs: number | null;
  readonly models: readonly string[];
  readonly unitCostMicros: bigint;
}

/** Set credits aside for a generation. */
export interface PlaceHold {
  readonly type: 'hold';
  readonly holdId: string;
  readonly amountCredits: bigint;
  readonly priceBookVersion: string;
  readonly model: string;
}

/** Take what was set aside, or less of it; the rest is given back in the same entry. */
export interface CaptureHold {
  readonly type: 'capture';
  readonly holdId: string;
  readonly capturedCredits: bigint;
}

/** Give back all that was set aside. */
export interface ReleaseHold {
  readonly type: 'release';
  readonly holdId: string;
}

/** Credits of one grant that a capture took, with the grant's terms as the journal has them. */
export interface CapturedPart {
  readonly terms: GrantTerms;
  readonly amountCredits: bigint;
}

/** Give back what was taken. A hold that is still open is released instead. */
export interface RefundCapture {
  readonly type: 'refund';
  readonly holdId: string;
  readonly reason: string;
  readonly model: string;
  /** What the capture took, from the journal; undefined when it has no capture of the generation. */
  readonly captured: readonly CapturedPart[] | undefined;
}

/** Let what ended expire, and nothing else. */
export interface ExpireGrants {
  readonly type: 'expire';
}

/** Take away what is left of a grant, for instance after a chargeback. */
export interface RevokeGrant {
  readonly type: 'revoke';
  readonly operationId: string;
  readonly grantId: string;
  readonly reason: string;
  readonly blocksWallet: boolean;
}

/** Correct a wallet by hand: add (as a grant that never ends), take away (in burn order), or only unblock (0). */
export interface AdjustWallet {
  readonly type: 'adjust';
  readonly operationId: string;
  readonly amountCredits: bigint;
  readonly reason: string;
  readonly unblocksWallet: boolean;
}

/** The account has another plan from now on. */
export interface ChangePlan {
  readonly type: 'change-plan';
  readonly plan: string;
  readonly changedAtMs: number;
}

export type Command =
  | GrantCredits
  | PlaceHold
  | CaptureHold
  | ReleaseHold
  | RefundCapture
  | ExpireGrants
  | RevokeGrant
  | AdjustWallet
  | ChangePlan;

/** A command that is answered once. The others are harmless as often as they come. */
export type AnsweredCommand = Exclude<Command, ExpireGrants | ChangePlan>;

export function operationFor(command: AnsweredCommand): Operation {
  switch (command.type) {
    case 'grant': {
      const { grantId, source, amountCredits, fromMs, untilMs, models, unitCostMicros } = command;
      return named('grant', grantId, source, amountCredits, fromMs, untilMs, models.join(), unitCostMicros);
    }
    case 'hold':
      return named('hold', command.holdId, command.amountCredits, command.priceBookVersion, command.model);
    case 'capture':
      return named('capture', command.holdId, command.capturedCredits);
    case 'release':
      return named('release', command.holdId);
    case 'refund':
      return named('refund', command.holdId);
    case 'revoke':
      return named('revoke', command.operationId, command.grantId);
    case 'adjust':
      return named('adjust', command.operationId, command.amountCredits, command.unblocksWallet);
  }
}

/** Another operation on the same subject, whatever its values were. */
export function operationNamed(verb: AnsweredCommand['type'], subject: string): Operation {
  return { name: `${verb}:${subject}`, subject, ofGeneration: GENERATION_VERBS.includes(verb) };
}

const GENERATION_VERBS: readonly string[] = ['hold', 'capture', 'release', 'refund'];

function named(verb: AnsweredCommand['type'], subject: string, ...values: readonly unknown[]): Operation {
  return { ...operationNamed(verb, subject), input: values.join('|') };
}
