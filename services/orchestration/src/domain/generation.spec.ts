import { GenerationCleared, GenerationFailed, GenerationRendered, GenerationRequested } from '@cielo/contracts';
import { describe, expect, it } from 'vitest';
import {
  START_MS,
  bounds,
  claim,
  given,
  heard,
  names,
  permutations,
  renderFailed,
  rendered,
  requested,
  said,
  story,
  terms,
  toCompleted,
  toDelivering,
  toFinishing,
  toQueue,
  toRender,
} from '../../test/given.ts';
import { advance, type Generation, type Input, type PhaseName } from './generation.ts';

const at = (nowMs: number) => ({ nowMs, bounds });
const then = (generation: Generation, input: Input, nowMs = START_MS) => advance(generation, input, at(nowMs));

describe('a generation', () => {
  it('says what was agreed when it is asked for', () => {
    const [event] = requested().events as [GenerationRequested];
    expect(event).toMatchObject({
      generationId: 'video_1',
      quotedCredits: 4n,
      priceBookVersion: '2026-09',
      plan: 'standard',
    });
    expect(event.brief).toMatchObject({ model: 'sora-2', prompt: terms.brief.prompt, seed: 7n, width: 1280 });
  });

  it('goes its whole way, saying each thing once', () => {
    const { generation, events } = story(toCompleted);
    expect(generation.phase.name).toBe('completed');
    expect(generation.progressPercent).toBe(100);
    expect(names({ events })).toEqual([
      'GenerationRequested',
      'GenerationAdmitted',
      'GenerationStarted',
      'GenerationRendered',
      'GenerationCleared',
      'GenerationCompleted',
    ]);
  });

  it.each(permutations(toQueue))('is admitted by the third of casting, words and hold, whichever it is', (...three) => {
    expect(given(...three.slice(0, 2)).phase.name).toBe('admitting');
    expect(names(story(three)).filter((name) => name === 'GenerationAdmitted')).toHaveLength(1);
  });

  it('does not count one of the three twice', () => {
    const cast = heard(said.castingApproved());
    const once = given(cast);
    expect(then(once, cast).generation).toBe(once);
  });

  it.each([
    ['a refused casting', said.castingRefused(), 'unknown_likeness'],
    ['rejected words', said.wordsRejected(), 'moderation_blocked'],
    ['a refused hold', said.holdRefused(), 'insufficient_quota'],
  ])('ends with %s', (_, event, code) => {
    const { generation, events } = story([heard(event)]);
    expect(generation.phase).toMatchObject({ name: 'failed', code });
    expect(events.at(-1)).toMatchObject({ $type: GenerationFailed.$type, code, refund: false });
  });

  it.each(permutations([heard(said.outputApproved()), heard(said.mastered())]))(
    'is cleared by the second of review and master, and tells credits what to take',
    (first, second) => {
      expect(given(...toFinishing, first).phase.name).toBe('finishing');
      const cleared = story([...toFinishing, first, second]).events.at(-1);
      expect(cleared).toMatchObject({ $type: GenerationCleared.$type, capturedCredits: 4n, model: 'sora-2' });
    },
  );

  it.each(permutations([heard(said.holdCaptured()), heard(said.published(5_000_000))]))(
    'is completed by the second of capture and publication, and knows when its clip goes',
    (first, second) => {
      expect(given(...toDelivering, first).phase.name).toBe('delivering');
      expect(given(...toDelivering, first, second)).toMatchObject({
        phase: { name: 'completed' },
        expiresAtMs: 5_000_000,
      });
    },
  );

  it('fails with the category when the output is rejected, even though it is mastered', () => {
    const { phase } = given(...toFinishing, heard(said.mastered()), heard(said.outputRejected()));
    expect(phase).toMatchObject({ name: 'failed', code: 'moderation_blocked', reason: 'Blocked: graphic violence.' });
  });

  it('fails when no master can be made, but not by a master of another fence', () => {
    expect(given(...toFinishing, heard(said.masteringFailed(1))).phase.name).toBe('failed');
    expect(given(...toFinishing, heard(said.masteringFailed(2))).phase.name).toBe('finishing');
    const old = [heard(said.outputApproved()), heard(said.mastered(0))];
    expect(given(...toFinishing, ...old).phase.name).toBe('finishing');
  });

  it('gives the credits back when consent is withdrawn between clearing and showing', () => {
    const { generation, events } = story([
      ...toDelivering,
      heard(said.holdCaptured()),
      heard(said.withdrawn('consent_withdrawn')),
    ]);
    expect(generation.phase).toMatchObject({ name: 'failed', code: 'consent_withdrawn' });
    expect(events.at(-1)).toMatchObject({ $type: GenerationFailed.$type, refund: true });
    expect(given(...toDelivering, heard(said.withdrawn('deleted'))).phase.name).toBe('delivering');
    expect(given(...toCompleted, heard(said.withdrawn('expired'))).phase.name).toBe('completed');
  });
});

