import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Video } from '../src/domain/video.ts';

export interface Heard {
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

type Answer = (response: ServerResponse, heard: Heard) => unknown;

/** A real HTTP server whose answers a test writes, and which remembers what it was asked. */
export class ScriptedApi {
  readonly heard: Heard[] = [];
  private readonly answers = new Map<string, Answer[]>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<ScriptedApi> {
    const api = new ScriptedApi(createServer((request, response) => void api.answer(request, response)));
    await new Promise<void>((resolve) => api.server.listen(0, '127.0.0.1', resolve));
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Answers to `line` (`GET /v1/videos`), one per request; the last one stays. */
  on(line: string, ...answers: Answer[]): this {
    this.answers.set(line, answers);
    return this;
  }

  lines(): string[] {
    return this.heard.map(({ line }) => line);
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const bytes of request) text += String(bytes);
    const heard = {
      line: `${request.method} ${request.url}`,
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    };
    this.heard.push(heard);
    const left = this.answers.get(heard.line) ?? this.answers.get(heard.line.split('?')[0]!);
    const next = left && (left.length > 1 ? left.shift() : left[0]);
    if (next) await next(response, heard);
    else refuse(404, { message: `Nothing at ${heard.line}`, code: 'not_found' })(response);
  }
}

/** Answers with JSON. */
export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  (response: ServerResponse): unknown =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** Answers with the error envelope. */
export const refuse = (status: number, error: object, headers: Record<string, string> = {}) =>
  json({ error: { message: 'No.', type: 'invalid_request_error', param: null, code: null, ...error } }, status, {
    'x-request-id': 'req_1',
    ...headers,
  });

/** Sends Videos as server-sent events, and then ends properly or is cut in the middle of one. */
export const stream =
  (videos: readonly Video[], end: 'done' | 'cut' = 'done') =>
  (response: ServerResponse): unknown => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': hello\n\n');
    for (const video of videos) response.write(`event: video\ndata: ${JSON.stringify(video)}\n\n`);
    if (end === 'done') return response.end('event: done\ndata: {}\n\n');
    response.write('event: video\ndata: {"id":"vid');
    return setImmediate(() => response.destroy());
  };

/** Sends bytes with a length, and breaks off after `cutAt` of them. */
export const bytes =
  (
    content: Uint8Array,
    { cutAt, headers, status = 200 }: { cutAt?: number; headers?: Record<string, string>; status?: number } = {},
  ) =>
  (response: ServerResponse): unknown => {
    response.writeHead(status, { 'content-type': 'video/mp4', 'content-length': content.length, ...headers });
    if (cutAt === undefined) return response.end(content);
    response.write(content.subarray(0, cutAt));
    return setTimeout(() => response.destroy(), 20);
  };
