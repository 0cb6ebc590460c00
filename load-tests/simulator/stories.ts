import type {
  CastingApproved,
  ClipMastered,
  CreditsGranted,
  CreditsRefunded,
  EventMessage,
  GenerationCleared,
  GenerationFailed,
  GenerationProgressed,
  GenerationRendered,
  GenerationRequested,
  GenerationStarted,
  HoldCaptured,
  HoldPlaced,
  HoldReleased,
  MasteringFailed,
  ReviewApproved,
  ReviewRejected,
} from '@cielo/contracts';
import { isDeepStrictEqual } from 'node:util';
import type { Findings } from './findings.ts';
import { newStory, type Story } from './story.ts';

/** Answers that may be given again, word by word, and the question that each answers. */
const ANSWERS: Readonly<Record<string, (event: never) => string>> = {
  'identity.v1.CastingApproved': ({ generationId }: Named) => `casting ${generationId}`,
  'identity.v1.CastingRefused': ({ generationId }: Named) => `casting ${generationId}`,
  'moderation.v1.ReviewApproved': ({ reviewId }: ReviewApproved) => reviewId,
  'moderation.v1.ReviewRejected': ({ reviewId }: ReviewRejected) => reviewId,
  'delivery.v1.ClipMastered': ({ generationId, fence }: ClipMastered) => `master ${generationId} ${fence}`,
  'delivery.v1.MasteringFailed': ({ generationId, fence }: MasteringFailed) => `master ${generationId} ${fence}`,
  'delivery.v1.ClipPublished': ({ generationId }: Named) => `publication ${generationId}`,
};

/** What the best plan gives a day. */
const LARGEST_ALLOWANCE = 1_000n;

type Reaction = (event: never) => void;

/**
 * Follows every generation through the log and checks each event against all that was said before it. In a simulated world events are
 * appended one after the other, so what an event follows from must already have been said.
 */
export class Stories {
  readonly all = new Map<string, Story>();
  /** Which generations each idempotency key became; the people of the world name their key in the prompt. */
  private readonly byKey = new Map<string, string>();
  private readonly entries = new Map<string, EventMessage[]>();
  private readonly answers = new Map<string, EventMessage>();
  private readonly allowances = new Map<string, { readonly day: string; readonly credits: bigint }>();
  private readonly findings: Findings;
  private readonly reactions: Readonly<Record<string, Reaction>>;

  constructor(findings: Findings) {
    this.findings = findings;
    this.reactions = {
      'orchestration.v1.GenerationRequested': (event: GenerationRequested) => this.requested(event),
      'identity.v1.CastingApproved': (event: CastingApproved) => this.cast(event),
      'moderation.v1.ReviewApproved': (event: ReviewApproved) => this.reviewed(event, 'approved'),
      'moderation.v1.ReviewRejected': (event: ReviewRejected) => this.reviewed(event, 'rejected'),
      'credits.v1.CreditsGranted': (event: CreditsGranted) => this.granted(event),
      'credits.v1.HoldPlaced': (event: HoldPlaced) => this.held(event),
      'credits.v1.HoldCaptured': (event: HoldCaptured) => this.captured(event),
      'credits.v1.HoldReleased': (event: HoldReleased) => this.released(event),
      'credits.v1.CreditsRefunded': (event: CreditsRefunded) => this.refunded(event),
      'orchestration.v1.GenerationAdmitted': (event: Named) => this.admitted(event),
      'orchestration.v1.GenerationStarted': (event: GenerationStarted) => this.started(event),
      'orchestration.v1.GenerationProgressed': (event: GenerationProgressed) => this.progressed(event),
      'orchestration.v1.GenerationRendered': (event: GenerationRendered) => this.rendered(event),
      'delivery.v1.ClipMastered': (event: ClipMastered) => this.mastered(event),
      'orchestration.v1.GenerationCleared': (event: GenerationCleared) => this.cleared(event),
      'delivery.v1.ClipPublished': (event: Named) => this.published(event),
      'delivery.v1.ClipWithdrawn': (event: Named) => this.withdrawn(event),
      'orchestration.v1.GenerationCompleted': (event: Named) => this.completed(event),
      'orchestration.v1.GenerationFailed': (event: GenerationFailed) => this.failed(event),
      'orchestration.v1.GenerationCancelled': (event: Named) => this.cancelled(event),
      'orchestration.v1.GenerationDeleted': (event: Named) => void (this.of(event.generationId).deleted = true),
    };
  }

  hear(event: EventMessage): void {
    const isAgain = event.$type.startsWith('credits.') ? this.isEntryAgain(event) : this.isAnswerAgain(event);
    if (isAgain) return;
    this.reactions[event.$type]?.(event as never);
  }

  of(id: string): Story {
    let story = this.all.get(id);
    if (!story) this.all.set(id, (story = newStory(id)));
    return story;
  }

