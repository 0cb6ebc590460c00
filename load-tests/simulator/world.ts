import { CostlessMastering, deliveryWith } from '@cielo/delivery';
import { credits } from '@cielo/credits';
import { SimulatedWorld, type Fault, type SimulatedProcess } from '@cielo/effects';
import type { DeadLetter } from '@cielo/eventing';
import { identity } from '@cielo/identity';
import { moderationWith } from '@cielo/moderation';
import { orchestration } from '@cielo/orchestration';
import { createService, type Platform, type RunningService, type ServiceDefinition } from '@cielo/service-host';
import { SimulatedStage } from '@cielo/testing';
import { sceptical } from './frames.ts';
import { Dice } from './dice.ts';
import { FLOOD_BYTES, SimulatedEngine } from './engine.ts';
import { Member } from './troupe.ts';
import type { EngineTemper, Weather } from './weather.ts';

/** Something that is wrong with the platform that a service stands on: how bugs are planted without touching a service. */
export type Spoil = (platform: Platform, service: string) => Platform;

/** Bounds that are short, since virtual time is not free: services look around in every second of it. */
export const SETTINGS = {
  IDENTITY_KEY_PEPPER: 'the pepper of a simulated world, long enough',
  ORCHESTRATION_RENDER_SLOTS: '8',
  ORCHESTRATION_OPEN_STANDARD: '6',
  ORCHESTRATION_OPEN_PRO: '20',
  ORCHESTRATION_LEASE_MS: '4000',
  ORCHESTRATION_STALL_MS: '20000',
  ORCHESTRATION_RETRY_MS: '300',
  ORCHESTRATION_TRACKS_MAX_BYTES: String(FLOOD_BYTES - 1),
  ORCHESTRATION_ADMITTING_MAX_MS: '60000',
  ORCHESTRATION_QUEUED_MAX_MS: '600000',
  ORCHESTRATION_RENDER_MAX_MS: '60000',
  ORCHESTRATION_FINISHING_MAX_MS: '60000',
  ORCHESTRATION_NUDGE_MS: '5000',
  ORCHESTRATION_TRACKS_SWEEP_MS: '60000',
  ORCHESTRATION_TRACKS_GRACE_MS: '120000',
  ORCHESTRATION_TRACKS_KEEP_MS: '240000',
  MODERATION_OUTPUT_WAIT_MS: '60000',
  DELIVERY_MASTERINGS_AT_ONCE: '8',
  DELIVERY_SWEEP_MS: '60000',
  DELIVERY_SWEEP_GRACE_MS: '180000',
  DELIVERY_EXPIRY_MS: '20000',
} as const;

/** The longest that a generation may take from the moment on at which nothing goes wrong any more. */
export const LIVENESS_MS = 1_800_000;
/** From the last end until the last sweep has passed. */
export const SWEEPS_MS = 420_000;

/** A world that knows how often what went wrong. */
class CountingWorld extends SimulatedWorld {
  readonly struck = new Map<string, number>();
  outage: Weather['outage'];

  override strikes(fault: Fault, label = ''): boolean {
    const strikes = (fault === 'fail-before' && this.isOut(label)) || super.strikes(fault, label);
    if (strikes) this.struck.set(fault, (this.struck.get(fault) ?? 0) + 1);
    return strikes;
  }

  /** Effects on documents are named after their collection, and that after its service. */
  private isOut(label: string): boolean {
    if (!this.outage || !label.startsWith(`${this.outage.service}_`)) return false;
    const sinceMs = this.elapsedMs - this.outage.fromMs;
    return sinceMs >= 0 && sinceMs < this.outage.forMs;
  }
}

class SpoiltStage extends SimulatedStage {
  private readonly spoil: Spoil;

  constructor(world: SimulatedWorld, options: ConstructorParameters<typeof SimulatedStage>[1], spoil: Spoil) {
    super(world, options);
    this.spoil = spoil;
  }

  override platform(process: SimulatedProcess): Platform {
    return this.spoil(super.platform(process), process.name);
  }
}

export interface WorldOptions {
  readonly seed: string;
  readonly startMs: number;
  readonly weather: Weather;
  readonly spoil: Spoil;
  readonly onDeadLetter: (letter: DeadLetter) => void;
}

