import type { Command } from 'commander';
import type { Balance, Entry, Launch, Model, Page } from '../domain/answers.ts';
import { pairs, table } from '../domain/table.ts';
import { credits, moment, printable } from '../domain/text.ts';
import { queryOf } from '../outbound/videos.api.ts';
import type { Register } from './register.ts';

/** `cielo balance`: what there is to spend, and with `--entries` what happened to it. */
export function balanceCommand(program: Command, register: Register): void {
  const command = program
    .command('balance')
    .description('Shows your credits: what can be spent, what is set aside, what ends when.')
    .option('--entries', 'also what happened to them, newest first')
    .option('--limit <n>', 'how many entries, at most 100')
    .option('--after <id>', 'go on after this entry');
  register(
    command,
    async (session, { entries, limit, after }: { entries?: boolean; limit?: string; after?: string }) => {
      const balance = await session.http.json<Balance>('/v1/credits/balance');
      const page = entries
        ? await session.http.json<Page<Entry>>(`/v1/credits/entries${queryOf({ limit, after })}`)
        : undefined;
      session.answer(page ? { ...balance, entries: page } : balance, () => [
        ...pairs(summary(balance)),
        ...(page ? ['', ...table(['WHEN', 'CREDITS', 'WHAT'], page.data.map(row), session.columns)] : []),
      ]);
      if (page?.has_more) session.say(`More: cielo balance --entries --after ${page.last_id}`);
    },
  );
}

function summary(balance: Balance): [string, string][] {
  return [
    ['available', credits(balance.available_credits)],
    ['set aside', credits(balance.held_credits)],
  ];
}

function row(entry: Entry): string[] {
  return [moment(entry.created_at), String(entry.amount_credits), printable(entry.kind)];
}

/** `cielo models`: what can be asked for. */
export function modelsCommand(program: Command, register: Register): void {
  const command = program.command('models').description('Lists the models: sizes, lengths, sound.');
  register(command, async (session) => {
    const page = await session.http.json<Page<Model>>('/v1/models');
    session.answer(page, () =>
      page.data.flatMap((model) => [
        session.style.bold(model.id),
        `  ${printable(model.description ?? '')}`,
        `  sizes    ${model.sizes.join(', ')}`,
        `  seconds  ${model.seconds.join(', ')}`,
        `  sound    ${model.sound ? 'yes' : 'no'}`,
      ]),
    );
  });
}

/** `cielo launches`: where what is open. */
export function launchesCommand(program: Command, register: Register): void {
  const command = program.command('launches').description('Lists the countries and what is open there.');
  register(command, async (session) => {
    const page = await session.http.json<Page<Launch>>('/v1/launches');
    session.answer(page, () =>
      table(['COUNTRY', 'STAGE', 'CLIENTS', 'PLANS', 'MODELS', 'FROM'], page.data.map(launchRow), session.columns),
    );
  });
}

function launchRow(launch: Launch): string[] {
  const list = (names: readonly string[] | undefined) => (names?.length ? names.join(', ') : '–');
  return [
    launch.country,
    launch.stage,
    list(launch.clients),
    list(launch.plans),
    list(launch.models),
    moment(launch.opens_at),
  ];
}
