import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { HomeInUse, openEventLog } from '@cielo/service-host';
import { readCredentials } from '../credentials.ts';
import { DEAD_LETTERS } from './answer.ts';
import { listLetters, redriveLetters, type Told, type Wanted } from './letters.ts';

const HELP = `Events that a service could not handle and gave up: looks at them, and hands them to their service once more.

  npm run dead-letters -- list
  npm run dead-letters -- redrive
  npm run dead-letters -- redrive --service credits --type HoldPlaced

  --service NAME   only those of this service
  --type NAME      only events of this name

They are where the events are: in Kafka, where KAFKA_BROKERS names it (KAFKA_TOPIC_PREFIX where the platform has one), else in the data
folder CIELO_HOME, through the platform that has it open or, when none runs, in the file itself. What is redriven then is handled at the
next start. Find out first why they died, or they will again.
`;

const COMMANDS = ['list', 'redrive'];

class Misused extends Error {}

interface Asked extends Wanted {
  readonly command: string;
}

function read(argv: readonly string[]): Asked | undefined {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { service: { type: 'string' }, type: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const [command = 'list'] = positionals;
  if (values.help) return undefined;
  if (!COMMANDS.includes(command) || positionals.length > 1)
    throw new Misused(`There is no ${positionals.join(' ')}, only ${COMMANDS.join(' and ')}.`);
  return { command, service: values.service, type: values.type };
}

async function run({ command, ...wanted }: Asked): Promise<unknown> {
  const home = resolve(process.env['CIELO_HOME'] || '.cielo');
  if (!process.env['KAFKA_BROKERS'] && !existsSync(join(home, 'cielo.sqlite')))
    throw new Error(`There is no data in ${home}; CIELO_HOME says where it is, or KAFKA_BROKERS where the events are.`);
  const opened = await openEventLog(home).catch((error: unknown) => {
    if (error instanceof HomeInUse) return undefined;
    throw error;
  });
  if (!opened) return askRunning(home, command, wanted);
  try {
    return await (command === 'redrive' ? redriveLetters : listLetters)(opened.eventLog, wanted);
  } finally {
    await opened.close();
  }
}

/** The process that has the data folder does it for us. */
async function askRunning(home: string, command: string, wanted: Wanted): Promise<unknown> {
  const credentials = readCredentials(home);
  if (!credentials) throw new Error(`The platform that has ${home} open has left no credentials.json there.`);
  const given = Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await fetch(`${credentials.url}${DEAD_LETTERS}?${new URLSearchParams(given)}`, {
    method: command === 'redrive' ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${credentials.key}` },
  });
  const said = (await response.json()) as { message?: string };
  if (!response.ok) throw new Error(said.message);
  return said;
}

function show(command: string, said: unknown): string {
  if (command === 'redrive') {
    const counts = Object.entries(said as Record<string, number>);
    return (
      counts.map(([service, count]) => `${service}: ${count} handed over once more\n`).join('') || 'None is dead.\n'
    );
  }
  const letters = said as readonly Told[];
  const lines = letters.map(
    ({ deadAt, service, type, key, id, reason, attempts }) =>
      `${deadAt}  ${service.padEnd(13)} ${type} of ${key}, after ${attempts} attempts: ${reason}  (${id})\n`,
  );
  return lines.join('') || 'None is dead.\n';
}

try {
  const asked = read(process.argv.slice(2));
  process.stdout.write(asked ? show(asked.command, await run(asked)) : HELP);
} catch (error) {
  const misused = error instanceof Misused || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${(error as Error).message}\n${misused ? `\n${HELP}` : ''}`);
  process.exitCode = misused ? 2 : 1;
}
