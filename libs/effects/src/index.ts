export { CLOCK, type Clock, type Stop } from './clock.ts';
export { RANDOM, IDS, type Random, type Ids } from './random.ts';
export { SystemClock, SystemRandom, SortableIds } from './system.ts';
