import type { Character, ShotHint, SpokenLine, Timeline } from '../../timeline.ts';
import { isMove } from './moves.ts';

/** Before a line is spoken the picture is already on who says it; after the last one it stays for a moment. */
const LEAD_MS = 250;
const AFTER_MS = 450;
/** How long one looks at who listens, and how long at all of them in the end. */
const REACTION_MS = 1150;
const TOGETHER_MS = 1300;
/** A line longer than this is not watched to its end: meanwhile one sees who listens. */
const LONG_LINE_MS = 3600;
/** Shorter than this is no shot of its own. */
const SHORTEST_MS = 900;
/** A stretch longer than this is seen from nearer after a while. */
const LONG_MS = 5200;

/** What was asked of the camera for a shot. */
export const wordsOf = (timeline: Timeline, shot: ShotHint): readonly string[] => [
  ...new Set([...timeline.cameraWords, ...(shot.cameraWords ?? [])]),
];

/** Cuts the stretches of a clip into shots: who speaks and who listens, and nearer after one has seen where one is. */
export function cutsOf(timeline: Timeline): ShotHint[] {
  return mergeShort(timeline.shots)
    .flatMap((shot) => dialogue(timeline, shot))
    .flatMap((shot) => nearer(timeline, shot));
}

/** A stretch of less than a second is joined to the one before it, and is about the same. */
function mergeShort(shots: readonly ShotHint[]): ShotHint[] {
  const merged: ShotHint[] = [];
  for (const shot of shots) {
    const before = merged.at(-1);
    const short = before && Math.min(shot.toMs - shot.fromMs, before.toMs - before.fromMs) < SHORTEST_MS;
    if (!short || shot.framing === 'close-up' || before.framing === 'close-up') {
      merged.push(shot);
      continue;
    }
    const main = before.toMs - before.fromMs >= shot.toMs - shot.fromMs ? before : shot;
    const subjects = [...new Set([...main.subjects, ...before.subjects, ...shot.subjects])];
    merged[merged.length - 1] = {
      ...main,
      fromMs: before.fromMs,
      toMs: shot.toMs,
      cut: before.cut,
      subjects,
      box: {
        x0: Math.min(before.box.x0, shot.box.x0),
        y0: Math.min(before.box.y0, shot.box.y0),
        x1: Math.max(before.box.x1, shot.box.x1),
        y1: Math.max(before.box.y1, shot.box.y1),
      },
    };
  }
  return merged;
}

/** A close-up is of the one who speaks: it cuts from line to line, shows who listens, and in the end how all of them take it. */
function dialogue(timeline: Timeline, shot: ShotHint): ShotHint[] {
  if (shot.framing !== 'close-up') return [shot];
  const heard = (line: SpokenLine): boolean => line.endMs > shot.fromMs && line.startMs < shot.toMs;
  const lines = timeline.speech.filter((line) => line.speaker !== '' && heard(line));
  const own = lines.filter(({ speaker }) => shot.subjects.includes(speaker));
  if (own.length === 0) return [shot.subjects.length > 1 && !shot.asked ? { ...shot, framing: 'medium' } : shot];
  const cuts: ShotHint[] = [];
  let atMs = shot.fromMs;
  const until = (toMs: number, subject: string): void => {
    const end = Math.min(shot.toMs, toMs);
    const before = cuts.at(-1);
    if (end <= atMs) return;
    if (before?.subjects[0] === subject) cuts[cuts.length - 1] = { ...before, toMs: end };
    else cuts.push({ ...shot, fromMs: atMs, toMs: end, subjects: [subject], cut: cuts.length > 0 || shot.cut });
    atMs = end;
  };
  for (const [i, line] of own.entries()) {
    const next = own[i + 1];
    const listener = listenerTo(timeline, shot, line.speaker);
    if (listener && line.endMs - line.startMs > LONG_LINE_MS) {
      const middleMs = line.startMs + (line.endMs - line.startMs) * 0.55;
      until(middleMs, line.speaker);
      until(middleMs + REACTION_MS, listener.id);
    }
    const stayMs = next ? next.startMs - LEAD_MS : line.endMs + AFTER_MS;
    const waits = next && listener && next.speaker === line.speaker && next.startMs - line.endMs > REACTION_MS * 1.6;
    until(waits ? line.endMs + LEAD_MS : stayMs, line.speaker);
    if (waits) until(stayMs, listener.id);
  }
  return [...cuts, ...afterTheLines(timeline, shot, own.at(-1)!, atMs, cuts.length)];
}

/** What follows the last line: who heard it, then all of them, as long as there is time. */
function afterTheLines(
  timeline: Timeline,
  shot: ShotHint,
  line: SpokenLine,
  fromMs: number,
  before: number,
): ShotHint[] {
  const leftMs = shot.toMs - fromMs;
  if (leftMs <= 0) return [];
  const listener = listenerTo(timeline, shot, line.speaker);
  const all = listener && !shot.subjects.includes(listener.id) ? [...shot.subjects, listener.id] : shot.subjects;
  const reaction = (toMs: number, subject: string): ShotHint => ({
    ...shot,
    fromMs,
    toMs,
    subjects: [subject],
    cut: before > 0,
  });
  const together = (atMs: number): ShotHint => ({
    ...shot,
    fromMs: atMs,
    framing: 'medium',
    asked: false,
    subjects: all,
    cut: true,
  });
  if (listener && leftMs >= REACTION_MS + TOGETHER_MS)
    return [reaction(fromMs + REACTION_MS, listener.id), together(fromMs + REACTION_MS)];
  if (listener && leftMs >= SHORTEST_MS) return [reaction(shot.toMs, listener.id)];
  if (!listener && leftMs >= TOGETHER_MS && !shot.asked) return [together(fromMs)];
  return [reaction(shot.toMs, line.speaker)];
}

/** Metres from which one hears what another says. */
const HEARING_M = 7;

/** Who is spoken to: another person of the shot, or the nearest one there is. */
function listenerTo(timeline: Timeline, shot: ShotHint, speaker: string): Character | undefined {
  const person = timeline.characters.find(({ id }) => id === speaker);
  const others = timeline.characters.filter(({ id, rig }) => rig === 'biped' && id !== speaker);
  const distance = ({ pose }: Character): number => Math.abs(pose.data[0]! - (person?.pose.data[0] ?? 0));
  const near = others.filter((one) => distance(one) < HEARING_M).sort((a, b) => distance(a) - distance(b));
  return near.find(({ id }) => shot.subjects.includes(id)) ?? near[0];
}

/** A long stretch that nobody asked to see in one way is seen from nearer, once one knows where one is. */
function nearer(timeline: Timeline, shot: ShotHint): ShotHint[] {
  const lengthMs = shot.toMs - shot.fromMs;
  const about = timeline.characters.some(({ id }) => id === shot.subjects[0]);
  const asked = wordsOf(timeline, shot).some((word) => isMove(word) || word === 'static');
  if (shot.asked || asked || lengthMs < LONG_MS || !about || shot.framing === 'close-up') return [shot];
  const atMs = Math.round(shot.fromMs + lengthMs * 0.42);
  return [
    { ...shot, toMs: atMs, framing: shot.framing === 'medium' ? 'wide' : shot.framing },
    { ...shot, fromMs: atMs, framing: 'medium', cut: true },
  ];
}
