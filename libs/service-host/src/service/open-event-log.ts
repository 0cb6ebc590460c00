import { SystemClock } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import type { EventLog } from '@cielo/eventing';
import { eventsConfig } from '../effects/effect-config.ts';
import { openEvents } from '../effects/events.ts';
import { readConfig, type Environment } from '../settings/read-config.ts';
import { silentLog } from '../telemetry/log.ts';
import { openHome, type Home } from './home.ts';

export interface OpenEventLog {
  readonly eventLog: EventLog;
  close(): Promise<void>;
}

/**
 * The log of events alone, for tools of those who run the platform: Kafka where it is named, else the one in the data folder.
 * @throws HomeInUse when a process has the data folder; InvalidConfig; Unavailable when Kafka does not answer.
 */
export async function openEventLog(home: string, environment: Environment = process.env): Promise<OpenEventLog> {
  const clock = new SystemClock();
  const settings = readConfig(eventsConfig, environment);
  const away = new AbortController();
  let data: Home | undefined;
  const file = () => (data = openHome(home, clock)).database;
  // A person sits there: nobody waits for a server that does not answer.
  const waiting = (_effect: string, why: string | undefined) => why !== undefined && away.abort(new Unavailable(why));
  const waits = { clock, log: silentLog, signal: away.signal, waiting };
  const events = await openEvents(settings, { name: 'operator', clock, log: silentLog, file, waits });
  return {
    eventLog: events.adapter,
    close: async () => {
      await events.close();
      await data?.close();
    },
  };
}
