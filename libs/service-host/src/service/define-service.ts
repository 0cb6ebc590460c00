import type { Type } from '@nestjs/common';
import type { Use } from '../effects/effect-config.ts';
import type { ConfigDefinition } from '../settings/define-config.ts';

/** What a service is: everything else follows from it. */
export interface ServiceDefinition<D extends ConfigDefinition = ConfigDefinition> {
  /** Lower-case, one word: it is the consumer group, the source of its events and the name in logs. */
  readonly name: string;
  readonly config: D;
  /** The table of contents. */
  readonly module: Type;
  /** What it touches beside events and documents: only that can be injected, is opened, and has to be set. Default: nothing. */
  readonly uses?: readonly Use[];
}

/** @throws Error for a name that is not one lower-case word. */
export function defineService<D extends ConfigDefinition>(definition: ServiceDefinition<D>): ServiceDefinition<D> {
  if (!/^[a-z][a-z0-9]*$/.test(definition.name))
    throw new Error(`A service is named by one lower-case word, not ${definition.name}`);
  return definition;
}
