import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { createHandle } from '../../server/src/lsp/handle';
import { Method } from '../../server/src/protocol';
import { type Logger, SILENT_LOGGER } from '../../server/src/workspace/ports';
import { startHarness, WORKSPACE } from '../support/lspHarness';

const NEVER_CANCELLED = new CancellationTokenSource().token;

suite('server: the wrapper of every handler', () => {
  function setUp() {
    const errors: string[] = [];
    const traces: string[] = [];
    const logger: Logger = { ...SILENT_LOGGER, error: (message) => errors.push(message), trace: (message) => traces.push(message) };
    return { handle: createHandle(logger), errors, traces };
  }

  test('gives the result and tells the time at trace level', async () => {
    const { handle, traces, errors } = setUp();
    assert.equal(await handle('x', 0, (value: number) => value + 1)(1, NEVER_CANCELLED), 2);
    assert.match(traces[0] ?? '', /^x：\d+ ms$/u);
    assert.deepEqual(errors, []);
  });

  for (const [what, run] of [['throws', () => { throw new Error('no'); }], ['rejects', () => Promise.reject(new Error('no'))]] as const) {
    test(`a handler that ${what} is logged and answered with the fallback`, async () => {
      const { handle, errors } = setUp();
      assert.equal(await handle<void, string>('x', 'nothing', run)(undefined, NEVER_CANCELLED), 'nothing');
      assert.equal(errors.length, 1);
    });
  }

  test('a request that is cancelled before it begins is not run', async () => {
    const { handle } = setUp();
    const source = new CancellationTokenSource();
    source.cancel();
    let ran = false;
    const answer = await handle<void, null>('x', null, () => { ran = true; return null; })(undefined, source.token);
    assert.ok(answer instanceof ResponseError && answer.code === LSPErrorCodes.RequestCancelled);
    assert.equal(ran, false);
  });

  test('a request that is cancelled while it runs is answered as cancelled', async () => {
    const { handle } = setUp();
    const source = new CancellationTokenSource();
    const answer = await handle<void, string>('x', '', () => { source.cancel(); return 'late'; })(undefined, source.token);
    assert.ok(answer instanceof ResponseError && answer.code === LSPErrorCodes.RequestCancelled);
  });
});

suite('server: trouble', () => {
  test('a request cancelled by the client ends as such, and the server goes on', async () => {
    let answer: () => void = () => {};
    const asked = new Promise<void>((resolve) => { answer = resolve; });
    const harness = await startHarness({ settings: (scope) => (scope === '' || scope === WORKSPACE ? null : asked.then(() => null)) });
    const uri = `${WORKSPACE}/a.md`;
    await harness.open(uri, '城市');
    const source = new CancellationTokenSource();
    const request = harness.client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 1 } }, source.token);
    source.cancel();
    answer();
    await assert.rejects(request, (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled);
    assert.equal(await harness.client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 1 } }), null);
    harness.stop();
  });

  test('a handler that throws answers its fallback, logs, and the server goes on', async () => {
    const harness = await startHarness();
    await harness.open(`${WORKSPACE}/a.md`, '城市');
    assert.equal(await harness.client.sendRequest('textDocument/hover', { textDocument: { uri: `${WORKSPACE}/a.md` }, position: null }), null);
    assert.ok(harness.log.some((line) => line.includes('textDocument/hover')));
    assert.notEqual(await harness.client.sendRequest(Method.corpusStatus), null);
    harness.stop();
  });

  test('where the better segmenter cannot be had the fallback serves, and it is said once', async () => {
    const harness = await startHarness({ parts: { startSegmenter: () => Promise.reject(new Error('binary missing')) } });
    const status = await harness.corpusStatus(({ segmenter }) => segmenter !== 'loading');
    assert.equal(status.segmenter, 'Intl.Segmenter');
    assert.equal(harness.log.filter((line) => line.includes('binary missing')).length, 1);
    harness.stop();
  });

  test('settings that cannot be had are the defaults', async () => {
    const harness = await startHarness({ settings: () => { throw new Error('no'); } });
    assert.equal((await harness.corpusStatus(({ indexing }) => !indexing)).indexing, false);
    harness.stop();
  });
});
