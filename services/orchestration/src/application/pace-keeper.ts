import { Inject, Injectable } from '@nestjs/common';
import type { Catalogue } from '../domain/catalogue.ts';
import { observe, renderSeconds, type Observation, type Pace } from '../domain/pace.ts';
import { CATALOGUE, PACES, type Paces } from './needs.ts';

/** Knows how quickly each model renders here: at first from the catalogue, then from what is seen. */
@Injectable()
export class PaceKeeper {
  private readonly known = new Map<string, Pace>();
  private readonly unwritten = new Map<string, Observation[]>();

  constructor(
    @Inject(PACES) private readonly paces: Paces,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
  ) {}

  /** How long a clip of this length takes to render, in seconds. */
  renderSeconds(model: string, clipSeconds: number): number {
    return renderSeconds(this.known.get(model) ?? this.firstGuess(model), clipSeconds);
  }

  /** A render came to its end. Kept in memory until the next {@link write}: a render more or less does not matter, a write for each would. */
  note(model: string, observation: Observation): void {
    this.known.set(model, observe(this.known.get(model) ?? this.firstGuess(model), observation));
    const unwritten = this.unwritten.get(model);
    if (unwritten) unwritten.push(observation);
    else this.unwritten.set(model, [observation]);
  }

  /** Writes down what was seen here, and learns what other processes have seen. */
  async write(): Promise<void> {
    for (const { name } of this.catalogue.models) {
      const observations = this.unwritten.get(name) ?? [];
      this.unwritten.delete(name);
      const pace =
        observations.length === 0
          ? await this.paces.get(name)
          : await this.paces.update(name, (known) =>
              observations.reduce(observe, known.renders === 0 ? this.firstGuess(name) : known),
            );
      if (pace) this.known.set(name, pace);
    }
  }

  private firstGuess(model: string): Pace {
    const secondsPerClipSecond = this.catalogue.find(model)?.measured.secondsPerClipSecond ?? 1;
    return { secondsPerClipSecond, renders: 0 };
  }
}
