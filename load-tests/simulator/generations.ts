import type { Findings } from './findings.ts';
import type { Stored } from './kept.ts';
import type { Story } from './story.ts';

/** What is compared with a generation's next state. */
interface Seen {
  readonly phase: string;
  readonly rank: number;
  readonly progress: number;
  readonly fence: number;
  readonly version: number;
}

const ENDS = ['completed', 'failed', 'cancelled'];

/** Checks every state that a generation is ever in, as it lies in the documents of orchestration. */
export class GenerationStates {
  private readonly seen = new Map<string, Seen>();
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  look(id: string, stored: Stored, story: Story): void {
    const { phase, progressPercent: progress, fence, version } = stored;
    const now: Seen = { phase: phase.name, rank: rankOf(phase.name, fence), progress, fence, version };
    const before = this.seen.get(id);
    this.seen.set(id, now);
    if (before) this.goesForward(id, before, now);
    this.isTold(id, now, story);
  }

  private goesForward(id: string, before: Seen, now: Seen): void {
    const stays = !ENDS.includes(before.phase) || before.phase === now.phase;
    this.findings.expect(
      'forward',
      stays && now.rank >= before.rank && now.progress >= before.progress && now.version > before.version,
      () => `${id} went from ${before.phase} at ${before.progress} % to ${now.phase} at ${now.progress} %`,
    );
    this.findings.expect(
      'fence',
      now.fence >= before.fence,
      () => `${id} has fence ${now.fence} after ${before.fence}`,
    );
  }

  /** Document and events are one step: neither knows more than the other. */
  private isTold(id: string, { phase, fence }: Seen, story: Story): void {
    const told = story.ended ?? (story.cleared !== undefined ? 'delivering' : undefined);
    const said: Readonly<Record<string, boolean>> = {
      admitting: story.requested && !story.admitted,
      queued: story.admitted,
      rendering: story.fence === fence && fence > 0,
      finishing: story.renderedFence === fence,
      delivering: story.cleared !== undefined,
      completed: story.ended === 'completed',
      failed: story.ended === 'failed',
      cancelled: story.ended === 'cancelled',
    };
    const agrees = said[phase] === true && (told === undefined || told === phase);
    this.findings.expect(
      'told',
      agrees,
      () => `${id} is ${phase} under fence ${fence}, the log says ${told ?? 'less'}`,
    );
  }
}

/** The order of the four words that clients see; whoever was rendered once does not go back to the queue in their eyes. */
function rankOf(phase: string, fence: number): number {
  if (ENDS.includes(phase)) return 2;
  return phase === 'admitting' || (phase === 'queued' && fence === 0) ? 0 : 1;
}
