import { dressed } from '../scene/appearance.ts';
import type { SceneGraph } from '../scene/scene-graph.ts';
import {
  sharedFloats,
  type Body,
  type Environment,
  type ShotHint,
  type SpokenLine,
  type Timeline,
  type Track,
} from '../timeline.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import type { Job } from './jobs.ts';
import { lightning } from './lightning.ts';
import { rollingSounds } from './rolling.ts';
import type { Stage } from './stage.ts';
import { extent, FRONT_M, isScenery, LONGEST_M, type Thing } from './thing.ts';

/** Writes down what happened on a stage, of which the shots are known. */
export function film(stage: Stage, graph: SceneGraph, shots: readonly ShotHint[]): Timeline {
  const bodies = [...stage.things.values()].map((thing) => toBody(thing, graph.seconds));
  const speech = stage.options.speaking.said.map(({ line, actor, startS }): SpokenLine => {
    const startMs = startS * 1000;
    const visemes = line.visemes.map((key) => ({ timeMs: key.timeMs + startMs, shape: key.shape }));
    const emotion = stage.actor(actor)?.emotions.findLast((each) => each.timeMs <= startMs)?.emotion ?? 'calm';
    return {
      id: line.id,
      startMs,
      endMs: startMs + line.seconds * 1000,
      speaker: actor,
      text: line.text,
      lang: line.lang,
      voice: line.voice,
      emotion,
      visemes,
    };
  });
  for (const line of speech) stage.actor(line.speaker)?.mouth.push(...line.visemes);
  const endMs = graph.seconds * 1000;
  const characters = dressed(
    [...stage.actors.values()].map((actor) => actor.toCharacter(endMs)),
    graph.seed,
  );
  const thunder = lightning(stage.options.weather, graph.seed, graph.seconds);
  const sounds = [...stage.sounds, ...rollingSounds(stage), ...thunder.sounds].sort((a, b) => a.startMs - b.startMs);
  return {
    v: 1,
    seed: graph.seed,
    seconds: graph.seconds,
    environment: environment(stage, graph, thunder.flashes),
    bodies,
    characters,
    links: stage.links,
    contacts: [...stage.log.contacts].sort((a, b) => a.timeMs - b.timeMs),
    speech,
    sounds,
    effects: stage.effects,
    shots,
    cameraWords: graph.camera ?? [],
    ...(graph.mood ? { mood: graph.mood } : {}),
    ...(graph.style ? { style: graph.style } : {}),
  };
}

function toBody(thing: Thing, seconds: number): Body {
  const { entity } = thing;
  return {
    id: thing.id,
    entity: entity.id,
    noun: entity.noun,
    ...(entity.label ? { label: entity.label } : {}),
    look: thing.def.look,
    ...(entity.colour ? { colour: entity.colour } : {}),
    material: thing.material.id,
    shape: thing.shape,
    massKg: thing.massKg,
    motion: thing.fixed ? 'fixed' : 'moving',
    depth: thing.depth,
    track: thing.recorder.track(),
    ...(thing.shownFromS > 0 || thing.shownToS < Infinity
      ? { shown: { fromMs: thing.shownFromS * 1000, toMs: Math.min(seconds, thing.shownToS) * 1000 } }
      : {}),
    mods: entity.mods,
    ...(thing.hangsFrom ? { hangsFrom: thing.hangsFrom } : {}),
    ...(thing.soft ? { soft: { columns: thing.soft.columns, rows: thing.soft.rows, track: thing.soft.track() } } : {}),
  };
}

function environment(stage: Stage, graph: SceneGraph, flashes: Environment['weather']['lightning']): Environment {
  const { setting, weather } = stage.options;
  return {
    setting: setting.id,
    look: withoutDouble(setting.look, graph),
    timeOfDay: graph.timeOfDay,
    groundMaterial: setting.ground,
    bounds: boundsOf(stage),
    gravityMps2: stage.gravityMps2,
    weather: { id: weather.id, look: weather.look, windMps: stage.windMps, lightning: flashes },
    ...(setting.water ? { water: { ...setting.water, swell: stage.swell } } : {}),
    ...(crowdDensity(stage, graph) > 0
      ? {
          crowd: {
            density: crowdDensity(stage, graph),
            excitement: excitement(stage, graph.seconds),
            reactions: stage.reactions,
          },
        }
      : {}),
  };
}

