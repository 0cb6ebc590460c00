import type { IncomingMessage, ServerResponse } from 'node:http';
import { Unavailable } from '@cielo/errors';
import { describeError } from '../errors/envelope.ts';

const COME_AGAIN = describeError(new Unavailable('The service is starting. Try again soon.', { retryAfterMs: 1_000 }))!;

/** Answers for a service that is not there yet: alive; not ready, and what it waits for; and to everybody else, come again soon. */
export class Starting {
  private readonly waitsFor = new Map<string, string>();

  /** What is waited for and why; without a reason it is there. */
  readonly waiting = (effect: string, why: string | undefined): void => {
    if (why === undefined) this.waitsFor.delete(effect);
    else this.waitsFor.set(effect, `waited for: ${why}`);
  };

  readonly handle = ({ url = '' }: IncomingMessage, response: ServerResponse): void => {
    const [path] = url.split('?');
    if (path === '/health/live') return answer(response, 200, { status: 'live' });
    const checks = { started: 'not yet', ...Object.fromEntries(this.waitsFor) };
    if (path === '/health/ready') return answer(response, 503, { status: 'not_ready', checks });
    answer(response, COME_AGAIN.status, COME_AGAIN.body, COME_AGAIN.headers);
  };
}

function answer(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
) {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers })
    .end(JSON.stringify(body));
}