  /** The journal has no gaps; an entry that is said again is the very same. */
  private isEntryAgain(event: EventMessage): boolean {
    const { accountId, seq } = event as unknown as Numbered;
    const entries = this.entries.get(accountId) ?? [];
    this.entries.set(accountId, entries);
    const place = Number(seq) - 1;
    const before = entries[place];
    const isAgain = before !== undefined && isDeepStrictEqual(before, event);
    this.findings.expect(
      'ledger',
      isAgain || place === entries.length,
      () => `${accountId} has entry ${seq} after ${entries.length}${before ? ', and it says something else' : ''}`,
    );
    if (!isAgain) entries[place] = event;
    return isAgain;
  }

  /** A question that is asked again gets the same answer. */
  private isAnswerAgain(event: EventMessage): boolean {
    const question = ANSWERS[event.$type]?.(event as never);
    if (question === undefined) return false;
    const before = this.answers.get(question);
    this.answers.set(question, before ?? event);
    if (!before) return false;
    this.findings.expect(
      'told',
      isDeepStrictEqual(before, event),
      () => `${question}: ${before.$type}, and then ${event.$type} that says something else`,
    );
    return true;
  }

  private requested({ generationId, accountId, quotedCredits, brief }: GenerationRequested): void {
    const story = this.of(generationId);
    this.findings.expect('told', !story.requested, () => `${generationId} was requested twice`);
    Object.assign(story, { requested: true, accountId, quotedCredits, likenesses: brief!.likenessIds.length });
    const key = /\[key (.+)\]/.exec(brief!.prompt)?.[1];
    if (key === undefined) return;
    const known = this.byKey.get(key) ?? generationId;
    this.byKey.set(key, known);
    this.findings.expect('requests', known === generationId, () => `key ${key} is ${known} and ${generationId}`);
  }

  private cast({ generationId, consentGrantIds }: CastingApproved): void {
    const story = this.of(generationId);
    story.cast = true;
    this.findings.expect(
      'likeness',
      consentGrantIds.length >= story.likenesses,
      () => `${generationId} names ${story.likenesses} likenesses and was cast with ${consentGrantIds.length} consents`,
    );
  }

  private reviewed({ generationId, stage }: Named & { stage: string }, verdict: 'approved' | 'rejected'): void {
    const story = this.of(generationId);
    story[stage === 'prompt' ? 'words' : 'output'] = verdict;
  }

  /** A day has its allowance once, and what a better plan adds to it; no day comes after a later one. */
  private granted({ accountId, source, grantId, amountCredits }: CreditsGranted): void {
    if (source !== 'allowance') return;
    const [day = '', addedTo] = grantId.slice('allowance:'.length).split('+');
    const last = this.allowances.get(accountId) ?? { day: '', credits: 0n };
    const isNew = addedTo === undefined ? day > last.day : day === last.day && BigInt(addedTo) === last.credits;
    const credits = amountCredits + (addedTo === undefined ? 0n : last.credits);
    this.findings.expect(
      'allowance',
      isNew && credits <= LARGEST_ALLOWANCE,
      () => `${accountId} has ${grantId} of ${amountCredits} after ${last.credits} of ${last.day}`,
    );
    this.allowances.set(accountId, { day, credits });
  }

  private held({ holdId, amountCredits }: HoldPlaced): void {
    const story = this.of(holdId);
    this.findings.expect('holds', story.requested && story.held === undefined, () => `${holdId} has a second hold`);
    this.findings.expect('holds', story.end === undefined, () => `${holdId} has a hold after its end`);
    this.findings.expect(
      'quote',
      amountCredits <= story.quotedCredits,
      () => `${amountCredits} set aside for ${holdId}, ${story.quotedCredits} were quoted`,
    );
    story.held = amountCredits;
  }

  private captured({ holdId, capturedCredits }: HoldCaptured): void {
    const story = this.of(holdId);
    const { held, end, cleared, quotedCredits } = story;
    this.findings.expect('holds', held !== undefined && end === undefined, () => `${holdId} was taken; it was ${end}`);
    this.findings.expect('delivered', cleared !== undefined, () => `${holdId} was taken before it was cleared`);
    this.findings.expect('cancelled', story.ended !== 'cancelled', () => `${holdId} was cancelled and then taken`);
    this.findings.expect(
      'quote',
      capturedCredits <= quotedCredits && capturedCredits <= (held ?? 0n),
      () => `${capturedCredits} were taken for ${holdId}, ${quotedCredits} were quoted and ${held} set aside`,
    );
    story.end = 'captured';
    story.capturedCredits += capturedCredits;
  }

  private released({ holdId }: HoldReleased): void {
    const story = this.of(holdId);
    const { end, ended } = story;
    this.findings.expect('holds', end === undefined, () => `${holdId} was released; it was ${end} before`);
    this.findings.expect('holds', ended !== undefined, () => `${holdId} was released before the generation has ended`);
    this.findings.expect('delivered', story.cleared === undefined, () => `${holdId} was released after it was cleared`);
    story.end = 'released';
  }

  private refunded({ holdId, amountCredits }: CreditsRefunded): void {
    const story = this.of(holdId);
    story.refundedCredits += amountCredits;
    this.findings.expect(
      'delivered',
      story.refund && story.refundedCredits <= story.capturedCredits,
      () => `${story.refundedCredits} given back for ${holdId} (${story.ended}), ${story.capturedCredits} were taken`,
    );
  }

