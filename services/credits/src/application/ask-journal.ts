import { Inject, Injectable } from '@nestjs/common';
import { Unavailable } from '@cielo/errors';
import { capturedParts, maker, termsIn } from '../domain/captured.ts';
import type { CapturedPart } from '../domain/command.ts';
import { answerOf, operationOf, type Entry } from '../domain/entry.ts';
import type { GrantTerms } from '../domain/grant.ts';
import type { Recall } from '../domain/memory.ts';
import { JOURNAL, type Journal } from './needs.ts';

/** More entries than any one subject has: hold, capture or release, refund. */
const ALL_OF_ONE_SUBJECT = 10;

/** Remembers for wallets what they have forgotten. */
@Injectable()
export class AskJournal {
  constructor(@Inject(JOURNAL) private readonly journal: Journal) {}

  /** What the journal has about a subject. It can say that something never happened only as far as it has come. */
  async recall(accountId: string, subject: string): Promise<Recall> {
    // First how far it is, then what it says: what comes in between is known too, and not counted on. Entries come in order, so
    // whoever has the last one has them all.
    const upToSeq = await this.lastSeq(accountId);
    const entries = await this.about(accountId, subject);
    return { upToSeq, answers: new Map(entries.map((entry) => [operationOf(entry), answerOf(entry)])) };
  }

  /** What was taken for a generation, grant by grant; undefined when the journal has no capture of it. */
  async captureOf(accountId: string, holdId: string): Promise<{ model: string; parts: CapturedPart[] } | undefined> {
    const capture = (await this.about(accountId, holdId)).find((entry) => entry.$type === 'credits.v1.HoldCaptured');
    if (capture?.$type !== 'credits.v1.HoldCaptured') return undefined;
    const terms = new Map<string, GrantTerms>();
    for (const { grantId } of capture.legs) terms.set(grantId, await this.termsOf(accountId, grantId));
    return { model: capture.model, parts: capturedParts(capture, (grantId) => terms.get(grantId)!) };
  }

  private async termsOf(accountId: string, grantId: string): Promise<GrantTerms> {
    const { subject, $type } = maker(grantId);
    const made = (await this.about(accountId, subject)).find((entry) => entry.$type === $type);
    if (!made) throw new Unavailable(`The journal does not have the grant ${grantId} yet`, { retryAfterMs: 200 });
    return termsIn(made, grantId);
  }

  private async lastSeq(accountId: string): Promise<number> {
    const [last] = (await this.journal.find('account', accountId, { limit: 1, direction: 'desc' })).items;
    return last ? Number(last.aggregate.seq) : 0;
  }

  private async about(accountId: string, subject: string): Promise<Entry[]> {
    const page = await this.journal.find('subject', `${accountId}:${subject}`, { limit: ALL_OF_ONE_SUBJECT });
    return page.items.map(({ aggregate }) => aggregate);
  }
}
