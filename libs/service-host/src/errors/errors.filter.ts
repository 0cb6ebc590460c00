import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Log } from '../telemetry/log.ts';
import { describeError, UNFORESEEN, type ErrorAnswer } from './envelope.ts';

/** Turns whatever a route throws into the envelope. Only what nobody foresaw is logged as an error. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    sendError(reply, error, this.log);
  }
}

/** Answers with the error; the same for a failure inside a route and for one before any route was found. */
export function sendError(reply: FastifyReply, error: unknown, log: Log): void {
  const answer = describeError(error) ?? describeFrameworkError(error) ?? unforeseen(error, log);
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  void reply.status(answer.status).headers(answer.headers).type('application/json; charset=utf-8').send(answer.body);
}

function unforeseen(error: unknown, log: Log): ErrorAnswer {
  log.error('request failed unexpectedly', { error });
  return UNFORESEEN;
}

/** Nest's and Fastify's own refusals (a malformed URL, say) carry their status. */
function describeFrameworkError(error: unknown): ErrorAnswer | undefined {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | undefined)?.statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  const message = error instanceof Error ? error.message : 'The request cannot be handled.';
  return { status, headers: {}, body: { error: { message, type: 'invalid_request_error', param: null, code: null } } };
}
