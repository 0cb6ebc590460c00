import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';

const CONNECTIONS = new Agent({ keepAlive: true });

/** Ends at each hop, and means nothing to the next (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade']);

const AWAY = JSON.stringify({
  error: { message: 'The service is away. Try again soon.', type: 'server_error', param: null, code: null },
});

/** Hands requests on to a process, as a gateway does: nothing is held back on the way, in neither direction, and whoever leaves ends it for both. */
export function proxyTo(port: number): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const { method, url, socket } = request;
    const forwarded = [request.headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ');
    const headers = { ...endToEnd(request.headers), 'x-forwarded-for': forwarded };
    const onward = ask({ host: '127.0.0.1', port, method, path: url, headers, agent: CONNECTIONS });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode!, endToEnd(answer.headers));
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => {
      if (response.headersSent) return void response.destroy();
      response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' }).end(AWAY);
    });
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  };
}

function endToEnd(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}
