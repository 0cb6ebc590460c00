import { isDeepStrictEqual } from 'node:util';
import type { EventMessage } from '@cielo/contracts';
import { checkClip, neededBy } from '../simulator/clips.ts';
import { Findings } from '../simulator/findings.ts';
import type { Stored } from '../simulator/kept.ts';
import { newStory, type Story } from '../simulator/story.ts';
import { checkWallet, openHolds } from '../simulator/wallets.ts';
import type { Evidence, Said } from './evidence.ts';

const ENDED = ['completed', 'failed', 'cancelled'];

/**
 * Checks the promises of the design on what is left in real stores when the faults are over and nothing moves any more. The simulator's
 * auditor sees every state and one order of everything; here several servers each have an order of their own, so what is checked is
 * what must hold in any of them.
 */
export function audit(evidence: Evidence): Findings {
  const findings = new Findings(() => 0);
  const stories = tellStories(once(evidence.events), findings);
  for (const id of evidence.accepted) {
    findings.expect('requests', evidence.generations.has(id), () => `${id} was accepted and is not there`);
  }
  for (const id of new Set([...evidence.generations.keys(), ...stories.keys()])) {
    checkGeneration(stories.get(id) ?? newStory(id), evidence, findings);
  }
  for (const [id, wallet] of evidence.wallets) {
    checkWallet(id, wallet, findings);
    for (const hold of openHolds(wallet)) {
      const { ended } = stories.get(hold) ?? newStory(hold);
      findings.expect('holds', ended === undefined, () => `${hold} is ${ended}, and ${id} has an open hold for it`);
    }
  }
  checkJournals(evidence, findings);
  checkObjects(evidence, findings);
  for (const { group, type, id, reason } of evidence.deadLetters) {
    findings.expect('handled', false, () => `${group} has given up ${type} ${id}: ${reason}`);
  }
  return findings;
}

function once(events: readonly Said[]): readonly EventMessage[] {
  return [...new Map(events.map(({ id, event }) => [id, event])).values()];
}

/** What every event adds to what is known of its generation; none of them looks at what came before. */
const TELL: Readonly<Record<string, (story: Story, event: never) => void>> = {
  'orchestration.v1.GenerationRequested': (story, { accountId, quotedCredits, brief }: Requested) => {
    story.requested = true;
    story.accountId = accountId;
    story.quotedCredits = quotedCredits;
    story.likenesses = brief.likenessIds.length;
  },
  'identity.v1.CastingApproved': (story) => void (story.cast = true),
  'moderation.v1.ReviewApproved': (story, { stage }: Reviewed) => review(story, stage, 'approved'),
  'moderation.v1.ReviewRejected': (story, { stage }: Reviewed) => review(story, stage, 'rejected'),
  'credits.v1.HoldPlaced': (story, { amountCredits }: Amount) => void (story.held = amountCredits),
  'credits.v1.HoldCaptured': (story, { capturedCredits }: { capturedCredits: bigint }) => {
    story.end = 'captured';
    story.capturedCredits += capturedCredits;
  },
  'credits.v1.HoldReleased': (story) => void (story.end = 'released'),
  'credits.v1.CreditsRefunded': (story, { amountCredits }: Amount) => void (story.refundedCredits += amountCredits),
  'orchestration.v1.GenerationAdmitted': (story) => void (story.admitted = true),
  'orchestration.v1.GenerationStarted': (story, { fence }: Fenced) =>
    void (story.fence = Math.max(story.fence, Number(fence))),
  'orchestration.v1.GenerationRendered': (story, { fence }: Fenced) => void (story.renderedFence = Number(fence)),
  'delivery.v1.ClipMastered': (story, { fence }: Fenced) => void (story.masteredFence = Number(fence)),
  'orchestration.v1.GenerationCleared': (story, { capturedCredits }: { capturedCredits: bigint }) =>
    void (story.cleared = capturedCredits),
  'delivery.v1.ClipPublished': (story) => void (story.published = true),
  'delivery.v1.ClipWithdrawn': (story) => void (story.withdrawn = true),
  'orchestration.v1.GenerationCompleted': (story) => void (story.ended = 'completed'),
  'orchestration.v1.GenerationFailed': (story, { refund }: { refund: boolean }) => {
    story.ended = 'failed';
    story.refund = refund;
  },
  'orchestration.v1.GenerationCancelled': (story) => void (story.ended = 'cancelled'),
  'orchestration.v1.GenerationDeleted': (story) => void (story.deleted = true),
};

