import type { MetricName } from './metrics.ts';

/** A prompt of which it is known what must be seen and heard. */
export interface Fiducial {
  /** A word for tables and file names. */
  readonly name: string;
  readonly prompt: string;
  readonly seconds: string;
  /** What the prompt asks for, in its own words, lower case. */
  readonly concepts: readonly string[];
  readonly metrics: readonly MetricName[];
  /** For so long may the red thing be behind others; in seconds. */
  readonly mayHideS?: number;
  /** Its clip is also spoiled in many ways, to see that the measures notice. */
  readonly isSpoiled?: boolean;
}

/** What every clip with sound can be asked. */
const ALWAYS: readonly MetricName[] = ['as asked', 'static seconds', 'loudness', 'true peak', 'coverage'];

/** Things that are to be followed are plain red, and nothing else in these prompts is. */
export const FIDUCIALS: readonly Fiducial[] = [
  {
    name: 'ball',
    prompt: 'A red ball bounces on the wooden floor of a living room. Wide shot, static camera.',
    seconds: '4',
    concepts: ['red', 'ball', 'bounces', 'wooden', 'floor', 'living room', 'wide', 'static camera'],
    metrics: ['onset offsets', 'contact offsets', 'gravity', 'restitution', 'teleports', 'permanence', ...ALWAYS],
    isSpoiled: true,
  },
  {
    name: 'pendulum',
    prompt: 'A red pendulum swings in a room. Wide shot, static camera.',
    seconds: '8',
    concepts: ['red', 'pendulum', 'swings', 'room', 'wide', 'static camera'],
    metrics: ['swing', 'teleports', 'permanence', ...ALWAYS],
  },
  {
    name: 'dog',
    prompt: 'A brown dog chases a red ball in the park.',
    seconds: '8',
    concepts: ['brown', 'dog', 'chases', 'red', 'ball', 'park'],
    metrics: ['teleports', 'permanence', ...ALWAYS],
    mayHideS: 1,
  },
  {
    name: 'missed shot',
    prompt: 'A basketball player misses a shot in a gym, the ball rebounds. A girl says "Oh no!"',
    seconds: '8',
    concepts: ['basketball player', 'misses', 'shot', 'gym', 'ball', 'rebounds', 'girl', 'says', 'oh no'],
    metrics: ALWAYS,
  },
  {
    name: 'dominoes',
    prompt: 'A row of dominoes falls over on a table.',
    seconds: '4',
    concepts: ['row', 'dominoes', 'falls', 'table'],
    metrics: ['knocks', ...ALWAYS],
  },
  {
    name: 'glass',
    prompt: 'A glass falls from a table and breaks. Static camera.',
    seconds: '4',
    concepts: ['glass', 'falls', 'table', 'breaks', 'static camera'],
    metrics: ALWAYS,
  },
  {
    name: 'friends',
    prompt: 'Two friends talk in a café. Anna says "Did you see the game?" Ben says "It was amazing!"',
    seconds: '8',
    concepts: ['two', 'friends', 'talk', 'café', 'says', 'did you see the game', 'it was amazing'],
    metrics: ALWAYS,
  },
  {
    name: 'rain',
    prompt: 'Rain on a street at night, a car drives past.',
    seconds: '8',
    concepts: ['rain', 'street', 'night', 'car', 'drives', 'past'],
    metrics: ALWAYS,
  },
];