describe('a render', () => {
  it('carries the brief and the tracks of its fence', () => {
    const event = story(toFinishing).events.at(-1) as GenerationRendered;
    expect(event).toMatchObject({ $type: GenerationRendered.$type, fence: 1n, engine: 'test 1' });
    expect(event.tracks.map(({ kind, sizeBytes, timeMs }) => [kind, sizeBytes, timeMs])).toEqual([
      ['video', 10n, 0],
      ['stills', 5n, 1_000],
    ]);
  });

  it('may be completed only under the current fence, and once', () => {
    const retried = given(...toRender, renderFailed(1));
    const again = then(retried, claim, START_MS + 1_000).generation;
    expect(again.fence).toBe(2);
    expect(then(again, rendered(1)).generation).toBe(again);
    const done = then(again, rendered(2)).generation;
    expect(then(done, rendered(2)).generation).toBe(done);
  });

  it('does not wait for the clock of the process that admitted it', () => {
    const aheadMs = START_MS + 600_000;
    const admitted = toQueue.reduce((generation, input) => then(generation, input, aheadMs).generation, given());
    expect(then(admitted, claim, START_MS).generation.phase.name).toBe('rendering');
  });

  it('is tried again after a pause that grows, and then fails', () => {
    let generation = given(...toRender);
    for (const [attempt, pauseMs] of [
      [1, 1_000],
      [2, 4_000],
    ] as const) {
      const nowMs = START_MS + attempt * 100_000;
      generation = then(generation, renderFailed(attempt), nowMs).generation;
      expect(generation.phase).toMatchObject({ name: 'queued', notBeforeMs: nowMs + pauseMs });
      expect(then(generation, claim, nowMs + pauseMs - 1).generation).toBe(generation);
      generation = then(generation, claim, nowMs + pauseMs).generation;
    }
    const last = then(generation, renderFailed(3));
    expect(last.generation.phase).toMatchObject({ name: 'failed', code: 'processing_error' });
    expect(names(last)).toEqual(['GenerationFailed']);
  });

  it('ends at once when the engine refuses the request as such', () => {
    expect(given(...toRender, renderFailed(1, 'refused')).phase.name).toBe('failed');
  });

  it('that is given back counts as no attempt and has no pause', () => {
    const back = given(...toRender, renderFailed(1, 'returned'));
    expect(back).toMatchObject({ failedAttempts: 0, phase: { name: 'queued', notBeforeMs: START_MS } });
  });

  it('keeps its lease by heartbeats, and loses it without', () => {
    const beaten = then(given(...toRender), { kind: 'beat', fence: 1, at: undefined }, START_MS + 9_000).generation;
    expect(then(beaten, { kind: 'tick' }, START_MS + 18_999).generation).toBe(beaten);
    expect(then(beaten, { kind: 'tick' }, START_MS + 19_000).generation.phase.name).toBe('queued');
    expect(then(beaten, { kind: 'beat', fence: 2, at: undefined }).generation).toBe(beaten);
  });

  it('tells its progress as far as the engine is, every tenth percent, and never less than before', () => {
    const beat = (done: number): Input => ({ kind: 'beat', fence: 1, at: { stage: 'drawing', done, total: 100 } });
    const first = story([...toRender, beat(5)]);
    expect(first.generation).toMatchObject({ progressPercent: 5, stage: 'drawing' });
    expect(names(first)).not.toContain('GenerationProgressed');
    const second = then(first.generation, beat(50));
    expect(second.events).toMatchObject([{ progressPercent: 45, stage: 'drawing' }]);
    expect(then(second.generation, beat(20)).generation.progressPercent).toBe(45);
    expect(then(second.generation, beat(Number.NaN)).generation.progressPercent).toBe(45);
    expect(then(second.generation, beat(1_000)).generation.progressPercent).toBe(90);
  });

  it('keeps its progress when it starts anew', () => {
    const beat: Input = { kind: 'beat', fence: 1, at: { stage: 'drawing', done: 50, total: 100 } };
    const retried = given(...toRender, beat, renderFailed(1));
    expect(then(retried, claim, START_MS + 1_000).generation.progressPercent).toBe(45);
  });
});

describe('cancelling', () => {
  it.each([
    ['admitting', []],
    ['queued', toQueue],
    ['rendering', toRender],
    ['finishing', toFinishing],
  ] as const)('ends it while it is %s, and says so once', (_, inputs) => {
    const { generation, events } = story([...inputs, { kind: 'cancel' }, { kind: 'cancel' }]);
    expect(generation.phase.name).toBe('cancelled');
    expect(names({ events }).filter((name) => name === 'GenerationCancelled')).toHaveLength(1);
  });

  it.each([
    ['delivering', toDelivering],
    ['completed', toCompleted],
  ] as const)('comes too late when it is %s', (name, inputs) => {
    const before = given(...inputs);
    expect(before.phase.name).toBe(name);
    expect(then(before, { kind: 'cancel' })).toEqual({ generation: before, events: [] });
  });
});

