// @ts-check
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { onShutdown } from './processes.mjs';

/**
 * Answers one command: with a value, or by writing lines itself (`write`) before it returns.
 * @typedef {(args: any, connection: { write: (message: unknown) => void, closed: AbortSignal }) => Promise<unknown>} Handler
 */
/** @typedef {{ readonly url: string, readonly stop: () => Promise<void> }} LocalEndpoint `url` holds the secret */

/**
 * Serves commands to this machine alone, on a random port under a random secret: `POST <url>/<command>` with JSON
 * arguments. The answer is lines of JSON, the last one `{"value": …}` or `{"error": "…"}`.
 * @param {(command: string) => Handler | undefined} handlerOf
 * @returns {Promise<LocalEndpoint>}
 */
export async function serveLocally(handlerOf) {
  const secret = randomBytes(16).toString('hex');
  const server = http.createServer((request, response) => {
    const [, given, command = ''] = (request.url ?? '').split('/');
    const handler = given === secret && request.method === 'POST' ? handlerOf(command) : undefined;
    if (handler === undefined) response.writeHead(404).end();
    else void answer(handler, request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const release = onShutdown(stop);
  return { url: `http://127.0.0.1:${address.port}/${secret}`, stop: () => (release(), stop()) };
}

/** @param {Handler} handler @param {http.IncomingMessage} request @param {http.ServerResponse} response */
async function answer(handler, request, response) {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const write = (/** @type {unknown} */ message) => void response.write(`${JSON.stringify(message)}\n`);
  response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
  try {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    write({ value: (await handler(JSON.parse(body || '{}'), { write, closed: gone.signal })) ?? null });
  } catch (error) {
    write({ error: error instanceof Error ? error.message : String(error) });
  }
  response.end();
}

/**
 * Calls a command of an endpoint.
 * @param {string} url
 * @param {string} command
 * @param {unknown} args
 * @param {(message: any) => void} [onMessage] gets the lines before the last
 * @returns {Promise<unknown>} the value; rejects with the endpoint's error
 */
export async function callLocally(url, command, args, onMessage) {
  const response = await fetch(`${url}/${command}`, { method: 'POST', body: JSON.stringify(args) });
  if (!response.ok || response.body === null) throw new Error(`${command}: HTTP ${response.status}`);
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const message = JSON.parse(line);
      if ('value' in message) return message.value;
      if ('error' in message) throw new Error(message.error);
      onMessage?.(message);
    }
  }
  throw new Error(`${command}: the connection closed before an answer came`);
}
