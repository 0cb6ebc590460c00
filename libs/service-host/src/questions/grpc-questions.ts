import {
  Client,
  credentials,
  Metadata,
  Server,
  ServerCredentials,
  status,
  type ServiceError,
  type sendUnaryData,
  type ServerUnaryCall,
} from '@grpc/grpc-js';
import { SpanKind } from '@opentelemetry/api';
import type { Question } from '@cielo/contracts';
import type { Clock } from '@cielo/effects';
import { DomainError, Unavailable } from '@cielo/errors';
import { CONSEQUENCES, kindOfGrpcStatus } from '../errors/kinds.ts';
import { toJson } from '../http/json.ts';
import { contextFrom, currentTraceparent, withSpan } from '../telemetry/tracing.ts';
import { AskedError, toWire, type WiredError } from './asked-error.ts';
import { InProcessQuestions } from './in-process.ts';
import type { Answerer, QuestionExchange } from './questions.ts';

/** Trailer with the error's facts, as JSON; what another implementation would find in the status is there as well. */
const ERROR = 'cielo-error-bin';
const TRACEPARENT = 'traceparent';
const DEADLINE_MS = 5_000;
/** A question may carry a picture of 16 MiB. */
const MESSAGE_BYTES = { 'grpc.max_receive_message_length': 17 * 1024 * 1024 };

/** A service that was away is found again soon after it is back; the default would look less and less often. */
const CHANNEL_OPTIONS = { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 2_000 };

export interface GrpcQuestionsOptions {
  /** host:port where this process answers; port 0 for any. Absent: it only asks. */
  readonly listen?: string;
  /** Where each of the other services answers, by its name. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** How long an answer may take. Default 5,000. */
  readonly deadlineMs?: number;
  /** Called with errors that nobody foresaw; the one who asked is told nothing about them. */
  readonly onBug?: (question: string, error: unknown) => void;
}

/** Questions between processes: unary gRPC calls, each with a deadline. What this process answers itself stays a call. */
export class GrpcQuestions implements QuestionExchange {
  private readonly here = new InProcessQuestions();
  private readonly answeredHere = new Set<string>();
  private readonly clients = new Map<string, Client>();

  private constructor(
    private readonly options: GrpcQuestionsOptions,
    private readonly server: Server | undefined,
    /** Where this process answers, with the real port. */
    readonly address: string | undefined,
  ) {}

  /** @throws Error when the address to listen on cannot be taken. */
  static async open(options: GrpcQuestionsOptions): Promise<GrpcQuestions> {
    if (!options.listen) return new GrpcQuestions(options, undefined, undefined);
    const server = new Server(MESSAGE_BYTES);
    const port = await bind(server, options.listen);
    return new GrpcQuestions(options, server, options.listen.replace(/\d+$/, String(port)));
  }

  async ask<Req, Res>(question: Question<Req, Res>, request: Req): Promise<Res> {
    if (this.answeredHere.has(question.path)) return this.here.ask(question, request);
    const client = this.clientFor(question.path);
    const metadata = new Metadata();
    const traceparent = currentTraceparent();
    if (traceparent) metadata.set(TRACEPARENT, traceparent);
    return new Promise((resolve, reject) => {
      client.makeUnaryRequest(
        question.path,
        (message: Req) => Buffer.from(question.request.encode(message).finish()),
        (bytes) => question.response.decode(bytes),
        request,
        metadata,
        { deadline: this.options.clock.nowMs() + (this.options.deadlineMs ?? DEADLINE_MS) },
        (error, response) => (error ? reject(fromGrpc(question.path, error)) : resolve(response!)),
      );
    });
  }

  answer<Req, Res>(question: Question<Req, Res>, answerer: Answerer<Req, Res>): () => void {
    const withdraw = this.here.answer(question, answerer);
    this.answeredHere.add(question.path);
    this.server?.register(
      question.path,
      (call: ServerUnaryCall<Req, Res>, callback: sendUnaryData<Res>) => void this.serve(question, call, callback),
      (message: Res) => Buffer.from(question.response.encode(message).finish()),
      (bytes) => question.request.decode(bytes),
      'unary',
    );
    return () => {
      withdraw();
      this.answeredHere.delete(question.path);
      this.server?.unregister(question.path);
    };
  }

  /** Lets answers under way go out, then ends. */
  async close(): Promise<void> {
    for (const client of this.clients.values()) client.close();
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
  }

  private async serve<Req, Res>(
    question: Question<Req, Res>,
    call: ServerUnaryCall<Req, Res>,
    callback: sendUnaryData<Res>,
  ): Promise<void> {
    const parent = contextFrom(call.metadata.get(TRACEPARENT)[0]?.toString());
    try {
      const answer = () => this.here.ask(question, call.request);
      callback(null, await withSpan(`answer ${question.path}`, {}, answer, { kind: SpanKind.SERVER, parent }));
    } catch (error) {
      if (!(error instanceof DomainError)) this.options.onBug?.(question.path, error);
      callback(toGrpc(error));
    }
  }

  private clientFor(path: string): Client {
    const service = path.slice(1).split('.')[0]!;
    const address = this.options.addresses.get(service);
    if (!address) throw new Unavailable(`Nobody answers ${path}: the address of ${service} is not known`);
    let client = this.clients.get(address);
    if (!client)
      this.clients.set(address, (client = new Client(address, credentials.createInsecure(), CHANNEL_OPTIONS)));
    return client;
  }
}

function bind(server: Server, address: string): Promise<number> {
  return new Promise((resolve, reject) =>
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    ),
  );
}

function toGrpc(error: unknown): Partial<ServiceError> {
  if (!(error instanceof DomainError)) return { code: status.INTERNAL, details: 'unforeseen' };
  const metadata = new Metadata();
  metadata.set(ERROR, Buffer.from(toJson(toWire(error))));
  return { code: CONSEQUENCES[error.kind].grpcStatus, details: error.message, metadata };
}

function fromGrpc(path: string, error: ServiceError): Error {
  const facts = error.metadata?.get(ERROR)[0];
  if (facts !== undefined) return new AskedError(JSON.parse(facts.toString()) as WiredError);
  if (error.code === status.INTERNAL) return new Error(`${path} failed: ${error.details}`);
  if (error.code === status.DEADLINE_EXCEEDED) return new Unavailable(`${path} was not answered in time`);
  const kind = kindOfGrpcStatus(error.code);
  if (kind === undefined || kind === 'unavailable') return new Unavailable(`${path} is not answered: ${error.details}`);
  return new AskedError({ kind, name: 'AskedError', code: null, message: error.details, param: null });
}