/** What may be said of one generation only once; its journal entries are told apart by their number. */
const ONCE = [
  'orchestration.v1.GenerationRequested',
  'orchestration.v1.GenerationAdmitted',
  'orchestration.v1.GenerationRendered',
  'orchestration.v1.GenerationCompleted',
  'orchestration.v1.GenerationFailed',
  'orchestration.v1.GenerationCancelled',
];

function tellStories(events: readonly EventMessage[], findings: Findings): ReadonlyMap<string, Story> {
  const stories = new Map<string, Story>();
  const entries = new Map<string, EventMessage>();
  const said = new Set<string>();
  for (const event of events) {
    const { generationId, holdId, accountId, seq } = event as unknown as Named;
    const id = event.$type.startsWith('credits.') ? holdId : generationId;
    const tell = TELL[event.$type];
    if (!id || !tell) continue;
    if (seq !== undefined) {
      const entry = `${accountId} ${seq}`;
      const before = entries.get(entry);
      entries.set(entry, event);
      if (before && isDeepStrictEqual(before, event)) continue;
      findings.expect('ledger', !before, () => `entry ${seq} of ${accountId} says two things`);
    }
    if (ONCE.includes(event.$type)) {
      findings.expect(
        'told',
        !said.has(`${event.$type} ${id}`),
        () => `${event.$type} was said of ${id} more than once`,
      );
      said.add(`${event.$type} ${id}`);
    }
    const story = stories.get(id) ?? newStory(id);
    stories.set(id, story);
    tell(story, event as never);
  }
  return stories;
}

function review(story: Story, stage: string, verdict: 'approved' | 'rejected'): void {
  story[stage === 'prompt' ? 'words' : 'output'] = verdict;
}

function checkGeneration(story: Story, evidence: Evidence, findings: Findings): void {
  const { id } = story;
  const stored = evidence.generations.get(id);
  findings.expect('told', stored !== undefined, () => `the log knows ${id}, the documents do not`);
  if (!stored) return;
  const { phase, deletedAtMs } = stored as { phase: { name: string }; deletedAtMs?: number };
  findings.expect('told', story.requested, () => `${id} is ${phase.name}, and the log never heard of it`);
  findings.expect('ends', ENDED.includes(phase.name), () => `${id} is still ${phase.name}`);
  findings.expect('told', story.ended === phase.name, () => `${id} is ${phase.name}, the log says ${story.ended}`);
  checkWay(story, findings);
  checkMoney(story, phase.name, findings);
  const clip = evidence.clips.get(id);
  if (clip) checkClip(clip, story, { get: (key) => evidence.objects.has(key) || undefined }, findings);
  const gone = !clip || clip.state.name === 'gone';
  const stays = phase.name === 'completed' && !deletedAtMs && !story.withdrawn;
  findings.expect(
    stays ? 'delivered' : 'deleted',
    gone !== stays,
    () => `${id} is ${phase.name}, its clip ${clip?.state.name}`,
  );
}