/** The train that stands in a station gives way to the one that the scene is about. */
function withoutDouble(look: Environment['look'], { entities }: SceneGraph): Environment['look'] {
  if (!entities.some(({ noun }) => noun === 'train')) return look;
  return { ...look, layers: look.layers.filter((layer) => layer !== 'train') };
}

function crowdDensity(stage: Stage, graph: SceneGraph): number {
  return graph.entities.some((entity) => entity.noun === 'crowd') ? 1 : (stage.options.setting.crowd ?? 0);
}

/** Walls where there are some; else what anything ever reaches, and some air. */
function boundsOf(stage: Stage): { x0: number; x1: number } {
  if (stage.options.setting.look.indoors) return stage.options.bounds;
  let x0 = -9;
  let x1 = 9;
  for (const thing of stage.things.values()) {
    const { data } = thing.recorder.track();
    for (let i = 0; i < data.length; i += 24) {
      x0 = Math.min(x0, data[i]! - 3);
      x1 = Math.max(x1, data[i]! + 3);
    }
  }
  return { x0: Math.max(x0, -400), x1: Math.min(x1, 400) };
}

const EXCITEMENT_HZ = 20;
function excitement(stage: Stage, seconds: number): Track {
  const data = sharedFloats(Math.ceil(seconds * EXCITEMENT_HZ) + 1);
  for (let i = 0; i < data.length; i++) {
    const timeS = i / EXCITEMENT_HZ;
    let level = 0.22 + 0.06 * Math.sin(timeS * 0.9);
    for (const reaction of stage.reactions) {
      const since = timeS - reaction.timeMs / 1000;
      if (since >= 0) level += reaction.strength * 0.8 * Math.exp(-since / 1.6);
    }
    data[i] = Math.min(1, level);
  }
  return { rateHz: EXCITEMENT_HZ, stride: 1, data };
}

/**
 * One shot from each beginning of something to the next, of the chapter that has just been played.
 *
 * @param beginMs of the chapter; what others before it were still about is what it is about until something begins
 */
export function shotsOf(stage: Stage, graph: SceneGraph, jobs: readonly Job[], beginMs = 0): ShotHint[] {
  const endMs = graph.seconds * 1000;
  const started = jobs.filter((job) => job.startedS !== undefined).sort((a, b) => a.startedS! - b.startedS!);
  const isNew = (job: Job): boolean => job.startedS! * 1000 >= beginMs - 1e-6;
  const goesOn = started.filter((job) => !isNew(job) && (job.endedS ?? Infinity) * 1000 > beginMs);
  const marks: { fromMs: number; jobs: Job[] }[] = goesOn.length > 0 ? [{ fromMs: beginMs, jobs: goesOn }] : [];
  for (const job of started.filter(isNew)) {
    const last = marks.at(-1);
    if (last && job.startedS! * 1000 - last.fromMs < 600) last.jobs.push(job);
    else marks.push({ fromMs: marks.length === 0 ? beginMs : job.startedS! * 1000, jobs: [job] });
  }
  if (marks.length === 0) marks.push({ fromMs: beginMs, jobs: [] });
  for (const thing of stage.things.values()) {
    const brokenMs = thing.shownToS * 1000;
    if (brokenMs >= endMs || brokenMs < beginMs) continue;
    const before = marks.findLastIndex((mark) => mark.fromMs <= brokenMs);
    marks.splice(before + 1, 0, { fromMs: brokenMs, jobs: marks[before]!.jobs });
  }
  return marks.flatMap((mark, i): ShotHint[] => {
    const toMs = marks[i + 1]?.fromMs ?? endMs;
    const still = started.filter(
      (job) => job.startedS! * 1000 < toMs && (job.endedS === undefined || job.endedS * 1000 > mark.fromMs + 300),
    );
    const idle = idleThings(stage, graph);
    const told = mark.jobs.some(({ beat }) => asksFor(graph, graph.beats[beat]?.actor));
    const doing = subjectsOf(stage, mark.jobs, still);
    const about = told || mark.jobs.length === 0 ? [...doing, ...idle] : [...idle, ...doing];
    const subjects = [...new Set(framed(stage, about))].slice(0, 8).flatMap((id) => remains(stage, id, mark.fromMs));
    const first = mark.jobs[0];
    // What only fills the time gives way to what was asked for, and is not followed away from it.
    const besides = about.some((id) => !subjects.includes(id) && isBackdrop(stage.thing(id)));
    const usual = besides ? 'wide' : first && (told || idle.length === 0) ? first.verb.framing : 'wide';
    const cameraWords = (first && graph.beats[first.beat]!.camera) ?? [];
    const asked = askedFraming(cameraWords) ?? askedFraming(graph.camera ?? []);
    const shot: ShotHint = {
      fromMs: mark.fromMs,
      toMs,
      subjects,
      framing: asked ?? usual,
      asked: asked !== undefined,
      ...(cameraWords.length > 0 ? { cameraWords } : {}),
      box: boxOf(stage, subjects, mark.fromMs, toMs),
      beat: first?.beat ?? -1,
      cut: i > 0 && (isNews(marks[i - 1]!, mark) || appears(stage, subjects, marks[i - 1]!.fromMs, mark.fromMs)),
    };
    return first?.verb.id === 'enter' ? awaited(stage, shot, first.roles.actor) : [shot];
  });
}

