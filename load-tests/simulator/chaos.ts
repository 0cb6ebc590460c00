import type { Clock } from '@cielo/effects';
import type { Envelope } from '@cielo/eventing';
import { isPoison, poisoned, TOPICS } from './said.ts';
import type { Dice } from './dice.ts';
import type { Ensemble } from './world.ts';
import type { Weather } from './weather.ts';

/** Does to a world what its effects do not do by themselves: kills services, and lets the log repeat what is long past. */
export class Chaos {
  readonly done = new Map<string, number>();
  private over = false;
  private readonly platform: Ensemble;
  private readonly clock: Clock;
  private readonly dice: Dice;

  constructor(platform: Ensemble, clock: Clock, dice: Dice) {
    this.platform = platform;
    this.clock = clock;
    this.dice = dice;
  }

  begin({ killsPerMinute, echoesPerMinute, poisonPerMinute }: Weather): void {
    void this.often(killsPerMinute, 'kill', () => this.platform.killOne(this.dice));
    void this.often(echoesPerMinute, 'echo', () => this.repeat((envelope) => envelope));
    let poisons = 0;
    void this.often(poisonPerMinute, 'poison', () => this.repeat((envelope) => poisoned(envelope, (poisons += 1))));
  }

  end(): void {
    this.over = true;
  }

  private async often(perMinute: number, what: string, act: () => void): Promise<void> {
    if (perMinute === 0) return;
    for (;;) {
      await this.clock.sleep(this.dice.between(0, 120_000 / perMinute));
      if (this.over) return;
      act();
      this.done.set(what, (this.done.get(what) ?? 0) + 1);
    }
  }

  /** A relay that died between sending and taking it down sends again, after everything that came since; or sends what nobody can read. */
  private repeat(change: (envelope: Envelope) => Envelope): void {
    const { topics } = this.platform.stage;
    const partition = this.dice.pick(topics.partitionsOf(this.dice.pick(TOPICS)));
    const [envelope] = partition.read(this.dice.below(Math.max(1, partition.head)), 1);
    if (envelope && !isPoison(envelope.id)) topics.append([change(envelope)]);
  }
}
