// Pays into purses as fast as it can, and says so when a payment is durable, until it is killed.
import { writeSync } from 'node:fs';
import { HoldPlaced } from '@cielo/contracts';
import { openPurses, PURSES } from './purses.ts';

const [folder = '', start = ''] = process.argv.slice(2);
const { purses } = openPurses(folder);

async function pay(client: number): Promise<never> {
  for (let number = 0; ; number += 1) {
    const accountId = `purse-${(client + number) % PURSES}`;
    const holdId = `${start}-${client}-${number}`;
    await purses.update(accountId, ({ payments }, events) => {
      events.record(HoldPlaced.create({ accountId, holdId }));
      return { payments: payments + 1 };
    });
    writeSync(1, `${holdId}\n`);
  }
}

await Promise.all(Array.from({ length: 32 }, (_, client) => pay(client)));
