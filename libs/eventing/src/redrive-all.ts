import type { DeadLetter, EventLog } from './event-log.ts';

/** How many letters are looked at, and handed over, at once. */
const PAGE = 100;

export interface Redriven {
  /** Dead letters that the filter let pass. */
  readonly chosen: number;
  /** Of those, how many the log has handed over: what was no dead letter any more by then is not counted. */
  readonly redriven: number;
}

/**
 * Hands over once more every dead letter of the group that the filter lets pass, a page at a time, in the order of their ids: events of
 * one key as they were said. Letters that die again meanwhile are not handed over a second time.
 * @throws Unavailable when the log does not answer; what was handed over until then stays so, and calling again is harmless.
 */
export async function redriveAll(
  eventLog: EventLog,
  group: string,
  filter: (letter: DeadLetter) => boolean = () => true,
): Promise<Redriven> {
  let [chosen, redriven] = [0, 0];
  for (let after: string | undefined; ;) {
    const page = await eventLog.deadLetters(group, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    if (page.length === 0) return { chosen, redriven };
    const ids = page.filter(filter).map(({ id }) => id);
    chosen += ids.length;
    if (ids.length > 0) redriven += await eventLog.redrive(group, ids);
    after = page.at(-1)!.id;
  }
}
