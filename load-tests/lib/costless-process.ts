// One process of the costless platform apart, a service or the worker: node costless-process.ts <name> <service>. Everything else is in
// its environment. It does what it is told over the channel to its parent, and ends with it.
import { SystemClock } from '@cielo/effects';
import { ScriptedModelServer } from '@cielo/inference';
import { createLog, createService, GrpcQuestions, listen, openPlatform } from '@cielo/service-host';
import { COSTLESS_SERVICES, fillWallets, openAccounts } from './costless.ts';
import { FolderObjects } from './folder-objects.ts';

/** What the parent says, and gets an answer to. */
export interface Told {
  readonly nth: number;
  readonly what: 'open accounts' | 'fill wallets' | 'catch up' | 'end';
  readonly accounts: number;
}

const [name, program] = process.argv.slice(2) as [string, string];
const definition = COSTLESS_SERVICES.find((one) => one.name === program)!;
const home = process.env['CIELO_HOME']!;
const questions = await GrpcQuestions.open({
  ...(process.env['QUESTIONS_LISTEN'] ? { listen: process.env['QUESTIONS_LISTEN'] } : {}),
  addresses: new Map(Object.entries(JSON.parse(process.env['QUESTIONS_ADDRESSES']!))),
  clock: new SystemClock(),
});
const log = createLog({ level: 'warn' });
const opened = await openPlatform({ home, services: [program], uses: [], questions, log, name });
const platform = {
  ...opened,
  objects: new FolderObjects(process.env['BENCH_OBJECTS']!),
  modelServer: new ScriptedModelServer(),
};
const service = await createService(definition, platform);
const listener = await listen(service.handle, { host: '127.0.0.1', port: 0 });

async function close(): Promise<void> {
  await listener.close(0);
  await service.close();
  await questions.close();
  await opened.close();
}

const does: Readonly<Record<Told['what'], (accounts: number) => Promise<unknown>>> = {
  'open accounts': (accounts) => openAccounts(service, accounts),
  'fill wallets': (accounts) => fillWallets(service, accounts),
  'catch up': () => service.drained(),
  end: close,
};

process.on('message', async ({ nth, what, accounts }: Told) => {
  const answer = await does[what](accounts);
  process.send!({ nth, answer }, undefined, undefined, () => {
    if (what === 'end') process.exit();
  });
});
process.on('disconnect', () => process.exit(1));
process.send!({ nth: 0, answer: listener.url });
