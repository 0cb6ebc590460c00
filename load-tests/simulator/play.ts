import { AdjustWallet, auditCredits, GrantCredits } from '@cielo/credits';
import type { Caller } from '@cielo/access';
import { SimulatedWorld } from '@cielo/effects';
import { OpenAccount } from '@cielo/identity';
import { Auditor } from './auditor.ts';
import { Chaos } from './chaos.ts';
import { Dice } from './dice.ts';
import { Findings, type Breach, type Promised } from './findings.ts';
import { GivenUp } from './given-up.ts';
import { GIFT, operate } from './operators.ts';
import { live } from './people.ts';
import { drawWeather, FAIR, type Weather } from './weather.ts';
import { LIVENESS_MS, Ensemble, SWEEPS_MS, type Spoil } from './world.ts';

export interface PlayOptions {
  readonly seed: string;
  /** How many times people ask for something. */
  readonly asks: number;
  /** Default: drawn from the seed. */
  readonly weather?: Weather;
  readonly spoil?: Spoil;
}

/** What happened in one world. */
export interface Played {
  readonly seed: string;
  readonly weather: Weather;
  readonly breaches: readonly Breach[];
  readonly checked: ReadonlyMap<Promised, number>;
  readonly generations: number;
  readonly ends: Readonly<Record<string, number>>;
  /** What went wrong on purpose, how often. */
  readonly trouble: ReadonlyMap<string, number>;
  /** What people did and what they were told. */
  readonly told: ReadonlyMap<string, number>;
  readonly starts: number;
  readonly steps: number;
  readonly virtualMs: number;
  readonly traceHash: string;
  /** The last steps, when something was found. */
  readonly lastSteps: readonly string[];
}

const MOST_PEOPLE = 12;
const ZONES = ['UTC', 'America/New_York', 'Asia/Tokyo'] as const;
const DAY_MS = 86_400_000;
const NEW_YEAR_MS = Date.UTC(2026, 0, 1);
/** How often everything is looked at again, in steps. */
const LOOK_AGAIN = 2_000;

/** Plays one world from its first moment to the last sweep, or to the first promise that is not kept. */
export async function play({
  seed,
  asks,
  weather: given,
  spoil = (platform) => platform,
}: PlayOptions): Promise<Played> {
  const draw = new Dice(new SimulatedWorld({ seed: `before ${seed}` }).process('weather').random);
  const weather = given ?? drawWeather(draw);
  // Half of the worlds see a midnight.
  const midnightInMs = draw.chance(0.5) ? draw.between(5_000, 60_000) : DAY_MS / 2;
  const startMs = NEW_YEAR_MS + draw.below(365) * DAY_MS - midnightInMs;
  const findings: Findings = new Findings(() => platform.world.elapsedMs);
  const givenUp = new GivenUp(findings, weather, (id) => auditor.isOver(id));
  const platform = new Ensemble({
    seed,
    startMs,
    weather,
    spoil,
    onDeadLetter: (letter) => givenUp.take(letter),
  });
  const { world, stage } = platform;
  const auditor: Auditor = new Auditor(stage, findings);
  const play = new Play({ platform, auditor, findings, givenUp, weather, asks });
  await play.run();
  return {
    seed,
    weather,
    breaches: findings.breaches,
    checked: findings.checked,
    generations: auditor.generationCount,
    ends: auditor.ends(),
    trouble: new Map([...world.struck, ...platform.engineSeen, ...play.chaos.done]),
    told: play.told,
    starts: platform.starts,
    steps: world.steps,
    virtualMs: world.elapsedMs,
    traceHash: world.traceHash,
    lastSteps: findings.breaches.length > 0 ? world.lastSteps() : [],
  };
}

interface Parts {
  readonly platform: Ensemble;
  readonly auditor: Auditor;
  readonly findings: Findings;
  readonly givenUp: GivenUp;
  readonly weather: Weather;
  readonly asks: number;
}

class Play {
  readonly told = new Map<string, number>();
  readonly chaos: Chaos;
  private readonly accepted = new Set<string>();
  private readonly dice: Dice;
  private steps = 0;
  private asked = 0;
  private readonly platform: Ensemble;
  private readonly auditor: Auditor;
  private readonly findings: Findings;
  private readonly givenUp: GivenUp;
  private readonly weather: Weather;
  private readonly asks: number;

  constructor({ platform, auditor, findings, givenUp, weather, asks }: Parts) {
    this.platform = platform;
    this.auditor = auditor;
    this.findings = findings;
    this.givenUp = givenUp;
    this.weather = weather;
    this.asks = asks;
    const { clock, random } = platform.world.process('chaos');
    this.dice = new Dice(random);
    this.chaos = new Chaos(platform, clock, this.dice);
  }

