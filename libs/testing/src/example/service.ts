import { All, Controller, Get, Inject, Injectable, Module, Post, Delete } from '@nestjs/common';
import { z } from 'zod';
import { CallerOf, NeedsScope, Public, VisitorOf, type Caller, type Visitor } from '@cielo/access';
import {
  GenerationRequested,
  HoldPlaced,
  HoldRefused,
  Quote,
  QuoteResponse,
  type QuoteRequest,
} from '@cielo/contracts';
import type { CollectionSpec, Documents } from '@cielo/documents';
import { Conflict, DomainError, NotFound, Unavailable } from '@cielo/errors';
import { OnEvent } from '@cielo/eventing';
import {
  Answers,
  BodyOf,
  CONFIG,
  defineConfig,
  defineService,
  eventsOf,
  eventStream,
  Every,
  filePart,
  HeaderOf,
  media,
  NotBuiltYet,
  Operation,
  ParamOf,
  provideDocuments,
  QueryOf,
  QUESTIONS,
  Reply,
  type ConfigOf,
  type Questions,
  type UploadedPart,
} from '@cielo/service-host';

export const exampleConfig = defineConfig({
  EXAMPLE_SWEEP_MS: z.coerce.number().int().positive().default(60_000).describe('How often the example sweeps'),
  EXAMPLE_SECRET: z.string().default('hidden').meta({ secret: true }).describe('Nobody sees it'),
});
type ExampleConfig = ConfigOf<typeof exampleConfig>;

interface Note {
  readonly id: string;
  readonly times: number;
}
const notes: CollectionSpec<Note> = {
  name: 'notes',
  shape: 1,
  indexes: {},
  toStored: (note) => ({ ...note }),
  fromStored: (stored) => stored as unknown as Note,
  initial: (id) => ({ id, times: 0 }),
};
const NOTES = Symbol('notes');

const NoteBody = z
  .object({
    prompt: z.string().min(1).max(20),
    model: z.enum(['sora-2', 'sora-2-pro']).default('sora-2'),
    seconds: z.union([z.string(), z.number().int()]).optional(),
    seed: z.number().int().optional(),
    audio: z.boolean().optional(),
    characters: z
      .array(z.object({ id: z.string() }))
      .max(2)
      .optional(),
    input_reference: z.union([filePart(), z.object({ file_id: z.string() })]).optional(),
  })
  .meta({ id: 'NoteBody' });
type NoteBody = z.output<typeof NoteBody>;

const NoteAnswer = z.object({ id: z.string(), credits: z.bigint() }).meta({ id: 'Note' });

@Controller('v1/notes')
export class ExampleHttp {
  constructor(@Inject(NOTES) private readonly notes: Documents<Note>) {}

  @Post()
  @Operation({ id: 'createNote', tag: 'Notes', summary: 'Takes a note', answer: z.object({ note: z.unknown() }) })
  async create(@BodyOf(NoteBody) body: NoteBody): Promise<object> {
    const file = body.input_reference as UploadedPart | undefined;
    const isFile = file !== undefined && 'mediaType' in file;
    return {
      note: isFile
        ? {
            ...body,
            input_reference: {
              type: file.mediaType,
              name: file.filename,
              size: file.sizeBytes,
              read: (await file.bytes()).length,
            },
          }
        : body,
    };
  }

  @Post('image')
  @Operation({ id: 'createWithImage', tag: 'Notes', summary: 'Takes a small picture', answer: z.object({}) })
  image(@BodyOf(z.object({ image: filePart() }), { maxBytes: 2_000_000 }) { image }: { image: UploadedPart }): object {
    return { size: image.sizeBytes };
  }

  @Get()
  @Operation({ id: 'listNotes', tag: 'Notes', summary: 'Lists', answer: z.object({ limit: z.number() }) })
  list(
    @QueryOf(
      z.object({ limit: z.number().int().min(0).max(100).default(20), order: z.enum(['asc', 'desc']).default('desc') }),
    )
    query: object,
  ): object {
    return query;
  }

  @Get('me')
  @Operation({ id: 'me', tag: 'Notes', summary: 'Who calls', answer: z.object({}) })
  me(@CallerOf() caller: Caller, @VisitorOf() { country }: Visitor): object {
    return { ...caller, visitorCountry: country };
  }

  @Get('admin')
  @NeedsScope('admin')
  @Operation({ id: 'admin', tag: 'Notes', summary: 'Needs a scope', answer: z.object({}) })
  admin(): object {
    return {};
  }

  @Get('hello')
  @Public()
  @Operation({ id: 'hello', tag: 'Notes', summary: 'For anybody', answer: z.object({}) })
  hello(@CallerOf() caller: Caller | undefined, @HeaderOf('x-name', 'Whom to greet') name?: string): object {
    return { caller: caller?.accountId ?? null, name: name ?? null };
  }

