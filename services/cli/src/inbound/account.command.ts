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
        ...(page ? ['', ...table(['WHEN', 'CHANGE', 'AVAILABLE', 'WHAT'], page.data.map(row), session.columns)] : []),
      ]);
      if (page?.has_more) session.say(`More: cielo balance --entries --after ${page.last_id}`);
    },
  );
}

function summary(balance: Balance): [string, string][] {
  const { allowance } = balance;
  return [
    ['available', credits(balance.available)],
    ['set aside', credits(balance.held)],
    ['plan', balance.plan],
    [
      'today',
      `${allowance.remaining} of ${credits(allowance.per_day)} left, again full ${moment(allowance.resets_at)}`,
    ],
    ...balance.sources.map((source): [string, string] => [`  ${source.source}`, sourceWords(source)]),
    ...(balance.blocked_because === null ? [] : [['blocked', printable(balance.blocked_because)] as [string, string]]),
  ];
}

function sourceWords({ available, held, expires_at, models }: Balance['sources'][number]): string {
  const words = [credits(available)];
  if (held > 0) words.push(`${held} set aside`);
  if (models.length > 0) words.push(`for ${models.join(', ')}`);
  words.push(expires_at === null ? 'no end' : `until ${moment(expires_at)}`);
  return words.join(', ');
}

function row(entry: Entry): string[] {
  const { available_change: change } = entry;
  return [
    moment(entry.created_at),
    change > 0 ? `+${change}` : String(change),
    String(entry.available_after),
    printable(entry.description),
  ];
}

/** `cielo models`: what can be asked for. */
export function modelsCommand(program: Command, register: Register): void {
  const command = program.command('models').description('Lists the models: sizes, lengths, sound.');
  register(command, async (session) => {
    const page = await session.http.json<Page<Model>>('/v1/models');
    session.answer(page, () =>
      page.data.flatMap((model) => [
        session.style.bold(model.id),
        `  ${printable(model.description)}`,
        `  sizes    ${model.sizes.join(', ')}`,
        `  seconds  ${model.seconds.join(', ')}`,
        `  sound    ${model.sound ? 'yes' : 'no'}`,
        `  plans    ${model.plans.join(', ')}`,
        `  engine   ${model.engine}${model.engine === 'built-in' ? ' (procedural: it draws and sounds by rules)' : ''}`,
      ]),
    );
  });
}

/** `cielo launches`: where what is open. Everybody may ask. */
export function launchesCommand(program: Command, register: Register): void {
  const command = program
    .command('launches')
    .description('Lists the countries and what is open there; one that is not listed is closed.');
  register(command, async (session) => {
    const page = await session.http.json<Page<Launch>>('/v1/launches', { isPublic: true });
    session.answer(page, () =>
      table(['COUNTRY', 'STAGE', 'CLIENTS', 'PLANS', 'MODELS', 'FROM'], page.data.map(launchRow), session.columns),
    );
  });
}

function launchRow({ country, stage, clients, plans, models, opens_at }: Launch): string[] {
  const list = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : '–');
  const from = opens_at === null ? 'now' : moment(opens_at);
  return [country, stage, list(clients), list(plans), models === null ? 'all' : list(models), from];
}
