import { Option, type Command } from 'commander';
import { ExitCode } from '../domain/exit-code.ts';
import { doing } from '../domain/progress-line.ts';
import { pairs, table } from '../domain/table.ts';
import { variants, type Variant } from '../domain/target-file.ts';
import { bytes, credits, duration, moment, printable } from '../domain/text.ts';
import { statusWord, type Video } from '../domain/video.ts';
import type { ListQuery } from '../application/needs.ts';
import { choicesOf, withRequestOptions, type RequestOptions } from './request-options.ts';
import type { Register } from './register.ts';

/** `cielo list`: generations, newest first. */
export function listCommand(program: Command, register: Register): void {
  const command = program
    .command('list')
    .description('Lists your generations, newest first.')
    .option('--limit <n>', 'how many, at most 100')
    .option('--after <id>', 'go on after this one')
    .addOption(new Option('--order <order>', 'by time of creation').choices(['asc', 'desc']));
  register(command, async (session, { limit, after, order }: ListQuery) => {
    const page = await session.videos.list({ limit, after, order });
    session.answer(page, () =>
      page.data.length
        ? table(['ID', 'STATUS', 'MODEL', 'SIZE', 'LENGTH', 'CREATED', 'PROMPT'], page.data.map(row), session.columns)
        : ['Nothing yet. Make something: cielo generate "a paper boat on a quiet lake at dawn"'],
    );
    if (page.has_more) session.say(`More: cielo list --after ${page.last_id}`);
  });
}

function row(video: Video): string[] {
  const status = video.status === 'in_progress' ? `${video.progress} %` : statusWord(video);
  return [
    video.id,
    status,
    video.model,
    video.size,
    `${video.seconds} s`,
    moment(video.created_at),
    printable(video.prompt ?? ''),
  ];
}

/** `cielo get ID`: everything about one generation. */
export function getCommand(program: Command, register: Register): void {
  const command = program.command('get').description('Shows one generation.').argument('<id>');
  register(command, async (session, _options, [id]) => {
    const video = await session.videos.get(id as string);
    session.answer(video, () => pairs(facts(video)));
  });
}

function facts(video: Video): [string, string][] {
  const lines: [string, string | null | undefined][] = [
    ['id', video.id],
    ['status', `${video.status === 'failed' ? statusWord(video) : doing(video)} (${video.progress} %)`],
    ['error', video.error && `${video.error.code}: ${printable(video.error.message)}`],
    ['prompt', printable(video.prompt ?? '')],
    ['model', video.model],
    ['picture', `${video.size}${video.fps ? `, ${video.fps} per second` : ''}`],
    ['length', `${video.seconds} s${video.audio === false ? ', silent' : ''}`],
    ['seed', video.seed?.toString()],
    ['not shown', printable(video.uncovered?.join(', ') ?? '')],
    ['price', price(video)],
    ['created', moment(video.created_at)],
    ['completed', video.completed_at ? moment(video.completed_at) : null],
    ['kept until', video.expires_at ? moment(video.expires_at) : null],
  ];
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
}

/** What it costs; a generation that ended without a clip costs nothing. */
function price({ status, quoted_credits: quoted }: Video): string | null {
  if (status === 'failed') return 'nothing';
  return quoted === undefined || quoted === null ? null : credits(quoted);
}

/** `cielo cancel ID`: stops a generation; what was set aside for it is free again. */
export function cancelCommand(program: Command, register: Register): void {
  const command = program
    .command('cancel')
    .description('Stops a generation that has not ended; nothing is paid.')
    .argument('<id>');
  register(command, async (session, _options, [id]) => {
    const video = await session.videos.cancel(id as string);
    session.answer(video, () => [
      video.status === 'completed' ? `Too late: ${video.id} is finished.` : `Cancelled ${video.id}. Nothing was paid.`,
    ]);
    return video.status === 'completed' ? ExitCode.failed : ExitCode.ok;
  });
}

/** `cielo delete ID`: removes a generation and its clip. */
export function deleteCommand(program: Command, register: Register): void {
  const command = program
    .command('delete')
    .description('Deletes a generation and its clip for good; one that runs is cancelled.')
    .argument('<id>');
  register(command, async (session, _options, [id]) => {
    const deletion = await session.videos.delete(id as string);
    session.answer(deletion, () => [`Deleted ${deletion.id}.`]);
  });
}

/** `cielo download ID`: the clip, its thumbnail or its sprite sheet as a file. */
export function downloadCommand(program: Command, register: Register): void {
  const command = program
    .command('download')
    .description('Saves a finished clip.')
    .argument('<id>')
    .option('-o, --output <file>', 'a file or a folder (default: <id>.mp4 here)')
    .addOption(new Option('--variant <what>', 'which file of the clip').choices(variants).default('video'));
  register(command, async (session, { output, variant }: { output?: string; variant: Variant }, [id]) =>
    session.interruptible(async (interrupted) => {
      try {
        const { file, sizeBytes } = await session.download.run(id as string, variant, output, interrupted);
        session.answer({ id, file, size_bytes: sizeBytes }, () => [file]);
        session.say(session.style.dim(bytes(sizeBytes)));
        return ExitCode.ok;
      } catch (error) {
        if (interrupted.aborted) return ExitCode.interrupted;
        throw error;
      }
    }),
  );
}

/** `cielo quote`: what `generate` with the same options would cost. The words cost nothing, and are not sent. */
export function quoteCommand(program: Command, register: Register): void {
  const command = program
    .command('quote')
    .description('Says what a clip would cost. Nothing is made or set aside.')
    .argument('[prompt...]', 'may be given as for generate; the price does not depend on it');
  register(withRequestOptions(command), async (session, options: RequestOptions) => {
    const quote = await session.videos.quote(choicesOf(options));
    session.answer(quote, () =>
      pairs([
        ['price', credits(quote.amount_credits)],
        ['available', credits(quote.available_credits)],
        ...(quote.affordable ? [] : [['', session.style.bad('not enough')] as const]),
        ...(quote.eta_seconds === null ? [] : [['ready in about', duration(quote.eta_seconds)] as const]),
        ...(quote.queue_length === null ? [] : [['waiting before it', String(quote.queue_length)] as const]),
      ]),
    );
    return quote.affordable ? ExitCode.ok : ExitCode.exhausted;
  });
}