/** Metres from where he stops at which who comes in has come in. */
const COME_IN_M = 0.7;

/** Who comes in is not fetched by the camera: it waits where he will stop until he is there. */
function awaited(stage: Stage, shot: ShotHint, id: string): ShotHint[] {
  if (shot.subjects[0] !== id) return [shot];
  const place = (timeMs: number): number => {
    const { x0, x1 } = boxOf(stage, [id], timeMs, timeMs + 50);
    return (x0 + x1) / 2;
  };
  const stopsX = place(shot.toMs - 60);
  let atMs = shot.fromMs;
  while (atMs < shot.toMs && Math.abs(place(atMs) - stopsX) > COME_IN_M) atMs += 50;
  if (atMs - shot.fromMs < 600 || shot.toMs - atMs < 400) return [shot];
  const waiting = { ...shot, toMs: atMs, subjects: [], box: boxOf(stage, [id], atMs, shot.toMs) };
  return [waiting, { ...shot, fromMs: atMs, cut: false, box: waiting.box }];
}

/** Without what stands behind or runs out of the picture anyway, as long as anybody else is there to be shown. */
function framed(stage: Stage, ids: readonly string[]): readonly string[] {
  const told = (id: string): boolean => (stage.thing(id) ?? stage.actor(id))?.entity.brought !== true;
  const others = ids.filter((id) => !isBackdrop(stage.thing(id)));
  if (others.some(told)) return others;
  if (others.length === ids.length) return ids;
  const people = [...stage.actors.values()].filter(({ id, shownFromS }) => shownFromS === 0 && told(id));
  return people.length > 0 ? people.slice(0, 4).map(({ id }) => id) : ids.filter(told);
}

const isBackdrop = (thing: Thing | undefined): boolean =>
  thing !== undefined && ((thing.fixed && isScenery(thing.def)) || extent(thing.shape).w > LONGEST_M);

const askedFraming = (words: readonly string[]): ShotHint['framing'] | undefined =>
  words.map((word) => known(vocabulary.camera, word).framing).find((framing) => framing !== undefined);

/** Whether a stretch is about somebody else than the one before, or somebody begins to speak: a reason to cut, if there was time to look. */
function isNews(before: { fromMs: number; jobs: Job[] }, now: { fromMs: number; jobs: Job[] }): boolean {
  const [old, first] = [before.jobs[0], now.jobs[0]];
  if (now.fromMs - before.fromMs < 800 || !first) return false;
  return first.roles.actor !== old?.roles.actor || (first.verb.id === 'say') !== (old.verb.id === 'say');
}

