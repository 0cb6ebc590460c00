// What it costs to accept a request, next to a bare handler of the same framework that does nothing, in turns, at the same rate.
import 'reflect-metadata';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { closeConnections, post } from './lib/http.ts';
import { report } from './lib/report.ts';
import { median, percentile } from './lib/stats.ts';
import { openCostlessWorld } from './lib/world.ts';

const RUNS = 5;
const PER_SECOND = 200;
const SECONDS = 5;
const ACCOUNTS = 100;
const BODY = { model: 'sora-2', prompt: 'A dog runs along the beach.', seconds: '4' };

/** The least that a handler can do, declared without decorators since this file runs as it stands. */
class Bare {
  create(body: unknown): unknown {
    return { id: 'video_0', object: 'video', echo: body };
  }
}
Controller('v1/videos')(Bare);
Post()(Bare.prototype, 'create', Object.getOwnPropertyDescriptor(Bare.prototype, 'create')!);
Body()(Bare.prototype, 'create', 0);
class BareModule {}
Module({ controllers: [Bare] })(BareModule);

const bare = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), { logger: false });
await bare.listen(0, '127.0.0.1');
const bareUrl = await bare.getUrl();
// No render slots: what is measured is the answer to the request; what follows from it waits.
const world = await openCostlessWorld({ accounts: ACCOUNTS, slots: 0 });

async function load(url: string): Promise<number[]> {
  const all: Promise<number>[] = [];
  const startedAt = performance.now();
  for (let nth = 0; nth < PER_SECOND * SECONDS; nth += 1) {
    const due = startedAt + (nth * 1000) / PER_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    all.push(
      post(`${url}/v1/videos`, world.keys[nth % ACCOUNTS]!, BODY).then(({ status, body, tookMs }) => {
        if (status !== 200 && status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
        return tookMs;
      }),
    );
  }
  return Promise.all(all);
}

await load(bareUrl);
await load(world.url('orchestration'));
const ours: number[][] = [];
const theirs: number[][] = [];
for (let run = 0; run < RUNS; run += 1) {
  theirs.push(await load(bareUrl));
  ours.push(await load(world.url('orchestration')));
}
const at = (runs: number[][], share: number) => runs.map((times) => percentile(times, share));
const finding = (what: string, runs: number[], facts: object = {}) => ({
  what,
  value: median(runs),
  unit: 'ms',
  range: [Math.min(...runs), Math.max(...runs)] as const,
  ...facts,
});
const ratio = median(at(ours, 0.5)) / median(at(theirs, 0.5));
report(`Create at ${PER_SECOND}/s, in turns with a bare Nest handler`, [
  finding('create, p50', at(ours, 0.5), { atMost: 5, note: `${ratio.toFixed(1)} × the bare handler` }),
  finding('create, p99', at(ours, 0.99), { atMost: 25 }),
  finding('bare handler, p50', at(theirs, 0.5)),
  finding('bare handler, p99', at(theirs, 0.99)),
]);
closeConnections();
await bare.close();
await world.close();
