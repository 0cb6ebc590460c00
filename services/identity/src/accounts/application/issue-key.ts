import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS, RANDOM, type Clock, type Ids, type Random } from '@cielo/effects';
import { digestOf, hintOf, isLive, writeKey, type ApiKey } from '../domain/api-key.ts';
import { TooManyKeys } from '../domain/errors.ts';
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

/** Gives an account a key. The answer is the only time that it can be read. */
@Injectable()
export class IssueKey {
  constructor(
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(PEPPER) private readonly pepper: string,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(RANDOM) private readonly random: Random,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** @throws TooManyKeys */
  async run({
    accountId,
    name,
    scopes = [],
    expiresAtMs,
    chosen,
  }: IssueKeyInput): Promise<{ key: ApiKey; secret: string }> {
    const nowMs = this.clock.nowMs();
    const held = await this.keys.find('account', accountId, { limit: MOST_KEYS });
    if (held.items.filter(({ aggregate }) => isLive(aggregate, nowMs)).length >= MOST_KEYS)
      throw new TooManyKeys(MOST_KEYS);
    const id = this.ids.next('key').slice('key_'.length);
    const secret = chosen ?? writeKey(id, this.random.bytes(SECRET_BYTES));
    const { aggregate } = await this.keys.insert(digestOf(secret, this.pepper), () => ({
      id: `key_${id}`,
      accountId,
      name,
      hint: hintOf(secret),
      scopes,
      createdAtMs: nowMs,
      ...(expiresAtMs === undefined ? {} : { expiresAtMs }),
    }));
    return { key: aggregate, secret };
  }
}
