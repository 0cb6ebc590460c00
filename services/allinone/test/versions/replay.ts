/* eslint-disable @nx/enforce-module-boundaries -- the simulator is no package: it has no name to be imported by. */
import { auditCredits } from '@cielo/credits';
import type { DeadLetter, Envelope } from '@cielo/eventing';
import { Auditor } from '../../../../load-tests/simulator/auditor.ts';
import { Findings, type Breach } from '../../../../load-tests/simulator/findings.ts';
import { FAIR } from '../../../../load-tests/simulator/weather.ts';
import { Ensemble, LIVENESS_MS, SWEEPS_MS } from '../../../../load-tests/simulator/world.ts';
import type { AnySpec } from './collections.ts';
import { collectionTables, documentOf, envelopesIn, rowsIn, type Commit, type History } from './history.ts';

export interface ReplayOptions {
  /** How many commits had happened when the version ended. */
  readonly commits: number;
  /** `rest`: what the version had not handled. `all`: everything that was ever said, once more. */
  readonly deliver: 'rest' | 'all';
  /** Tables that are gone. */
  readonly without?: readonly string[];
}

/** The services of this checkout on what another version has left. */
export class Replay {
  readonly findings: Findings;
  readonly letters: DeadLetter[] = [];
  private readonly ensemble: Ensemble;
  private readonly auditor: Auditor;
  private readonly history: History;
  private readonly options: ReplayOptions;

  constructor(history: History, options: ReplayOptions) {
    const { commits } = options;
    this.history = history;
    this.options = options;
    const startMs = history.commits[commits - 1]!.atMs;
    this.findings = new Findings(() => this.ensemble.world.elapsedMs);
    this.ensemble = new Ensemble({
      seed: `${history.header.version} ${commits}`,
      startMs,
      weather: FAIR,
      spoil: (platform) => platform,
      onDeadLetter: (letter) => void this.letters.push(letter),
    });
    this.auditor = new Auditor(this.ensemble.stage, this.findings);
  }

  /** Goes through what the version did, starts the services where it ended, and sees everything to its end. */
  async run(): Promise<readonly Breach[]> {
    const { history, ensemble, auditor, findings } = this;
    for (const commit of history.commits.slice(0, this.options.commits)) {
      this.write(commit);
      auditor.look();
    }
    if (this.options.deliver === 'rest') this.moveCursors();
    await ensemble.open();
    await this.until(() => auditor.allEnded(), LIVENESS_MS);
    await this.until(() => false, SWEEPS_MS);
    auditor.lookAtTheEnd([]);
    for (const { group, type, id, reason } of this.letters)
      findings.expect('handled', false, () => `${group} has given up ${type} ${id}: ${reason}`);
    await this.auditWallets();
    return findings.breaches;
  }

  /** What lies in the documents of a collection now, by id, as the services read it. */
  async documents(table: string, spec: AnySpec): Promise<ReadonlyMap<string, unknown>> {
    const { stage, world } = this.ensemble;
    const [service] = table.split('_') as [string];
    const collection = stage.platform(world.process('reader')).documents(service).collection(spec);
    const found = new Map<string, unknown>();
    for (const id of this.idsOf(table)) {
      const aggregate: unknown = await world.during(collection.get(id));
      if (aggregate !== undefined) found.set(id, aggregate);
    }
    return found;
  }

  /** Everything that was said on the topic: by the version, then by the services of this checkout. */
  said(topic: string): readonly Envelope[] {
    return this.ensemble.stage.topics.said(topic);
  }

  private idsOf(table: string): ReadonlySet<string> {
    const { history } = this;
    return new Set(history.commits.flatMap((commit) => rowsIn(history, commit, table).map(({ id }) => id as string)));
  }

  private write(commit: Commit): void {
    const { history } = this;
    const { tables, topics, buckets } = this.ensemble.stage;
    for (const [key, base64] of Object.entries(commit.objects))
      buckets.put(key.slice(0, key.lastIndexOf('/')), Buffer.from(base64, 'base64'), commit.atMs);
    for (const key of commit.removedObjects) buckets.remove(key);
    for (const name of collectionTables(history)) {
      if (this.options.without?.includes(name)) continue;
      const rows = tables.table(name);
      for (const row of rowsIn(history, commit, name)) {
        const document = documentOf(row);
        // A row accepts the next version only; places in indexes are found anew when the collection is opened.
        const next = (rows.get(document.id)?.version ?? 0) + 1;
        for (let version = next; version <= document.version; version += 1)
          rows.replace({ ...document, version, positions: new Map(), moved: [], envelopes: [] });
      }
    }
    for (const { table, key } of commit.removed) if (table !== 'log') tables.table(table).remove(key[0] as string);
    topics.append(envelopesIn(history, commit));
  }

  /** What a group had handled it need not hear again. Where partitions are cut in another way, some of it comes again. */
  private moveCursors(): void {
    const { history, options } = this;
    const { topics } = this.ensemble.stage;
    const commits = history.commits.slice(0, options.commits);
    const places = new Map(
      commits.flatMap((commit) => envelopesIn(history, commit)).map(({ id, part, off }) => [id, { part, off }]),
    );
    const cursors = new Map<string, Map<number, number>>();
    for (const { grp, topic, part, off } of commits.flatMap((commit) => rowsIn(history, commit, 'cursor'))) {
      const name = `${grp} ${topic}`;
      cursors.set(name, (cursors.get(name) ?? new Map<number, number>()).set(part as number, off as number));
    }
    for (const [name, offs] of cursors) {
      const [group, topic] = name.split(' ') as [string, string];
      for (const partition of topics.partitionsOf(topic)) {
        const records = partition.read(0, partition.head);
        const isOpen = records.findIndex(({ id }) => places.get(id)!.off > (offs.get(places.get(id)!.part) ?? 0));
        topics.moveCursor(group, partition, isOpen === -1 ? partition.head : isOpen);
      }
    }
  }

  private async until(over: () => boolean, forMs: number): Promise<void> {
    let steps = 0;
    await this.ensemble.world.run({
      everySteps: 1,
      forMs,
      until: () => {
        this.auditor.look();
        steps += 1;
        return this.findings.breaches.length > 0 || (steps % 50 === 0 && over());
      },
    });
  }

  private async auditWallets(): Promise<void> {
    const { stage, world } = this.ensemble;
    const documents = stage.platform(world.process('audit')).documents('credits');
    for (const accountId of this.auditor.walletIds) {
      const violations = await world.during(auditCredits(documents, accountId));
      this.findings.expect('ledger', violations.length === 0, () => JSON.stringify(violations[0]));
    }
  }
}