describe('deleting', () => {
  it('cancels what runs, says both, and forgets the words', () => {
    const { generation, events } = story([...toRender, { kind: 'delete' }]);
    expect(names({ events }).slice(-2)).toEqual(['GenerationCancelled', 'GenerationDeleted']);
    expect(generation.terms.brief.prompt).toBe('');
    expect(generation.deletedAtMs).toBe(START_MS);
  });

  it('of a finished one says only that', () => {
    expect(names(story([...toCompleted, { kind: 'delete' }])).at(-1)).toBe('GenerationDeleted');
    expect(given(...toCompleted, { kind: 'delete' }).phase.name).toBe('completed');
  });

  it('of one that is being delivered waits for its end', () => {
    const deleted = story([...toDelivering, { kind: 'delete' }]);
    expect(names(deleted)).not.toContain('GenerationDeleted');
    const after = story([heard(said.holdCaptured()), heard(said.published())], { from: deleted });
    expect(names(after).slice(-2)).toEqual(['GenerationCompleted', 'GenerationDeleted']);
  });

  it('twice is once', () => {
    const deleted = given(...toCompleted, { kind: 'delete' });
    expect(then(deleted, { kind: 'delete' }).generation).toBe(deleted);
  });
});

describe('the watchdog', () => {
  const boundOf: readonly (readonly [PhaseName, readonly Input[], number])[] = [
    ['admitting', [], bounds.admittingMs],
    ['queued', toQueue, bounds.queuedMs],
    ['finishing', toFinishing, bounds.finishingMs],
  ];

  it.each(boundOf)('ends what is %s beyond its bound, and not before', (name, inputs, boundMs) => {
    const before = given(...inputs);
    expect(before.phase.name).toBe(name);
    expect(then(before, { kind: 'tick' }, START_MS + boundMs - 1).generation).toBe(before);
    expect(then(before, { kind: 'tick' }, START_MS + boundMs).generation.phase).toMatchObject({
      name: 'failed',
      code: 'processing_error',
    });
  });

  it('ends a render that beats for ever', () => {
    const slow = given(...toRender, { kind: 'beat', fence: 1, at: undefined });
    expect(then(slow, { kind: 'tick' }, START_MS + bounds.renderingMs).generation.phase.name).toBe('failed');
  });

  it('waits longer for a person, once, and then ends it', () => {
    const escalate = heard(said.wordsEscalated());
    const waiting = given(escalate);
    const later = START_MS + bounds.admittingMs;
    expect(then(waiting, { kind: 'tick' }, later).generation).toBe(waiting);
    expect(then(waiting, escalate, later).generation).toBe(waiting);
    expect(then(waiting, { kind: 'tick' }, START_MS + bounds.escalatedMs).generation.phase.name).toBe('failed');
    const output = given(...toFinishing, heard(said.outputEscalated()));
    expect(then(output, { kind: 'tick' }, START_MS + bounds.finishingMs).generation.phase.name).toBe('finishing');
  });

  it('after clearing only pushes on, ever more patiently, with the very same words but how often', () => {
    const cleared = story(toDelivering);
    const first = then(cleared.generation, { kind: 'tick' }, START_MS + bounds.nudgeMs);
    expect(first.events).toEqual([{ ...cleared.events.at(-1), nudge: 1 }]);
    const second = then(first.generation, { kind: 'tick' }, START_MS + 2 * bounds.nudgeMs);
    expect(second.generation).toBe(first.generation);
    expect(names(then(first.generation, { kind: 'tick' }, START_MS + 3 * bounds.nudgeMs))).toEqual([
      'GenerationCleared',
    ]);
    expect(first.generation.phase.name).toBe('delivering');
  });

  it('leaves what has ended alone', () => {
    const done = given(...toCompleted);
    expect(then(done, { kind: 'tick' }, START_MS * 1_000).generation).toBe(done);
  });
});

describe('after the end', () => {
  const anything: readonly Input[] = [
    ...toCompleted,
    heard(said.castingRefused()),
    heard(said.wordsRejected()),
    heard(said.outputRejected()),
    heard(said.holdRefused()),
    heard(said.masteringFailed()),
    heard(said.wordsEscalated()),
    heard(said.withdrawn('consent_withdrawn')),
    renderFailed(),
    { kind: 'beat', fence: 1, at: undefined },
    { kind: 'cancel' },
    { kind: 'tick' },
  ];

  it.each([
    ['completed', toCompleted],
    ['failed', [heard(said.wordsRejected())]],
    ['cancelled', [...toRender, { kind: 'cancel' }]],
  ] as const)('nothing changes what is %s', (_, inputs) => {
    const ended = given(...inputs);
    for (const input of anything) expect(then(ended, input, START_MS * 1_000).generation).toBe(ended);
  });
});
