import assert from 'node:assert/strict';
import { loadScript } from './scripts';

interface LocalEndpoint {
  readonly url: string;
  readonly stop: () => Promise<void>;
}
type Handler = (args: unknown, connection: { write: (message: unknown) => void; closed: AbortSignal }) => Promise<unknown>;
interface Module {
  readonly serveLocally: (handlerOf: (command: string) => Handler | undefined) => Promise<LocalEndpoint>;
  readonly callLocally: (url: string, command: string, args: unknown, onMessage?: (message: unknown) => void) => Promise<unknown>;
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  echo: (args) => Promise.resolve(args),
  nothing: () => Promise.resolve(undefined),
  fail: () => Promise.reject(new Error('坏了')),
  count: (_args, { write }) => {
    for (const line of ['一', '二']) write({ line });
    return Promise.resolve(2);
  },
};

suite('scripts: local endpoint', () => {
  let endpoint: LocalEndpoint;
  let call: Module['callLocally'];

  suiteSetup(async () => {
    const { serveLocally, callLocally } = await loadScript<Module>('localEndpoint.mjs');
    endpoint = await serveLocally((command) => HANDLERS[command]);
    call = callLocally;
  });
  suiteTeardown(() => endpoint.stop());

  test('a command gets its arguments and its value comes back', async () => {
    assert.deepEqual(await call(endpoint.url, 'echo', { text: '“城市”' }), { text: '“城市”' });
    assert.equal(await call(endpoint.url, 'nothing', {}), null);
  });

  test('lines come before the value, in order', async () => {
    const lines: unknown[] = [];
    assert.equal(await call(endpoint.url, 'count', {}, (message) => lines.push(message)), 2);
    assert.deepEqual(lines, [{ line: '一' }, { line: '二' }]);
  });

  test('an error of the command is an error of the call', () => assert.rejects(call(endpoint.url, 'fail', {}), /坏了/u));

  test('an unknown command, a wrong secret and GET are refused', async () => {
    await assert.rejects(call(endpoint.url, 'unknown', {}), /404/u);
    const origin = new URL(endpoint.url).origin;
    await assert.rejects(call(`${origin}/guess`, 'echo', {}), /404/u);
    assert.equal((await fetch(`${endpoint.url}/echo`)).status, 404);
  });
});
