import { InvalidValue } from '@cielo/errors';
import { bracketed, type Path, type Received } from './received.ts';

const MAX_DEPTH = 8;
const MAX_INDEX = 1000;

type Tree = Record<string, unknown>;
const newTree = (): Tree => Object.create(null) as Tree;

/**
 * Builds an object from the names of form parts: `a[b][c]` nests, `name[]` repeats, `characters[][id]` begins a new element whenever
 * the last one has its `id` already, `characters[0][id]` says which element. A name that is repeated without brackets is a list.
 */
export class BracketedFields {
  private readonly root = newTree();
  private readonly spellings = new Map<string, string>();

  /** @throws InvalidValue when the name contradicts an earlier one. */
  add(name: string, value: unknown): void {
    const keys = splitName(name);
    if (keys.length > MAX_DEPTH) throw new InvalidValue(`The name '${name}' is nested too deeply.`, { param: name });
    const path: PropertyKey[] = [];
    let at: Tree | unknown[] = this.root;
    keys.forEach((key, i) => {
      const last = i === keys.length - 1;
      const place: PropertyKey = placeOf(at, key, keys.slice(i + 1), name);
      path.push(place);
      if (last) put(at, place, value, name);
      else at = descend(at, place, isIndex(keys[i + 1]!), name);
    });
    this.spellings.set(bracketed(path), name);
  }

  received(): Received {
    return { value: this.root, spell: (path: Path) => this.spellings.get(bracketed(path)) ?? bracketed(path) };
  }
}

/** `a[b][]` is a, b and the empty key. A name whose brackets do not fit is one key. */
function splitName(name: string): readonly string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!match) return [name];
  return [match[1]!, ...[...match[2]!.matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1]!)];
}

const isIndex = (key: string): boolean => key === '' || /^\d+$/.test(key);

function placeOf(at: Tree | unknown[], key: string, rest: readonly string[], name: string): PropertyKey {
  if (!Array.isArray(at)) return key;
  if (key === '') return rest.length > 0 && at.length > 0 && !has(at.at(-1), rest) ? at.length - 1 : at.length;
  const index = Number(key);
  if (!Number.isInteger(index) || index > MAX_INDEX) {
    throw new InvalidValue(`The name '${name}' does not say which element of the list it is.`, { param: name });
  }
  return index;
}

/** Whether the element already holds something where `keys` lead. */
function has(element: unknown, keys: readonly string[]): boolean {
  let at: unknown = element;
  for (const key of keys) {
    if (key === '') return false;
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Tree)[key];
  }
  return true;
}

function descend(at: Tree | unknown[], place: PropertyKey, isList: boolean, name: string): Tree | unknown[] {
  const holder = at as Record<PropertyKey, unknown>;
  const known = Object.hasOwn(holder, place) ? holder[place] : (holder[place] = isList ? [] : newTree());
  if (isContainer(known) && (Array.isArray(known) || !isList)) return known;
  throw new InvalidValue(`The field '${name}' contradicts another one of the same name.`, { param: name });
}

function put(at: Tree | unknown[], place: PropertyKey, value: unknown, name: string): void {
  const holder = at as Record<PropertyKey, unknown>;
  if (!Object.hasOwn(holder, place)) {
    holder[place] = value;
    return;
  }
  const known = holder[place];
  if (isContainer(known) && !Array.isArray(known)) {
    throw new InvalidValue(`The field '${name}' contradicts another one of the same name.`, { param: name });
  }
  holder[place] = Array.isArray(known) ? [...(known as unknown[]), value] : [known, value];
}

/** What this class made itself, as against a value: a file is an object too. */
function isContainer(value: unknown): value is Tree | unknown[] {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null);
}
