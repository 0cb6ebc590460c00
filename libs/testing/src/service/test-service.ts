import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventMessage, EventType } from '@cielo/contracts';
import { seal } from '@cielo/eventing';
import { ScriptedModelServer, type ModelServer } from '@cielo/inference';
import {
  createService,
  listen,
  openEmbeddedPlatform,
  type Environment,
  type Listener,
  type Log,
  type OpenPlatform,
  type RunningService,
  type ServiceDefinition,
} from '@cielo/service-host';
import { TestQuestions, type FakeAnswer } from './fake-questions.ts';
import { readAnswer, requestInit, type HttpAnswer, type HttpOptions } from './http-client.ts';
import { Listening } from './listening.ts';
import { ShiftingClock } from './shifting-clock.ts';

export interface TestServiceOptions {
  /** Settings that differ from their defaults. The process's environment plays no part. */
  readonly config?: Environment;
  /** What the neighbours answer. Without one for `Identify`, `keyOf('acct_1')` is the key of acct_1. */
  readonly answers?: readonly FakeAnswer[];
  /** Default: one that renders a small clip. */
  readonly modelServer?: ModelServer;
  readonly log?: Log;
  /** Who the neighbours are, in the envelopes of what {@link TestService.say} says. Default: test. */
  readonly source?: string;
}

/** The longest that a test waits for something that should be on its way. */
const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 5;

/** One service as it runs, on the embedded adapters in a folder of its own; its neighbours are the test. */
export class TestService {
  readonly clock = new ShiftingClock();
  private listening!: Listening;
  private platform!: OpenPlatform;
  private listener!: Listener;
  private running!: RunningService;

  private constructor(
    private readonly definition: ServiceDefinition,
    private readonly options: TestServiceOptions,
    /** The data folder. */
    readonly home: string,
  ) {}

  static async open(definition: ServiceDefinition, options: TestServiceOptions = {}): Promise<TestService> {
    const home = await mkdtemp(join(tmpdir(), `cielo-${definition.name}-`));
    const service = new TestService(definition, options, home);
    service.listening = new Listening(definition.name);
    try {
      await service.start();
      return service;
    } catch (error) {
      await service.close();
      throw error;
    }
  }

  /** `http://127.0.0.1:port`, for clients of the test's own. */
  get url(): string {
    return this.listener.url;
  }

  get service(): RunningService {
    return this.running;
  }

  async http(method: string, path: string, options: HttpOptions = {}): Promise<HttpAnswer> {
    return readAnswer(await fetch(`${this.url}${path}`, requestInit(method, options)));
  }

  /** Neighbours say this, and the service has handled it, and all that followed from it. */
  async say(...events: EventMessage[]): Promise<void> {
    const { ids } = this.platform;
    const source = this.options.source ?? 'test';
    await this.platform.eventLog.append(events.map((event) => seal(event, { ids, source, nowMs: this.clock.nowMs() })));
    await this.drained();
  }

  /** What the service has said of this type, in order. */
  async heard<T extends EventMessage>(type: EventType<T>): Promise<readonly T[]> {
    await this.drained();
    return this.listening.of(type);
  }

  /** Resolves when the service has handled all events, its own among them. */
  async drained(): Promise<void> {
    let before: number;
    do {
      before = this.listening.count;
      await this.running.drained();
      await this.listening.drained();
    } while (this.listening.count > before);
  }

  /** Puts the clock forward; what becomes due has begun and its events are handled. */
  async advance(durationMs: number): Promise<void> {
    this.clock.advance(durationMs);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    await this.drained();
  }

  /** Resolves when the condition holds. For what goes on by itself; after an event or an answer there is nothing to wait for. */
  async until(condition: () => Promise<boolean> | boolean, what = String(condition)): Promise<void> {
    const endMs = performance.now() + PATIENCE_MS;
    while (!(await condition())) {
      if (performance.now() > endMs) throw new Error(`It did not come true within ${PATIENCE_MS} ms: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }

  /** Ends the process, so to speak, and starts it again on the same data. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the service and removes its data. */
  async close(): Promise<void> {
    await this.stop();
    await rm(this.home, { recursive: true, force: true });
  }

  private async start(): Promise<void> {
    const { config = {}, answers = [], modelServer = new ScriptedModelServer(), log } = this.options;
    this.platform = await openEmbeddedPlatform({
      home: this.home,
      modelServer,
      clock: this.clock,
      questions: new TestQuestions(answers),
      environment: {},
      ...(log ? { log } : {}),
    });
    this.running = await createService(this.definition, this.platform, { environment: config });
    await this.listening.start(this.platform.eventLog);
    this.listener = await listen(this.running.handle, { host: '127.0.0.1', port: 0 });
  }

  private async stop(): Promise<void> {
    // Whatever did not come to be when the start failed need not end.
    await Promise.all([this.listener?.close(0), this.running?.close(), this.listening.close()]);
    await this.platform?.close();
    this.listener = this.running = this.platform = undefined as never;
  }
}

/** Runs one service for a component test: `const credits = await openTestService(definition)`. */
export function openTestService(definition: ServiceDefinition, options?: TestServiceOptions): Promise<TestService> {
  return TestService.open(definition, options);
}