  @Get('bytes')
  @Operation({ id: 'bytes', tag: 'Notes', summary: 'Bytes', answer: media('video/mp4') })
  bytes(): Reply {
    const body = (async function* () {
      ExampleHttp.bodiesRead += 1;
      yield new Uint8Array([1, 2]);
      yield new Uint8Array([3]);
    })();
    return new Reply(body, {
      status: 206,
      headers: { 'content-type': 'video/mp4', 'content-length': 3, 'content-range': 'bytes 0-2/9' },
    });
  }

  @Get('stream')
  @Operation({ id: 'stream', tag: 'Notes', summary: 'Events', answer: eventsOf(z.object({ n: z.number() })) })
  stream(@HeaderOf('last-event-id', 'Where the client stopped') last?: string) {
    return eventStream(
      async function* (signal) {
        yield { id: '1', event: 'progress', data: { n: 1, last: last ?? null } };
        ExampleHttp.streams.push(signal);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
      { heartbeatMs: 1000 },
    );
  }
  static readonly streams: AbortSignal[] = [];
  static bodiesRead = 0;

  @Get('ticks')
  @Public()
  @Operation({ id: 'ticks', tag: 'Notes', summary: 'Events for anybody', answer: eventsOf(z.string()) })
  ticks() {
    return eventStream(async function* (signal) {
      yield { data: 'tick' };
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    });
  }

  @All('later')
  @Operation({ id: 'later', tag: 'Notes', summary: 'Not yet', answer: z.never() })
  later(): never {
    throw new NotBuiltYet('This');
  }

  @Post('copy')
  @Operation({ id: 'copyNote', tag: 'Notes', summary: 'Not yet', answer: z.never() })
  copy(): never {
    throw new NotBuiltYet('Copying');
  }

  @Get('fails/:how')
  @Operation({ id: 'fails', tag: 'Notes', summary: 'Fails', answer: z.object({}) })
  fails(@ParamOf('how', z.string()) how: string): never {
    if (how === 'conflict') throw new Conflict('Not now.');
    if (how === 'unavailable') throw new Unavailable('Soon.', { retryAfterMs: 300_000 });
    if (how === 'later') throw new NotBuiltYet('Remixing');
    if (how === 'credits') throw new TooFew();
    throw new Error('secret prompt text');
  }

  @Post(':id/request')
  @Operation({ id: 'requestNote', tag: 'Notes', summary: 'Says an event', answer: z.object({}) })
  async request(@ParamOf('id', z.string()) id: string, @CallerOf() { accountId }: Caller): Promise<object> {
    await this.notes.update(`${id}-request`, (note, events) => {
      events.record(GenerationRequested.create({ generationId: id, accountId }));
      return { ...note, times: note.times + 1 };
    });
    return {};
  }

  @Get(':id')
  @Operation({ id: 'getNote', tag: 'Notes', summary: 'One note', answer: NoteAnswer })
  async get(@ParamOf('id', z.string()) id: string): Promise<z.output<typeof NoteAnswer>> {
    const note = await this.notes.get(id);
    if (!note) throw new NotFound(`Note with id '${id}' not found.`);
    return { id, credits: BigInt(note.times) };
  }

  @Delete(':id')
  @Operation({ id: 'deleteNote', tag: 'Notes', summary: 'Away', answer: z.object({ deleted: z.boolean() }) })
  async remove(@ParamOf('id', z.string()) id: string): Promise<object> {
    await this.notes.remove(id);
    return { id, deleted: true };
  }
}

class TooFew extends DomainError {
  readonly kind = 'exhausted';
  readonly code = 'insufficient_quota';
  constructor() {
    super('Not enough credits.', { details: { balance: 3n, price: 10n } });
  }
}

@Controller()
export class ExampleEvents {
  constructor(@Inject(NOTES) private readonly notes: Documents<Note>) {}

  @OnEvent(GenerationRequested) async requested({ generationId, accountId }: GenerationRequested): Promise<void> {
    await this.notes.update(generationId, (note, events) => {
      if (note.times === 0) events.record(HoldPlaced.create({ accountId, holdId: generationId }));
      return { ...note, times: note.times + 1 };
    });
  }

  @OnEvent(HoldRefused) refused(): void {
    throw new Conflict('cannot be handled');
  }
}

@Controller()
export class ExampleAnswers {
  constructor(@Inject(QUESTIONS) private readonly questions: Questions) {}

  @Answers(Quote) async quote(_request: QuoteRequest): Promise<QuoteResponse> {
    return QuoteResponse.create({});
  }

  askQuote(request: QuoteRequest): Promise<QuoteResponse> {
    return this.questions.ask(Quote, request);
  }
}

@Injectable()
export class ExampleSweep {
  sweeps = 0;
  constructor(@Inject(CONFIG) readonly config: ExampleConfig) {}

  @Every('EXAMPLE_SWEEP_MS') sweep(): void {
    this.sweeps += 1;
    if (this.sweeps === 1) throw new Error('the first sweep fails');
  }
}

@Module({
  controllers: [ExampleHttp, ExampleEvents, ExampleAnswers],
  providers: [provideDocuments(NOTES, notes), ExampleSweep],
})
class ExampleModule {}

export const example = defineService({ name: 'example', config: exampleConfig, module: ExampleModule });
