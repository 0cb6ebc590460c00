import type { Entity } from '../scene/scene-graph.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import type { Draft } from './cast.ts';

/** What something does when nobody says what. */
function natureOf(noun: string): string | undefined {
  const { is, body } = known(vocabulary.nouns, noun);
  const habits = [
    ['bird', 'fly'], ['fish', 'swim'], ['animal', 'walk'], ['robot', 'walk'], ['person', 'look'], ['vehicle', 'drive'], ['boat', 'sail'], ['aircraft', 'fly'], ['swing', 'swing'],
    ['ball', 'bounce'], ['cloth', 'flutter'], ['door', 'open'],
  ] as const; // prettier-ignore
  if (body?.lift && !is.includes('aircraft')) return 'float';
  return noun === 'apple' ? 'bounce' : habits.find(([kind]) => is.includes(kind))?.[1];
}

/** Sees to it that something happens: everybody has something to do, and where nobody is, somebody of the place comes. */
export function enliven(draft: Draft, setting: string, seconds: number): void {
  const busy = new Set(draft.beats.flatMap((beat) => [beat.actor, beat.patient, beat.target]));
  const idle = draft.entities.filter((entity) => !busy.has(entity.id) && moves(entity));
  if (draft.beats.length === 0)
    for (const entity of idle.slice(0, 4))
      draft.beats.push({ step: 0, verb: natureOf(entity.noun)!, actor: entity.id });
  const creature = draft.entities.some((entity) => known(vocabulary.nouns, entity.noun).rig);
  if (creature || (draft.beats.length > 0 && seconds <= 4)) return;
  const most = draft.beats.length === 0 ? 3 : draft.beats.length + 1;
  for (const { noun, verb } of known(vocabulary.settings, setting).alive) {
    if (draft.entities.some((entity) => entity.noun === noun)) continue;
    const id = draft.entities.some((entity) => entity.id === noun) ? `${noun}-alive` : noun;
    draft.entities.push({ id, noun, count: 1, mods: [], brought: true });
    const brought = known(vocabulary.verbs, verb).frame.brings?.patient;
    const brings = brought === noun || brought === 'car' ? undefined : brought;
    const patient = brings && draft.entities.find((entity) => entity.noun === brings);
    if (brings && !patient) draft.entities.push({ id: brings, noun: brings, count: 1, mods: [], brought: true });
    draft.beats.push({ step: 0, verb, actor: id, ...(brings ? { patient: patient ? patient.id : brings } : {}) });
    if (draft.beats.length >= most) return;
  }
}

const moves = (entity: Entity): boolean => {
  const def = known(vocabulary.nouns, entity.noun);
  return !def.ambient && natureOf(entity.noun) !== undefined;
};
