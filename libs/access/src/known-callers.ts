import { createHash } from 'node:crypto';
import type { IdentifyRequest, IdentifyResponse } from '@cielo/contracts';
import type { Clock } from '@cielo/effects';
import { DomainError } from '@cielo/errors';
import { InvalidApiKey } from './errors.ts';

/** Asks identity whose key this is. */
export type Identifier = (request: IdentifyRequest) => Promise<IdentifyResponse>;

interface Known {
  readonly answer: IdentifyResponse;
  readonly untilMs: number;
}

const MOST_KNOWN = 10_000;

/** Whose key is whose, remembered for a moment. Keys themselves are never kept, only their hash. */
export class KnownCallers {
  private readonly known = new Map<string, Known>();
  private readonly asking = new Map<string, Promise<IdentifyResponse>>();
  private forgotten = 0;

  constructor(
    private readonly identify: Identifier,
    private readonly clock: Pick<Clock, 'monotonicMs'>,
    private readonly rememberMs: number,
  ) {}

  /** @throws InvalidApiKey, or Unavailable when identity does not answer. */
  async find(key: string): Promise<IdentifyResponse> {
    const hash = createHash('sha256').update(key).digest('base64');
    const known = this.known.get(hash);
    if (known && known.untilMs > this.clock.monotonicMs()) return known.answer;
    const asking = this.asking.get(hash) ?? this.ask(hash, key);
    return asking;
  }

  /** The key opens nothing any more. */
  forgetKey(keyId: string): void {
    this.forget(({ keyId: known }) => known === keyId);
  }

  /** Something about the account changed. */
  forgetAccount(accountId: string): void {
    this.forget(({ accountId: known }) => known === accountId);
  }

  private ask(hash: string, key: string): Promise<IdentifyResponse> {
    const forgottenBefore = this.forgotten;
    const asking = this.identify({ $type: 'identity.v1.IdentifyRequest', key })
      .then((answer) => {
        // An answer from before a revocation must not outlive it.
        if (this.forgotten === forgottenBefore) this.remember(hash, answer);
        return answer;
      })
      .catch((error: unknown) => {
        if (error instanceof DomainError && error.kind === 'unauthenticated')
          throw new InvalidApiKey('Incorrect API key provided.');
        throw error;
      })
      .finally(() => this.asking.delete(hash));
    this.asking.set(hash, asking);
    return asking;
  }

  private remember(hash: string, answer: IdentifyResponse): void {
    this.known.delete(hash);
    this.known.set(hash, { answer, untilMs: this.clock.monotonicMs() + this.rememberMs });
    if (this.known.size > MOST_KNOWN) this.known.delete(this.known.keys().next().value!);
  }

  private forget(matches: (answer: IdentifyResponse) => boolean): void {
    this.forgotten += 1;
    for (const [hash, { answer }] of this.known) if (matches(answer)) this.known.delete(hash);
  }
}
