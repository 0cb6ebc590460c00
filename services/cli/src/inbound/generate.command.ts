import type { Command } from 'commander';
import { Generate, type Ending } from '../application/generate.ts';
import { ExitCode } from '../domain/exit-code.ts';
import { bytes, credits, printable } from '../domain/text.ts';
import type { VideoRequest } from '../domain/video.ts';
import { choicesOf, withRequestOptions, type RequestOptions } from './request-options.ts';
import type { Register } from './register.ts';
import type { Session } from './session.ts';

interface GenerateOptions extends RequestOptions {
  readonly output?: string;
  readonly reference?: string;
}

/** `cielo generate PROMPT`: from a sentence to a file. */
export function generateCommand(program: Command, register: Register): void {
  const command = program
    .command('generate')
    .summary('make a clip from a sentence')
    .description('Makes a clip from a sentence and saves it. Ctrl-C cancels it on the server, and nothing is paid.')
    .argument('<prompt...>', 'what is to be seen and heard; words in quotes inside it are spoken')
    .option('-o, --output <file>', 'where to save the clip: a file or a folder (default: <id>.mp4 here)');
  command.option('--reference <file>', 'a JPEG, PNG or WebP that the clip begins with; it has the size of the clip');
  register(withRequestOptions(command), async (session, options: GenerateOptions, [words]) => {
    const generate = new Generate(
      session.videos,
      session.files,
      session.download,
      session.surroundings.clock,
      session.progress,
    );
    const reference = options.reference === undefined ? {} : await referenceOf(session, options.reference);
    const request = { prompt: (words as readonly string[]).join(' '), ...choicesOf(options), ...reference };
    const ending = await session.interruptible((interrupted) => generate.run(request, options.output, interrupted));
    return tell(session, ending);
  });
}

/** What kind of picture it is, the server sees for itself. */
async function referenceOf(session: Session, path: string): Promise<Pick<VideoRequest, 'input_reference'>> {
  const file = Buffer.from(await session.files.read(path));
  return { input_reference: { image_url: `data:application/octet-stream;base64,${file.toString('base64')}` } };
}

function tell(session: Session, ending: Ending): ExitCode {
  const { video } = ending;
  switch (ending.kind) {
    case 'clip':
      session.answer({ ...video, file: ending.clip.file }, () => [ending.clip.file]);
      session.say(session.style.dim(summary(ending)));
      return ExitCode.ok;
    case 'failed':
      session.answer(video, () => []);
      session.say(
        `${session.style.bad('No clip.')} ${printable(video.error?.message ?? 'The platform does not say why.')}`,
      );
      session.say('Nothing was paid.');
      return ExitCode.failed;
    case 'interrupted':
      session.answer(video, () => []);
      session.say(
        ending.cancelled
          ? `Cancelled ${video.id}. Nothing was paid.`
          : `Too late to cancel: ${video.id} is finished, or about to be. Fetch it with: cielo download ${video.id}`,
      );
      return ExitCode.interrupted;
  }
}

function summary({ video, clip }: Extract<Ending, { kind: 'clip' }>): string {
  const facts = [`${video.seconds} s`, video.size, bytes(clip.sizeBytes)];
  if (video.seed !== undefined && video.seed !== null) facts.push(`seed ${video.seed}`);
  if (video.quoted_credits !== undefined && video.quoted_credits !== null) facts.push(credits(video.quoted_credits));
  const line = facts.join(' · ');
  return video.uncovered?.length ? `${line}\nnot shown: ${printable(video.uncovered.join(', '))}` : line;
}