  async run(): Promise<void> {
    await this.platform.open();
    const callers = await this.openAccounts();
    this.platform.turnTo(this.weather);
    this.chaos.begin(this.weather);
    void operate({
      accountIds: callers.map(({ accountId }) => accountId),
      clock: this.platform.world.process('operators').clock,
      dice: this.dice,
      service: (name) => this.platform.find(name),
    });
    const lives = callers.map((caller) => this.begin(caller));
    let livesOver = 0;
    for (const life of lives) void life.then(() => (livesOver += 1));
    if (await this.until(() => livesOver === lives.length, LIVENESS_MS)) return;
    this.chaos.end();
    if (await this.outlast(this.weather.outage)) return;
    this.platform.turnTo(FAIR);
    await this.redrive();
    if (await this.until(() => livesOver === lives.length && this.auditor.allEnded(), LIVENESS_MS)) return;
    if (await this.until(() => false, SWEEPS_MS)) return;
    this.auditor.lookAtTheEnd([...this.accepted]);
    await this.auditWallets();
  }

  /** Until the stores are back. @returns whether something was found */
  private async outlast(outage: Weather['outage']): Promise<boolean> {
    if (!outage) return false;
    const { elapsedMs } = this.platform.world;
    return this.until(() => false, Math.max(0, outage.fromMs + outage.forMs - elapsedMs));
  }

  /** What operators do when the stores are back: they hand out again what was given up. */
  private async redrive(): Promise<void> {
    const { world, stage } = this.platform;
    if (this.givenUp.many === 0) return;
    this.chaos.done.set('given up in an outage', this.givenUp.many);
    const groups = await world.during(this.givenUp.redrive(stage.platform(world.process('redrive')).eventLog));
    for (const group of groups) this.platform.restart(group);
  }

  /** Runs on, looking at every state. @returns whether something was found */
  private async until(over: () => boolean, forMs: number): Promise<boolean> {
    const { world } = this.platform;
    const { breaches } = this.findings;
    await world.run({
      everySteps: 1,
      forMs,
      until: () => {
        this.auditor.look();
        this.steps += 1;
        if (this.steps % LOOK_AGAIN === 0) this.auditor.lookAtAll();
        return breaches.length > 0 || (this.steps % 50 === 0 && over());
      },
    });
    return breaches.length > 0;
  }

  private async openAccounts(): Promise<readonly Caller[]> {
    const { platform, dice } = this;
    const { world } = platform;
    const callers: Caller[] = [];
    const people = 2 + dice.below(MOST_PEOPLE - 1);
    for (let i = 0; i < people; i += 1) {
      const accountId = `account_${i}`;
      const plan = i % 2 === 0 ? 'pro' : 'standard';
      const facts = { id: accountId, plan, homeCountry: 'US', timeZone: dice.pick(ZONES), invited: true };
      await world.during(
        platform
          .service('identity')
          .get(OpenAccount)
          .run({ ...facts, invitesLeft: 0 }),
      );
      callers.push({
        accountId,
        keyId: `key_${i}`,
        plan,
        homeCountry: 'US',
        country: 'US',
        countrySource: 'home',
        client: 'api',
        scopes: [],
      });
    }
    await world.run({ until: () => this.auditor.walletIds.length === people, everySteps: 1 });
    for (const [i, caller] of callers.entries()) await world.during(this.fill(caller, i));
    return callers;
  }

  /** Some have more than they need, some credits that end soon, some almost none. */
  private async fill({ accountId, plan }: Caller, nth: number): Promise<void> {
    const grant = { accountId, grantId: GIFT, source: 'promotion' as const, amountCredits: 400n };
    const endsMs = Math.floor(this.platform.world.nowMs + this.dice.between(10_000, 100_000));
    const credits = this.platform.service('credits');
    if (nth % 5 < 2) await credits.get(GrantCredits).run({ ...grant, untilMs: endsMs });
    if (nth % 5 === 2) {
      const poor = {
        accountId,
        operationId: 'poor',
        reason: 'for the story',
        amountCredits: plan === 'pro' ? -980n : -280n,
      };
      await credits.get(GrantCredits).run({ ...grant, amountCredits: 1n, untilMs: null });
      await credits.get(AdjustWallet).run(poor);
    }
  }

  private begin(caller: Caller): Promise<void> {
    const { clock, random } = this.platform.world.process(caller.accountId);
    return live({
      caller,
      clock,
      dice: new Dice(random),
      doors: () => this.platform.openDoors(),
      nextNumber: () => (this.asked < this.asks ? (this.asked += 1) : undefined),
      accepted: (id) => void this.accepted.add(id),
      counts: this.told,
    });
  }

  /** The audit that credits brings along, on what lies in its documents. */
  private async auditWallets(): Promise<void> {
    const { stage, world } = this.platform;
    const documents = stage.platform(world.process('audit')).documents('credits');
    for (const accountId of this.auditor.walletIds) {
      const violations = await world.during(auditCredits(documents, accountId));
      this.findings.expect('ledger', violations.length === 0, () => JSON.stringify(violations[0]));
    }
  }
}
