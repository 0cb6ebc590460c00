import type { Entity, SceneGraph } from '../scene/scene-graph.ts';
import { known, vocabulary } from '../vocab/registry.ts';

/** Whom somebody's name means in a scene. */
export interface CastName {
  readonly name: string;
  /** Id of the entity. */
  readonly entity: string;
}

/**
 * Who in a scene is who: first those whom the words call by their names, then, in the order of the names, the first persons that are left. Names for
 * whom nobody is left are not in the answer.
 *
 * @param before who was who in what came before: it stays so
 */
export function castNames(
  entities: SceneGraph['entities'],
  names: readonly string[],
  before: readonly CastName[] = [],
): CastName[] {
  const isFree = ({ id }: Entity): boolean => before.every(({ entity }) => entity !== id);
  const people = entities.filter((one) => isFree(one) && known(vocabulary.nouns, one.noun).look.kind === 'person');
  const taken = new Set<Entity>();
  const take = (entity: Entity | undefined): Entity | undefined => {
    if (entity) taken.add(entity);
    return entity;
  };
  const called = names.map((name) =>
    before.some((one) => one.name === name)
      ? undefined
      : take(people.find((one) => !taken.has(one) && isCalled(one.label, name))),
  );
  return names.flatMap((name, nth): CastName[] => {
    const there = before.find((one) => one.name === name);
    if (there) return [there];
    const entity = called[nth] ?? take(people.find((one) => !taken.has(one) && one.label === undefined));
    return entity ? [{ name, entity: entity.id }] : [];
  });
}

/** The words with each name as one word, since two would be taken for two. */
export const withNames = (prompt: string, names: readonly string[]): string =>
  names
    .filter((name) => /[^\p{L}\p{N}]/u.test(name))
    .reduce(
      (text, name) => text.replaceAll(name, [...name].filter((each) => /[\p{L}\p{N}]/u.test(each)).join('')),
      prompt,
    );

/** `@anna`, `Anna` and `anna's` are Anna. */
export const isCalled = (label: string | undefined, name: string): boolean =>
  label !== undefined && plain(label) === plain(name);

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