/** Whether one of them is first seen in this stretch: with a cut, since nothing comes out of the air. */
function appears(stage: Stage, ids: readonly string[], afterMs: number, untilMs: number): boolean {
  return ids.some((id) => {
    const shownMs = (stage.thing(id) ?? stage.actor(id))!.shownFromS * 1000;
    return !id.includes('.piece') && shownMs > afterMs && shownMs <= untilMs + 1e-6;
  });
}

/** What is left of something: itself, or after it broke its pieces. */
function remains(stage: Stage, id: string, atMs: number): string[] {
  const thing = stage.things.get(id);
  if (!thing || thing.shownToS * 1000 > atMs) return [id];
  return [...stage.things.keys()].filter((each) => each.startsWith(`${id}.piece`)).slice(0, 5);
}

const asksFor = (graph: SceneGraph, id: string | undefined): boolean =>
  graph.entities.some((entity) => entity.id === id && !entity.brought);

/** Things that were asked for and that nobody has anything to do with. */
function idleThings(stage: Stage, graph: SceneGraph): string[] {
  const busy = new Set(graph.beats.flatMap(({ actor, patient, target }) => [actor, patient, target]));
  return graph.entities
    .filter(({ id, brought }) => !busy.has(id) && !brought)
    .flatMap(({ id }) => [...stage.things.values()].filter(({ entity }) => entity.id === id).slice(0, 2))
    .map(({ id }) => id)
    .slice(0, 4);
}

/** Those who begin something first, then those who are still at it, as long as they are near enough to be seen together. */
function subjectsOf(stage: Stage, begun: readonly Job[], still: readonly Job[]): string[] {
  const ids = [...begun, ...still].flatMap(({ roles }) => [
    roles.actor,
    roles.patient,
    roles.target,
    roles.patient && stage.members(roles.patient).at(-1),
  ]);
  const known = [...new Set(ids)].filter(
    (id): id is string => id !== undefined && (stage.things.has(id) || stage.actors.has(id)),
  );
  if (known.length > 0) return known.slice(0, 8);
  return [...stage.actors.keys(), ...stage.things.keys()].slice(0, 4);
}

function boxOf(stage: Stage, subjects: readonly string[], fromMs: number, toMs: number): ShotHint['box'] {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  const grow = (x: number, y: number, halfW: number, below: number, above: number) => {
    box.x0 = Math.min(box.x0, x - halfW);
    box.x1 = Math.max(box.x1, x + halfW);
    box.y0 = Math.min(box.y0, y - below);
    box.y1 = Math.max(box.y1, y + above);
  };
  for (const id of subjects) {
    const thing = stage.things.get(id);
    if (thing) {
      const { data, rateHz } = thing.recorder.track();
      const { w, h } = extent(thing.shape);
      const hoop = thing.def.look.kind === 'hoop';
      const last = data.length / 3 - 1;
      const ahead = data[3 * last]! < data[0]! - 0.05 ? -1 : 1;
      for (
        let i = Math.min(last, Math.floor((fromMs / 1000) * rateHz));
        i <= Math.min(last, (toMs / 1000) * rateHz);
        i += 6
      ) {
        const x = data[3 * i]! + (w > LONGEST_M ? ahead * (w - FRONT_M) * 0.5 : 0);
        grow(
          x,
          data[3 * i + 1]!,
          hoop ? 0.5 : (w > LONGEST_M ? FRONT_M : w) / 2,
          hoop ? 0.4 : h / 2,
          hoop ? 0.9 : h / 2,
        );
      }
    }
    const path = stage.actors.get(id)?.path;
    if (path)
      for (let i = Math.floor((fromMs / 1000) * 60); i <= Math.min(path.length / 2 - 1, (toMs / 1000) * 60); i += 3) {
        const actor = stage.actors.get(id)!;
        const tall = actor.rig === 'biped';
        grow(
          path[2 * i]!,
          path[2 * i + 1]!,
          (tall ? 0.3 : 0.65) * actor.sizeM,
          tall ? 0 : 0.1,
          (tall ? 1.05 : 0.8) * actor.sizeM,
        );
      }
  }
  return Number.isFinite(box.x0) ? box : { x0: -3, y0: 0, x1: 3, y1: 3 };
}
