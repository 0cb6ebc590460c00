import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SimulatedWorld, SystemClock } from '@cielo/effects';
import { Database, EmbeddedEventLog, SimulatedEventLog, SimulatedTopics } from '@cielo/eventing';
import { eventLogContract, type EventLogUnderTest } from './event-log.contract.ts';

async function openEmbedded(): Promise<EventLogUnderTest> {
  const clock = new SystemClock();
  const folders: string[] = [];
  const databases: Database[] = [];
  const newFolder = () => {
    folders.push(mkdtempSync(join(tmpdir(), 'cielo-log-')));
    return folders.at(-1)!;
  };
  const openIn = (folder: string) => {
    const database = new Database({ file: join(folder, 'cielo.sqlite'), clock });
    databases.push(database);
    return new EmbeddedEventLog({ database, clock });
  };
  return {
    clock,
    log: openIn(newFolder()),
    during: (work) => work,
    // What lies on the disk at this moment is what the next process finds; the first one keeps its own files and is ignored.
    crash: async () => {
      const before = folders.at(-1)!;
      cpSync(before, newFolder(), { recursive: true });
      return openIn(folders.at(-1)!);
    },
    restart: async () => {
      await databases.at(-1)!.close();
      return openIn(folders.at(-1)!);
    },
    close: async () => {
      for (const database of databases) await database.close();
      for (const folder of folders) rmSync(folder, { recursive: true });
    },
  };
}

let seeds = 0;

async function openSimulated(): Promise<EventLogUnderTest> {
  seeds += 1;
  const world = new SimulatedWorld({ seed: seeds });
  const topics = new SimulatedTopics();
  let process = world.process('contract');
  const next = async () => {
    process.crash();
    process = world.process('contract');
    return new SimulatedEventLog({ process, topics });
  };
  return {
    get clock() {
      return process.clock;
    },
    log: new SimulatedEventLog({ process, topics }),
    during: (work) => world.during(work),
    crash: next,
    restart: next,
    close: async () => {},
  };
}

eventLogContract('The embedded log', openEmbedded);
eventLogContract('The simulated log', openSimulated);
