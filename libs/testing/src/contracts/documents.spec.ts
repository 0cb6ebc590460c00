import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedDocumentStore, SimulatedDocumentStore, SimulatedTables } from '@cielo/documents';
import { SimulatedWorld, SortableIds, SystemClock, SystemRandom } from '@cielo/effects';
import { Database, EmbeddedEventLog, SimulatedEventLog, SimulatedTopics } from '@cielo/eventing';
import { documentsContract, type DocumentStoreUnderTest } from './documents.contract.ts';

const service = 'contract';

async function openEmbedded(): Promise<DocumentStoreUnderTest> {
  const clock = new SystemClock();
  const ids = new SortableIds(clock, new SystemRandom());
  const folders: string[] = [];
  const databases: Database[] = [];
  const newFolder = () => {
    folders.push(mkdtempSync(join(tmpdir(), 'cielo-documents-')));
    return folders.at(-1)!;
  };
  const openIn = (folder: string) => {
    const database = new Database({ file: join(folder, 'cielo.sqlite'), clock });
    databases.push(database);
    const log = new EmbeddedEventLog({ database, clock });
    const open = () => new EmbeddedDocumentStore({ database, eventLog: log, clock, ids, service });
    return { database, log, store: open(), beside: open };
  };
  const opened = openIn(newFolder());
  return {
    ...opened,
    clock,
    during: (work) => work,
    crash: async () => {
      const before = folders.at(-1)!;
      cpSync(before, newFolder(), { recursive: true });
      return openIn(folders.at(-1)!);
    },
    versionOf: async (collection, id) => {
      const row = opened.database.statement(`SELECT version FROM "contract_${collection}" WHERE id = ?`).get(id);
      return (row as { version: number }).version;
    },
    close: async () => {
      for (const database of databases) await database.close();
      for (const folder of folders) rmSync(folder, { recursive: true });
    },
  };
}

let seeds = 0;

async function openSimulated(): Promise<DocumentStoreUnderTest> {
  seeds += 1;
  const world = new SimulatedWorld({ seed: seeds });
  const topics = new SimulatedTopics();
  const tables = new SimulatedTables();
  const open = (process = world.process('contract')) => ({
    process,
    log: new SimulatedEventLog({ process, topics }),
    store: new SimulatedDocumentStore({ process, tables, topics, service }),
  });
  const first = open();
  return {
    ...first,
    clock: first.process.clock,
    during: (work) => world.during(work),
    beside: () => open().store,
    crash: async () => {
      first.process.crash();
      return open();
    },
    versionOf: async (collection, id) => tables.table(`contract_${collection}`).get(id)!.version,
    loseNextAnswer: () => world.strikeNext('lose-answer', 'replace'),
    close: async () => {},
  };
}

documentsContract('The embedded store', openEmbedded);
documentsContract('The simulated store', openSimulated);
