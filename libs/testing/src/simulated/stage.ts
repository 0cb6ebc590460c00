import { SimulatedDocumentStore, SimulatedTables } from '@cielo/documents';
import type { SimulatedProcess, SimulatedWorld } from '@cielo/effects';
import { SimulatedEventLog, SimulatedTopics, type DeadLetter } from '@cielo/eventing';
import type { ModelServer } from '@cielo/inference';
import { SimulatedBuckets, SimulatedObjects } from '@cielo/objects';
import {
  createService,
  type Environment,
  type Log,
  type Platform,
  type RunningService,
  type ServiceDefinition,
} from '@cielo/service-host';
import { SimulatedAnswers, SimulatedQuestions } from './simulated-questions.ts';

export interface StageOptions {
  readonly modelServer: (process: SimulatedProcess) => ModelServer;
  readonly log?: Log;
  readonly onDeadLetter?: (letter: DeadLetter) => void;
}

export interface CastOptions {
  /** Settings that differ from their defaults. */
  readonly config?: Environment;
  /** How long a process that died stays away, in virtual milliseconds. Default 50. */
  readonly restartAfterMs?: number;
}

/** A service in a simulated world, which dies and comes back. */
export interface Actor {
  readonly name: string;
  /** Undefined while it is away. */
  readonly service: RunningService | undefined;
  /** How often it has begun. */
  readonly starts: number;
  /** Ends the process here and now; it comes back by itself. */
  crash(): void;
}

/** What outlives processes in a simulated world: logs, documents, objects. Services play on it as they are, except for HTTP. */
export class SimulatedStage {
  readonly topics = new SimulatedTopics();
  readonly tables = new SimulatedTables();
  readonly buckets = new SimulatedBuckets();
  private readonly answered = new SimulatedAnswers();

  constructor(
    readonly world: SimulatedWorld,
    private readonly options: StageOptions,
  ) {}

  /** What one process stands on. */
  platform(process: SimulatedProcess): Platform {
    const { topics, tables, buckets, answered } = this;
    const { modelServer, log, onDeadLetter } = this.options;
    return {
      clock: process.clock,
      random: process.random,
      ids: process.ids,
      eventLog: new SimulatedEventLog({ process, topics, ...(onDeadLetter ? { onDeadLetter } : {}) }),
      objects: new SimulatedObjects({ process, buckets }),
      modelServer: modelServer(process),
      questions: new SimulatedQuestions(process, answered),
      documents: (service) => new SimulatedDocumentStore({ process, tables, topics, service }),
      ...(log ? { log } : {}),
    };
  }

  /** Starts a service as a process of its own, and again whenever it dies. */
  async cast(definition: ServiceDefinition, { config = {}, restartAfterMs = 50 }: CastOptions = {}): Promise<Actor> {
    let running: RunningService | undefined;
    let process: SimulatedProcess;
    let starts = 0;
    const start = async () => {
      starts += 1;
      const mine = (process = this.world.process(definition.name));
      mine.onCrash(() => {
        running = undefined;
        this.world.schedule(restartAfterMs, `${definition.name} starts again`, () => void start());
      });
      const service = await createService(definition, this.platform(mine), { environment: config });
      if (mine.isAlive) running = service;
    };
    await this.world.during(start());
    return {
      name: definition.name,
      get service() {
        return running;
      },
      get starts() {
        return starts;
      },
      crash: () => process.crash(),
    };
  }
}
