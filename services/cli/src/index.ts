export { run } from './program.ts';
export { ExitCode } from './domain/exit-code.ts';
export type { Surroundings } from './inbound/surroundings.ts';
