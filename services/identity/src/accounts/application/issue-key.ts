import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS, RANDOM, type Clock, type Ids, type Random } from '@cielo/effects';
import { InvalidValue } from '@cielo/errors';
import { digestOf, hintOf, writeKey, type ApiKey } from '../domain/api-key.ts';
import { TooManyKeys, UnusableKey } from '../domain/errors.ts';
import { KEYS, PEPPER, type Keys } from './needs.ts';

export interface IssueKeyInput {
  readonly accountId: string;
  readonly name: string;
  readonly scopes?: readonly string[];
  readonly expiresAtMs?: number;
  /** A key that somebody chose, instead of a new one. */
  readonly chosen?: string;
}

const SECRET_BYTES = 32;
const MOST_KEYS = 100;

/** Gives an account a key. The answer is the only time that it can be read. An account may have several, so that it can change them. */
@Injectable()
export class IssueKey {
  constructor(
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(PEPPER) private readonly pepper: string,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(RANDOM) private readonly random: Random,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** @throws TooManyKeys, InvalidValue for an end in the past, UnusableKey for a chosen one that was ever used before */
  async run({
    accountId,
    name,
    scopes = [],
    expiresAtMs,
    chosen,
  }: IssueKeyInput): Promise<{ key: ApiKey; secret: string }> {
    const nowMs = this.clock.nowMs();
    if (expiresAtMs !== undefined && expiresAtMs <= nowMs) {
      throw new InvalidValue(`Invalid value: ${expiresAtMs / 1000}. A key has to end in the future, in Unix seconds.`, {
        param: 'expires_at',
      });
    }
    if ((await this.keys.count('unrevoked', accountId)) >= MOST_KEYS) throw new TooManyKeys(MOST_KEYS);
    const id = this.ids.next('key');
    const secret = chosen ?? writeKey(id.slice('key_'.length), this.random.bytes(SECRET_BYTES));
    const { aggregate, inserted } = await this.keys.insert(digestOf(secret, this.pepper), () => ({
      id,
      accountId,
      name,
      hint: hintOf(secret),
      scopes,
      createdAtMs: nowMs,
      ...(expiresAtMs === undefined ? {} : { expiresAtMs }),
    }));
    if (!inserted) throw new UnusableKey('This key was used before; choose another one.');
    return { key: aggregate, secret };
  }
}
