import type { DeadLetter, EventLog } from '@cielo/eventing';

/** Which dead letters are meant; what is not said does not matter. */
export interface Wanted {
  /** The service that could not handle them. */
  readonly service?: string | undefined;
  /** The event's full name (credits.v1.HoldPlaced), or its last part. */
  readonly type?: string | undefined;
}

/** A dead letter for people and for programs; what the message says stays where it is. */
export interface Told {
  readonly service: string;
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly reason: string;
  readonly attempts: number;
  readonly deadAt: string;
}

const SERVICES = ['identity', 'credits', 'moderation', 'orchestration', 'delivery'];
const PAGE = 500;

/** One service after the other: an operator's look is to be light. */
export async function listLetters(log: EventLog, wanted: Wanted): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const service of servicesOf(wanted)) told.push(...(await lettersOf(log, service, wanted)).map(tell));
  return told;
}

/** Hands them to their services once more. @returns how many of which service. */
export async function redriveLetters(log: EventLog, wanted: Wanted): Promise<Readonly<Record<string, number>>> {
  const redriven: Record<string, number> = {};
  for (const service of servicesOf(wanted)) {
    const ids = (await lettersOf(log, service, wanted)).map(({ id }) => id);
    if (ids.length > 0) redriven[service] = await log.redrive(service, ids);
  }
  return redriven;
}

/** @throws Error for a service that there is not. */
function servicesOf({ service }: Wanted): readonly string[] {
  if (service === undefined) return SERVICES;
  if (!SERVICES.includes(service))
    throw new Error(`No service is called ${service}. There are: ${SERVICES.join(', ')}`);
  return [service];
}

async function lettersOf(log: EventLog, service: string, { type }: Wanted): Promise<readonly DeadLetter[]> {
  const all: DeadLetter[] = [];
  for (;;) {
    const after = all.at(-1)?.id;
    const page = await log.deadLetters(service, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    all.push(...page);
    if (page.length < PAGE) break;
  }
  return all.filter((letter) => type === undefined || letter.type === type || letter.type.endsWith(`.${type}`));
}

function tell({ group, id, type, key, reason, attempts, deadAtMs }: DeadLetter): Told {
  return { service: group, id, type, key, reason, attempts, deadAt: new Date(deadAtMs).toISOString() };
}