function checkWay(story: Story, findings: Findings): void {
  const { id, cast, words, held, output, admitted, fence, renderedFence, masteredFence, cleared } = story;
  const may = cast && words === 'approved' && held !== undefined;
  findings.expect(
    'admission',
    may || !admitted,
    () => `${id} was admitted: cast ${cast}, words ${words}, hold ${held}`,
  );
  findings.expect('admission', admitted || fence === 0, () => `${id} was rendered and never admitted`);
  findings.expect(
    'fence',
    renderedFence === undefined || renderedFence === fence,
    () => `${id} was rendered under fence ${renderedFence}; the newest is ${fence}`,
  );
  findings.expect(
    'visible',
    cleared === undefined || (output === 'approved' && masteredFence === renderedFence),
    () => `${id} was cleared: output ${output}, mastered ${masteredFence} of ${renderedFence}`,
  );
}

function checkMoney(story: Story, phase: string, findings: Findings): void {
  const { id, held, end, capturedCredits, refundedCredits, quotedCredits, cleared, published, refund } = story;
  const taken = `held ${held}, the hold is ${end}, ${capturedCredits} taken, ${refundedCredits} given back`;
  const kept = end === 'captured' && refundedCredits === 0n;
  findings.expect('delivered', kept === (phase === 'completed'), () => `${id} is ${phase}; ${taken}`);
  findings.expect('delivered', published || phase !== 'completed', () => `${id} is completed and was never published`);
  findings.expect('delivered', end !== 'captured' || cleared !== undefined, () => `${id} was never cleared; ${taken}`);
  findings.expect(
    'delivered',
    refundedCredits === 0n || refund,
    () => `${id} was given back without a refund; ${taken}`,
  );
  findings.expect(
    'quote',
    end !== 'captured' || capturedCredits === cleared,
    () => `${id} was cleared for ${cleared}; ${taken}`,
  );
  findings.expect('holds', held === undefined || end !== undefined, () => `${id} is ${phase}; ${taken}`);
  findings.expect('holds', held !== undefined || end === undefined, () => `${id} has an end without a hold; ${taken}`);
  findings.expect(
    'quote',
    (held ?? 0n) <= quotedCredits && capturedCredits <= (held ?? 0n),
    () => `${id}: ${quotedCredits} quoted; ${taken}`,
  );
  findings.expect(
    'cancelled',
    phase !== 'cancelled' || (!published && end !== 'captured'),
    () => `${id} is cancelled; ${taken}`,
  );
}

/** The journal of every wallet that the log carries: entries 1, 2, 3, … without a gap. */
function checkJournals({ events, wallets }: Evidence, findings: Findings): void {
  const journals = new Map<string, Set<bigint>>();
  for (const { event } of events) {
    const { accountId, seq } = event as unknown as Named;
    if (!event.$type.startsWith('credits.') || seq === undefined) continue;
    const journal = journals.get(accountId!) ?? new Set();
    journals.set(accountId!, journal.add(seq));
  }
  for (const [id, journal] of journals) {
    const last = [...journal].reduce((most, seq) => (seq > most ? seq : most), 0n);
    findings.expect('ledger', BigInt(journal.size) === last, () => `${id} has ${journal.size} entries of ${last}`);
    findings.expect('ledger', wallets.has(id), () => `the log knows the wallet ${id}, the documents do not`);
  }
}

function checkObjects({ objects, generations, clips }: Evidence, findings: Findings): void {
  for (const key of objects) {
    const [kind, id = ''] = key.split('/');
    const stays = kind === 'clips' ? neededBy(clips.get(id)).has(key) : isKept(generations.get(id));
    findings.expect('objects', stays, () => `nobody needs ${key}`);
  }
}

/** Tracks stay for a while beside a finished clip. */
function isKept(generation: Stored | undefined): boolean {
  return generation?.phase.name === 'completed' && !generation.deletedAtMs;
}

interface Named {
  readonly generationId?: string;
  readonly holdId?: string;
  readonly accountId?: string;
  readonly seq?: bigint;
}
interface Requested {
  readonly accountId: string;
  readonly quotedCredits: bigint;
  readonly brief: { readonly likenessIds: readonly string[] };
}
interface Reviewed {
  readonly stage: string;
}
interface Amount {
  readonly amountCredits: bigint;
}
interface Fenced {
  readonly fence: bigint;
}
