import type { Beat, SceneGraph } from '../scene/scene-graph.ts';
import type { VerbDef } from '../vocab/define.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { memberIds } from './layout.ts';
import type { Roles, Script } from './play.ts';
import type { Stage } from './stage.ts';

/** One member of an entity at one beat. */
export interface Job {
  readonly beat: number;
  /** The beat's own verb, or what those do for whom there is nothing to do it with. */
  readonly verb: VerbDef;
  readonly roles: Roles;
  script?: Script;
  startedS?: number;
  endedS?: number;
}

/** Hands a scene's beats out to its members: each its own thing where there are enough; else they play together, and the rest look on. */
export function jobsOf(stage: Stage, graph: SceneGraph): Job[] {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const here = (id: string) => stage.things.has(id) || stage.actors.has(id);
  const membersOf = (id: string | undefined) =>
    id !== undefined && entities.has(id) ? memberIds(entities.get(id)!).filter(here) : [];
  const actorsOf = (beat: Beat) =>
    entities.has(beat.actor) && known(vocabulary.nouns, entities.get(beat.actor)!.noun).ambient
      ? [beat.actor]
      : membersOf(beat.actor);
  return graph.beats.flatMap((beat, index) =>
    shareOut(stage, beat, index, actorsOf(beat), membersOf(beat.patient), membersOf(beat.target)),
  );
}

function shareOut(
  stage: Stage,
  beat: Beat,
  index: number,
  actors: readonly string[],
  patients: readonly string[],
  targets: readonly string[],
): Job[] {
  const verb = known(vocabulary.verbs, beat.verb);
  const scarce = patients.length > 0 && patients.length < actors.length;
  const partners =
    scarce &&
    targets.length === 0 &&
    verb.frame.target?.includes('person') === true &&
    stage.biped(actors[1]) !== undefined;
  return actors.flatMap((actor, i): Job[] => {
    const roles: Roles = {
      beat,
      actor,
      patient: patients[i],
      target: targets[i % Math.max(1, targets.length)],
      index: i,
    };
    if (partners && i === 0) return [{ beat: index, verb, roles: { ...roles, target: actors[1] } }];
    if (partners && i === 1) return [];
    if (scarce && i >= patients.length)
      return [
        {
          beat: index,
          verb: known(vocabulary.verbs, 'look'),
          roles: { ...roles, patient: undefined, target: patients[0] },
        },
      ];
    return [{ beat: index, verb, roles }];
  });
}