  private admitted({ generationId }: Named): void {
    const story = this.of(generationId);
    const { cast, words, held } = story;
    this.findings.expect(
      'admission',
      cast && words === 'approved' && held !== undefined,
      () => `${generationId} was admitted: cast ${cast}, words ${words}, hold ${held}`,
    );
    this.findings.expect('told', !story.admitted, () => `${generationId} was admitted twice`);
    story.admitted = true;
  }

  private started({ generationId, fence }: GenerationStarted): void {
    const story = this.of(generationId);
    const { admitted, ended, cast } = story;
    this.findings.expect('admission', admitted && !ended, () => `a lease for ${generationId}: ${ended ?? 'too early'}`);
    this.findings.expect('likeness', cast, () => `${generationId} is rendered and was not cast`);
    this.findings.expect(
      'fence',
      Number(fence) > story.fence,
      () => `${generationId} has fence ${fence} after ${story.fence}`,
    );
    story.fence = Number(fence);
  }

  private progressed({ generationId, progressPercent }: GenerationProgressed): void {
    const story = this.of(generationId);
    this.findings.expect(
      'forward',
      progressPercent >= story.progress,
      () => `${generationId} is at ${progressPercent} % after ${story.progress} %`,
    );
    story.progress = progressPercent;
  }

  private rendered({ generationId, fence }: GenerationRendered): void {
    const story = this.of(generationId);
    this.findings.expect(
      'fence',
      story.renderedFence === undefined && Number(fence) === story.fence,
      () => `${generationId} was rendered under fence ${fence}; the newest is ${story.fence}`,
    );
    this.findings.expect('told', !story.ended, () => `${generationId} was rendered when it was ${story.ended}`);
    story.renderedFence = Number(fence);
  }

  private mastered({ generationId, fence, provenance }: ClipMastered): void {
    const story = this.of(generationId);
    this.findings.expect(
      'fence',
      Number(fence) === story.renderedFence,
      () => `${generationId} was mastered from fence ${fence}, rendered was ${story.renderedFence}`,
    );
    this.findings.expect(
      'visible',
      provenance === 'signed' || provenance === 'unsigned',
      () => `the clip of ${generationId} says '${provenance}' of its signature`,
    );
    story.masteredFence = Number(fence);
  }

  private cleared({ generationId, capturedCredits }: GenerationCleared): void {
    const story = this.of(generationId);
    const { output, masteredFence, renderedFence, ended } = story;
    this.findings.expect(
      'visible',
      output === 'approved' && masteredFence !== undefined && masteredFence === renderedFence,
      () => `${generationId} was cleared: output ${output}, mastered ${masteredFence} of ${renderedFence}`,
    );
    this.findings.expect('told', !ended, () => `${generationId} was cleared when it was ${ended}`);
    this.findings.expect(
      'told',
      story.cleared === undefined || story.cleared === capturedCredits,
      () => `${generationId} was cleared for ${story.cleared} and for ${capturedCredits}`,
    );
    story.cleared = capturedCredits;
  }

  private published({ generationId }: Named): void {
    const story = this.of(generationId);
    const { end, output, masteredFence, ended } = story;
    this.findings.expect('delivered', end === 'captured', () => `${generationId} was published; the hold is ${end}`);
    this.findings.expect('cancelled', ended !== 'cancelled', () => `${generationId} was cancelled and then published`);
    this.findings.expect(
      'visible',
      output === 'approved' && masteredFence !== undefined,
      () => `${generationId} was published: output ${output}, mastered ${masteredFence}`,
    );
    story.published = true;
  }

  private withdrawn({ generationId }: Named): void {
    const story = this.of(generationId);
    this.findings.expect('told', story.published, () => `${generationId} was withdrawn and never published`);
    story.withdrawn = true;
  }

  private completed(event: Named): void {
    const { end, published } = this.of(event.generationId);
    this.findings.expect(
      'delivered',
      end === 'captured' && published,
      () => `${event.generationId} was completed; the hold is ${end}, published ${published}`,
    );
    this.end(event, 'completed');
  }

  private failed(event: GenerationFailed): void {
    const story = this.of(event.generationId);
    const finding = () => `${event.generationId} failed, cleared ${story.cleared}, refund ${event.refund}`;
    this.findings.expect('delivered', (story.cleared !== undefined) === event.refund, finding);
    story.refund = event.refund;
    this.end(event, 'failed');
  }

  private cancelled(event: Named): void {
    const { cleared } = this.of(event.generationId);
    this.findings.expect('cancelled', cleared === undefined, () => `${event.generationId} was cleared, then cancelled`);
    this.end(event, 'cancelled');
  }

  private end({ generationId }: Named, how: Story['ended']): void {
    const story = this.of(generationId);
    this.findings.expect('told', !story.ended, () => `${generationId} was ${story.ended}, then ${how}`);
    story.ended = how;
  }
}

interface Named {
  readonly generationId: string;
}

interface Numbered {
  readonly accountId: string;
  readonly seq: bigint;
}