/** Five services as they are, each a process of its own, on one stage. */
export class Ensemble {
  readonly world: CountingWorld;
  readonly stage: SimulatedStage;
  readonly engineSeen = new Map<string, number>();
  private readonly cast: readonly Member<RunningService>[];
  private readonly doors: readonly Member<RunningService>[];
  private readonly services: ReadonlyMap<string, Member<RunningService>>;
  private temper: EngineTemper;
  private muxerBreaks: number;
  private longestAwayMs: number;
  private clockSkewMs: number;
  private readonly dice: Dice;

  constructor({ seed, startMs, weather, spoil, onDeadLetter }: WorldOptions) {
    this.world = new CountingWorld({ seed, startMs });
    const { world } = this;
    this.dice = new Dice(world.process('the engine').random);
    this.temper = weather.engine;
    this.muxerBreaks = weather.muxerBreaks;
    this.longestAwayMs = weather.longestAwayMs;
    this.clockSkewMs = weather.clockSkewMs;
    const modelServer = ({ clock }: SimulatedProcess) =>
      new SimulatedEngine({ clock, dice: this.dice, temper: () => this.temper, seen: this.engineSeen });
    this.stage = new SpoiltStage(world, { modelServer, onDeadLetter }, spoil);
    const delivery = deliveryWith(this.mastering());
    const ttl: Record<string, string> = weather.clipTtlMs ? { DELIVERY_CLIP_TTL_MS: String(weather.clipTtlMs) } : {};
    const orchestrations = ['1', '2'].slice(0, weather.twins ? 2 : 1);
    this.cast = [
      this.member(identity, SETTINGS),
      this.member(credits, SETTINGS),
      this.member(moderationWith(sceptical), SETTINGS),
      ...orchestrations.map((nth) => this.member(orchestration, { ...SETTINGS, ORCHESTRATION_WORKER: `w${nth}` })),
      ...orchestrations.map(() => this.member(delivery, { ...SETTINGS, ...ttl })),
    ];
    this.doors = this.cast.filter(({ name }) => name === 'orchestration');
    this.services = new Map(this.cast.map((member) => [member.name, member]));
  }

  /** Returns when everybody is up. */
  async open(): Promise<void> {
    for (const member of this.cast) await this.world.during(member.start());
  }

  /** Undefined while it is away. */
  find(name: string): RunningService | undefined {
    return this.services.get(name)?.running;
  }

  /** The service, which is up in fair weather. */
  service(name: string): RunningService {
    return this.find(name)!;
  }

  /** Orchestration's processes that are up. */
  openDoors(): readonly RunningService[] {
    return this.doors.flatMap(({ running }) => running ?? []);
  }

  get starts(): number {
    return this.cast.reduce((sum, { starts }) => sum + starts, 0);
  }

  /** Ends every process of the service; it begins again by itself. */
  restart(name: string): void {
    for (const member of this.cast) if (member.name === name) member.crash();
  }

  killOne(dice: Dice): void {
    dice.pick(this.cast).crash();
  }

  /** From now on nothing goes wrong that is not in the weather; who is away comes back soon. */
  turnTo(weather: Weather): void {
    this.world.setFaults(weather.faults);
    this.world.outage = weather.outage;
    this.temper = weather.engine;
    this.muxerBreaks = weather.muxerBreaks;
    this.longestAwayMs = weather.longestAwayMs;
    this.clockSkewMs = weather.clockSkewMs;
  }

  private readonly awayMs = (): number => this.dice.between(10, this.longestAwayMs);

  private member(definition: ServiceDefinition, environment: Record<string, string>): Member<RunningService> {
    const begin = (process: SimulatedProcess) =>
      createService(definition, this.onWrongClock(this.stage.platform(process)), { environment });
    return new Member(this.world, definition.name, begin, this.awayMs);
  }

  /** What is wrong with the clock is known to nobody, and is over when the weather is. */
  private onWrongClock(platform: Platform): Platform {
    const share = this.dice.between(-1, 1);
    const { clock } = platform;
    const skewed = Object.create(clock, {
      nowMs: { value: () => clock.nowMs() + Math.round(share * this.clockSkewMs) },
    }) as typeof clock;
    return { ...platform, clock: skewed };
  }

  /** Masters that are no films, made of tracks that have to be there; sometimes the muxer breaks off. */
  private mastering(): Parameters<typeof deliveryWith>[0] {
    const costless = new CostlessMastering();
    return {
      make: async (work) => {
        for (const track of work.tracks) await work.read(track);
        if (this.dice.chance(this.muxerBreaks)) throw new Error('the muxer broke off');
        return costless.make(work);
      },
    };
  }
}
