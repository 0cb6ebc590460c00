import type { SimulatedStage } from '@cielo/testing';
import { checkClip, neededBy } from './clips.ts';
import type { Findings } from './findings.ts';
import { GenerationStates } from './generations.ts';
import { Kept } from './kept.ts';
import { Said } from './said.ts';
import { Stories } from './stories.ts';
import { checkWallet, openHolds } from './wallets.ts';

const ENDED = ['completed', 'failed', 'cancelled'];

/**
 * Watches a world from outside: reads documents, objects and the log, shares no rule with the services, and checks every promise of the
 * design in every state. An event is checked when it is appended, a document after the step that wrote it.
 */
export class Auditor {
  readonly stories: Stories;
  private readonly stage: SimulatedStage;
  private readonly findings: Findings;
  private readonly generations: Kept;
  private readonly clips: Kept;
  private readonly wallets: Kept;
  private readonly states: GenerationStates;

  constructor(stage: SimulatedStage, findings: Findings) {
    this.stage = stage;
    this.findings = findings;
    this.stories = new Stories(findings);
    this.states = new GenerationStates(findings);
    this.generations = new Kept(stage.tables, 'orchestration_generations');
    this.clips = new Kept(stage.tables, 'delivery_clips');
    this.wallets = new Kept(stage.tables, 'credits_wallets');
    new Said(stage.topics, (event) => this.stories.hear(event));
  }

  /** How many generations there are, and how they ended so far. */
  ends(): Readonly<Record<string, number>> {
    const ends: Record<string, number> = {};
    for (const id of this.generations.all) {
      const { phase } = this.generations.get(id);
      const name = phase.name === 'failed' ? `failed: ${phase.code}` : phase.name;
      ends[name] = (ends[name] ?? 0) + 1;
    }
    return ends;
  }

  get generationCount(): number {
    return this.generations.all.length;
  }

  get walletIds(): readonly string[] {
    return this.wallets.all;
  }

  allEnded(): boolean {
    return this.generations.all.every((id) => ENDED.includes(this.generations.get(id).phase.name));
  }

  /** Whether the generation has ended without a clip, so that nobody waits for anything about it. */
  isOver(id: string): boolean {
    const ended = this.stories.all.get(id)?.ended;
    return ended === 'failed' || ended === 'cancelled';
  }

  /** Checks what the last step has written. */
  look(): void {
    for (const id of this.generations.news()) this.states.look(id, this.generations.get(id), this.stories.of(id));
    for (const id of this.wallets.news()) checkWallet(id, this.wallets.get(id), this.findings);
    for (const id of this.clips.news())
      checkClip(this.clips.get(id), this.stories.of(id), this.stage.buckets, this.findings);
  }

  /** Looks at every clip again: what it needs may have gone away meanwhile. */
  lookAtAll(): void {
    for (const id of this.clips.all)
      checkClip(this.clips.get(id), this.stories.of(id), this.stage.buckets, this.findings);
  }

  /** After the faults, and after everything had its time. @param accepted what people were told is theirs */
  lookAtTheEnd(accepted: readonly string[]): void {
    const { findings } = this;
    this.lookAtAll();
    for (const id of accepted) {
      findings.expect('requests', this.generations.get(id) !== undefined, () => `${id} was accepted and is not there`);
    }
    for (const story of this.stories.all.values()) {
      const stored = this.generations.get(story.id);
      findings.expect('told', stored !== undefined, () => `the log knows ${story.id}, the documents do not`);
      if (stored) this.checkEnd(story.id);
    }
    for (const id of this.wallets.all) this.checkHolds(id);
    this.checkObjects();
  }

  private checkEnd(id: string): void {
    const { findings } = this;
    const { phase, deletedAtMs } = this.generations.get(id);
    const story = this.stories.of(id);
    findings.expect('ends', ENDED.includes(phase.name), () => `${id} is still ${phase.name}`);
    const kept = story.end === 'captured' && story.refundedCredits === 0n;
    const paid = `the hold is ${story.end}, ${story.refundedCredits} given back`;
    const delivered = phase.name === 'completed';
    findings.expect('delivered', kept === delivered, () => `${id} is ${phase.name}, and ${paid}`);
    findings.expect('delivered', story.published || !delivered, () => `${id} is ${phase.name} and was never published`);
    if (phase.name === 'cancelled') {
      findings.expect('cancelled', !story.published && story.end !== 'captured', () => `${id} is cancelled; ${paid}`);
    }
    const clip = this.clips.get(id);
    const gone = clip?.state.name === 'gone';
    if (deletedAtMs || !delivered) findings.expect('deleted', gone, () => `the clip of ${id} is ${clip?.state.name}`);
    else findings.expect('visible', gone === story.withdrawn, () => `the clip of ${id} is ${clip?.state.name}`);
  }

  private checkHolds(accountId: string): void {
    for (const id of openHolds(this.wallets.get(accountId))) {
      const { ended } = this.stories.of(id);
      this.findings.expect(
        ended === 'cancelled' ? 'cancelled' : 'holds',
        ended === undefined,
        () => `${id} is ${ended}, and ${accountId} has an open hold for it`,
      );
    }
  }

  private checkObjects(): void {
    for (const { scope, keys } of this.stage.buckets.scopes()) {
      const [kind, id = ''] = scope.split('/');
      const generation = this.generations.get(id);
      const needed = kind === 'clips' ? neededBy(this.clips.get(id)) : undefined;
      const tracksStay = generation?.phase.name === 'completed' && !generation.deletedAtMs;
      for (const key of keys) {
        const stays = needed ? needed.has(key) : tracksStay;
        this.findings.expect('objects', stays, () => `nobody needs ${key}: ${generation?.phase.name ?? 'unknown'}`);
      }
    }
  }
}
