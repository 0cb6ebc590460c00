export { CLOCK, type Clock, type Stop } from './clock.ts';
export { RANDOM, IDS, type Random, type Ids } from './random.ts';
export { SystemClock, SystemRandom, SortableIds } from './system.ts';
export { SimulatedWorld, type RunOptions, type SimulatedWorldOptions } from './simulated/world.ts';
export type { SimulatedProcess } from './simulated/process.ts';
export type { Fault, FaultRates } from './simulated/faults.ts';
