import type { DeadLetter, EventLog } from '@cielo/eventing';
import type { Findings } from './findings.ts';
import { isPoison } from './said.ts';
import type { Weather } from './weather.ts';

/**
 * What services have given up. Three things may be: what nobody can read, at once; what needs a store that is out of reach for longer
 * than anybody tries by himself; and, where clocks are wrong, what only seems to come in time: its generation has ended and its tracks
 * are swept.
 */
export class GivenUp {
  /** Of each group, what operators hand out once more when the stores are back. */
  private readonly letters: DeadLetter[] = [];
  private readonly findings: Findings;
  private readonly weather: Weather;
  private readonly isOver: (generationId: string) => boolean;

  constructor(findings: Findings, weather: Weather, isOver: (generationId: string) => boolean) {
    this.findings = findings;
    this.weather = weather;
    this.isOver = isOver;
  }

  take(letter: DeadLetter): void {
    const { group, type, id, key, reason, attempts } = letter;
    const { outage, clockSkewMs } = this.weather;
    const forPeople = outage !== undefined && reason.startsWith('unavailable');
    if (forPeople) this.letters.push(letter);
    const isLate = clockSkewMs > 0 && reason.startsWith('not-found') && this.isOver(key);
    const holds = isPoison(id) ? attempts === 1 : forPeople || isLate;
    this.findings.expect('handled', holds, () => `${group} has given up ${type} ${id} after ${attempts}: ${reason}`);
  }

  /** @returns the groups that have something to do again, once they are started again. */
  async redrive(eventLog: EventLog): Promise<ReadonlySet<string>> {
    const groups = new Set(this.letters.map(({ group }) => group));
    for (const group of groups) {
      const ids = this.letters.filter((letter) => letter.group === group).map(({ id }) => id);
      await eventLog.redrive(group, ids);
    }
    return groups;
  }

  get many(): number {
    return this.letters.length;
  }
}
