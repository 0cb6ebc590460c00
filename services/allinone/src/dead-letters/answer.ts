import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EventLog } from '@cielo/eventing';
import { listLetters, redriveLetters } from './letters.ts';

/** Where the platform in one process is asked by the operator's command, since it has its data folder alone. */
export const DEAD_LETTERS = '/operator/dead-letters';

/** Lists (GET) or redrives (POST), as `?service=…&type=…` says; for whoever has the first account's key. */
export function answerDeadLetters(log: EventLog, keyOf: () => string | undefined) {
  return async ({ method, url = '', headers }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const key = keyOf();
    if (key === undefined || headers.authorization !== `Bearer ${key}`)
      return answer(response, 401, 'Whose key is that?');
    const asked = new URL(url, 'http://operator').searchParams;
    const wanted = { service: asked.get('service') ?? undefined, type: asked.get('type') ?? undefined };
    try {
      const run = method === 'POST' ? redriveLetters : listLetters;
      answer(response, 200, await run(log, wanted));
    } catch (error) {
      answer(response, 400, (error as Error).message);
    }
  };
}

function answer(response: ServerResponse, status: number, said: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(typeof said === 'string' ? { message: said } : said));
}
