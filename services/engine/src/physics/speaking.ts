import type { VisemeKey } from '../timeline.ts';

/** A line as it was spoken, before it has its moment: times from its own beginning. */
export interface SpokenText {
  readonly id: string;
  /** Entity id; empty for a voice that is not seen. */
  readonly speaker: string;
  readonly text: string;
  readonly lang: string;
  readonly voice: string;
  readonly seconds: number;
  readonly visemes: readonly VisemeKey[];
  /** Asked moment, if any. */
  readonly t0?: number;
}

/** Who has what to say, and who is speaking now: one line at a time. */
export class Speaking {
  readonly #waiting: SpokenText[] = [];
  readonly #said: { line: SpokenText; actor: string; startS: number }[] = [];
  #busyUntilS = 0;

  /** What there is to say from now on; what has found no moment until then finds none. */
  hear(lines: readonly SpokenText[]): void {
    this.#waiting.splice(0, this.#waiting.length, ...lines);
  }

  /** The next line of an entity, if it has one left. */
  next(entity: string): SpokenText | undefined {
    return this.#waiting.find((line) => line.speaker === entity);
  }

  /** The next line of anybody. */
  get first(): SpokenText | undefined {
    return this.#waiting[0];
  }

  silent(timeS: number): boolean {
    return timeS >= this.#busyUntilS;
  }

  say(line: SpokenText, actor: string, timeS: number): void {
    this.#waiting.splice(this.#waiting.indexOf(line), 1);
    this.#said.push({ line, actor, startS: timeS });
    this.#busyUntilS = timeS + line.seconds + 0.15;
  }

  get said(): readonly { readonly line: SpokenText; readonly actor: string; readonly startS: number }[] {
    return this.#said;
  }

  get unsaid(): readonly SpokenText[] {
    return this.#waiting;
  }
}
