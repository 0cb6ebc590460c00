import { readJson } from './read-json.ts';
import { WATER } from '../physics/layout.ts';
import { vocabulary } from '../vocab/registry.ts';
import { COLOURS } from '../words/lists/colours.ts';
import { MANNERS } from '../words/lists/manner.ts';
import { SIZES } from '../words/lists/sizes.ts';
import { RELATIONS, TIMES_OF_DAY, WAYS, type SceneGraph } from './scene-graph.ts';

/** More than a clip can show; a graph of words never has so many. */
const MOST = { entities: 32, beats: 64, dialogue: 32, notes: 4096 } as const;
const MOST_CHARACTERS = 600;
const LANGUAGES = ['en', 'it', 'ja', 'ko', 'th', 'vi', 'zh-Hant', 'und'];

/** What is wrong with a scene graph: which field, what it is, what it must be. */
export class BadScene extends Error {
  override readonly name = 'BadScene';
}

/**
 * A scene graph as the engine gives it with each clip, and as somebody has edited it: only what can be played comes through.
 *
 * @param chapters that it may hold: each has as much as one clip
 * @throws BadScene that names the field
 */
export function parseScene(json: string, chapters = 1): SceneGraph {
  let value: unknown;
  try {
    value = readJson(json);
  } catch {
    throw new BadScene('the scene is no JSON');
  }
  const scene = new Fields('scene', value);
  scene.oneOf('v', [1]);
  scene.number('seed', 0, Number.MAX_SAFE_INTEGER, true);
  const seconds = scene.number('seconds', 1, 60 * chapters);
  scene.wordOf('setting', vocabulary.settings);
  scene.oneOf('timeOfDay', TIMES_OF_DAY);
  scene.wordOf('weather', vocabulary.weather);
  scene.maybe('mood')?.wordOf('mood', vocabulary.moods);
  scene.maybe('style')?.wordOf('style', vocabulary.styles);
  cameraOf(scene);
  const entities = scene.list('entities', MOST.entities * chapters);
  const ids = new Set<unknown>();
  for (const entity of entities) {
    const id = entity.text('id');
    if (ids.has(id)) entity.refuse('id', 'an id of its own');
    if (!/^[a-z0-9-]{1,64}$/.test(id)) entity.refuse('id', 'small letters, digits and hyphens, 64 at most');
    ids.add(id);
  }
  for (const entity of entities) checkEntity(entity, [...ids]);
  for (const beat of scene.list('beats', MOST.beats * chapters)) checkBeat(beat, [...ids], seconds);
  for (const line of scene.list('dialogue', MOST.dialogue * chapters)) checkLine(line, [...ids], seconds);
  scene.texts('uncovered', MOST.notes);
  return value as SceneGraph;
}

function checkEntity(entity: Fields, ids: readonly unknown[]): void {
  entity.wordOf('noun', vocabulary.nouns);
  entity.maybe('label')?.text('label');
  entity.number('count', 1, 12, true);
  entity.maybe('colour')?.oneOf('colour', Object.keys(COLOURS));
  entity.maybe('material')?.wordOf('material', vocabulary.materials);
  entity.maybe('size')?.oneOf('size', Object.keys(SIZES));
  entity.texts('mods', 12);
  const place = entity.maybe('place')?.object('place');
  place?.oneOf('relation', RELATIONS);
  const others = ids.filter((id) => id !== entity.value['id']);
  place?.oneOf('of', others);
  place?.maybe('and')?.oneOf('and', others);
}

function checkBeat(beat: Fields, ids: readonly unknown[], seconds: number): void {
  const from = beat.number('t0', 0, seconds);
  beat.number('t1', from, seconds);
  beat.wordOf('verb', vocabulary.verbs);
  beat.maybe('said')?.text('said');
  beat.oneOf('actor', ids);
  beat.maybe('patient')?.oneOf('patient', ids);
  beat.maybe('target')?.oneOf('target', [...ids, WATER]);
  beat.maybe('way')?.oneOf('way', WAYS);
  beat.maybe('manner')?.oneOf('manner', Object.keys(MANNERS));
  beat.maybe('outcome')?.text('outcome');
  cameraOf(beat);
}

function checkLine(line: Fields, ids: readonly unknown[], seconds: number): void {
  line.oneOf('speaker', [...ids, '']);
  line.text('text');
  line.oneOf('lang', LANGUAGES);
  line.wordOf('voice', vocabulary.voices);
  line.maybe('t0')?.number('t0', 0, seconds);
}

function cameraOf(fields: Fields): void {
  for (const word of fields.maybe('camera')?.texts('camera', 12) ?? [])
    if (!vocabulary.camera.has(word)) fields.refuse('camera', `of ${listed([...vocabulary.camera.keys()])}`);
}

/** The fields of an object, each asked for by its name. */
class Fields {
  readonly value: Readonly<Record<string, unknown>>;
  readonly #path: string;

  constructor(path: string, value: unknown) {
    this.#path = path;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new BadScene(`${path} must be an object`);
    this.value = value as Record<string, unknown>;
  }

  refuse(name: string, right: string): never {
    const found = JSON.stringify(this.#own(name)) ?? 'missing';
    throw new BadScene(`${this.#path}.${name} is ${found.slice(0, 80)}, but must be ${right}`);
  }

  /** Itself when it has the field. */
  maybe(name: string): this | undefined {
    return this.#own(name) === undefined ? undefined : this;
  }

  text(name: string): string {
    const value = this.#own(name);
    if (typeof value !== 'string' || value.length > MOST_CHARACTERS)
      this.refuse(name, `a text of at most ${MOST_CHARACTERS} characters`);
    return value;
  }

  number(name: string, low: number, high: number, whole = false): number {
    const value = this.#own(name);
    if (typeof value !== 'number' || !(value >= low && value <= high) || (whole && !Number.isInteger(value)))
      this.refuse(name, `a ${whole ? 'whole ' : ''}number from ${low} to ${high}`);
    return value;
  }

  oneOf(name: string, words: readonly unknown[]): void {
    if (!words.includes(this.#own(name))) this.refuse(name, `one of ${listed(words)}`);
  }

  wordOf(name: string, words: ReadonlyMap<string, unknown>): void {
    const value = this.#own(name);
    if (typeof value !== 'string' || !words.has(value)) this.refuse(name, `one of ${listed([...words.keys()])}`);
  }

  object(name: string): Fields {
    return new Fields(`${this.#path}.${name}`, this.#own(name));
  }

  list(name: string, most: number): Fields[] {
    return this.#array(name, most).map((value, i) => new Fields(`${this.#path}.${name}[${i}]`, value));
  }

  texts(name: string, most: number): string[] {
    const values = this.#array(name, most);
    if (!values.every((value) => typeof value === 'string')) this.refuse(name, 'a list of texts');
    return values as string[];
  }

  #array(name: string, most: number): unknown[] {
    const value = this.#own(name);
    if (!Array.isArray(value) || value.length > most) this.refuse(name, `a list of at most ${most}`);
    return value;
  }

  #own(name: string): unknown {
    return Object.hasOwn(this.value, name) ? this.value[name] : undefined;
  }
}

const listed = (words: readonly unknown[]): string =>
  words.map((word) => (word === '' ? '""' : String(word))).join(', ');
