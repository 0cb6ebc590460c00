import type { DeadLetter, EventLog } from '@cielo/eventing';
import type { Findings } from './findings.ts';
import { isPoison } from './said.ts';

/**
 * What services have given up. Three things may be: what nobody can read, at once; what came so late that its generation has ended and
 * its tracks are swept; and what needs a store that is out of reach for longer than anybody tries by himself.
 */
export class GivenUp {
  /** Of each group, what operators hand out once more when the stores are back. */
  private readonly letters: DeadLetter[] = [];
  private readonly findings: Findings;
  private readonly hasOutage: boolean;
  private readonly isOver: (generationId: string) => boolean;

  constructor(findings: Findings, hasOutage: boolean, isOver: (generationId: string) => boolean) {
    this.findings = findings;
    this.hasOutage = hasOutage;
    this.isOver = isOver;
  }

  take(letter: DeadLetter): void {
    const { group, type, id, key, reason, attempts } = letter;
    const forPeople = this.hasOutage && reason.startsWith('unavailable');
    if (forPeople) this.letters.push(letter);
    const isLate = reason.startsWith('not-found') && this.isOver(key);
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
