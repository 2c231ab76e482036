import assert from 'node:assert/strict';
import type { CompletionList, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { AFTER_COMMIT, DiagnosticCode } from '../../server/src/protocol';
import { FULL_CLIENT, type Harness, type HarnessOptions, startHarness, WORKSPACE } from '../support/lspHarness';
import { CORPUS_FILE, CORPUS_TEXT, LONG_DRAFT, QUOTATION } from '../support/protocolFixtures';
import { until } from '../support/until';

const DRAFT = `${WORKSPACE}/练习.md`;
const BROKEN = CORPUS_TEXT.replace('核对：转引', '核对：胡说');

suite('server: what changes', () => {
  let harness: Harness;
  const start = async (options: HarnessOptions = {}): Promise<void> => {
    harness = await startHarness({ files: { [CORPUS_FILE]: CORPUS_TEXT }, ...options });
  };
  teardown(() => harness.stop());

  const codes = async (): Promise<readonly unknown[]> => {
    const report = await harness.client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: DRAFT } });
    return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
  };
  /** What the items of the list at a column of the first line would write: the bare quotation, and the one in marks. */
  const offers = async (character: number): Promise<readonly string[]> => {
    const { items } = await harness.client.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri: DRAFT }, position: { line: 0, character } });
    return items.map(({ textEdit }) => textEdit?.newText ?? '');
  };
  const noteChange = (uri: string, type: 1 | 2 | 3) => harness.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

  test('a changed setting holds from the next request on, and asks for fresh diagnostics', async () => {
    let settings: unknown = {};
    await start({ settings: () => settings });
    await harness.open(DRAFT, LONG_DRAFT);
    assert.deepEqual(await codes(), [DiagnosticCode.lengthOver]);
    settings = { diagnostics: { ignored: [DiagnosticCode.lengthOver] } };
    await harness.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await codes(), []);
    await until('refresh', () => harness.refreshes(), (count) => count > 0);
  });

  test('settings hold per resource', async () => {
    await start({ settings: (scope) => (scope === DRAFT ? { 'diagnostics.severity': { 'length/over': 'off' } } : {}) });
    await harness.open(DRAFT, LONG_DRAFT);
    assert.deepEqual(await codes(), []);
  });

  test('a bad value keeps the last good one and is logged once', async () => {
    let settings: unknown = { sheet: { columns: 20 }, diagnostics: { ignored: ['length'] } };
    await start({ settings: () => settings });
    await harness.open(DRAFT, LONG_DRAFT);
    assert.deepEqual(await codes(), []);
    settings = { sheet: { columns: 'many' }, diagnostics: { ignored: 7 } };
    for (let time = 0; time < 3; time++) {
      await harness.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.deepEqual(await codes(), []);
    }
    assert.equal(harness.log.filter((line) => line.includes('biganzi.diagnostics.ignored')).length, 1);
  });

  test('completion.trigger off silences trigger characters, not the user\'s own request', async () => {
    await start({ settings: () => ({ completion: { trigger: 'off' } }) });
    await harness.open(DRAFT, '习近平总书记指出，“');
    const ask = (context: object) => harness.client.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri: DRAFT }, position: { line: 0, character: 10 }, context });
    assert.equal((await ask({ triggerKind: 2, triggerCharacter: '“' })).items.length, 0);
    assert.equal((await ask({ triggerKind: 2, triggerCharacter: AFTER_COMMIT })).items.length, 0);
    assert.equal((await ask({ triggerKind: 1 })).items.length, 1);
  });

  test('completion.trigger marks answers what the extension asks by itself within quotation marks only', async () => {
    await start({ settings: () => ({ completion: { trigger: 'marks' } }) });
    const ask = async (uri: string, text: string): Promise<number> => {
      await harness.open(uri, text);
      const context = { triggerKind: 2, triggerCharacter: AFTER_COMMIT };
      const position = { line: 0, character: text.length };
      return (await harness.client.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position, context })).items.length;
    };
    assert.equal(await ask(`${WORKSPACE}/外.md`, QUOTATION.slice(0, 4)), 0);
    assert.equal(await ask(`${WORKSPACE}/内.md`, `“${QUOTATION.slice(0, 4)}`), 1);
  });

  test('a client that cannot be asked gives its settings at the start and pushes changes', async () => {
    await start({ capabilities: { textDocument: { diagnostic: {} } }, initializationOptions: { biganzi: { diagnostics: { ignored: ['length'] } } } });
    await harness.open(DRAFT, LONG_DRAFT);
    assert.deepEqual(await codes(), []);
    await harness.client.sendNotification('workspace/didChangeConfiguration', { settings: { biganzi: {} } });
    assert.deepEqual(await codes(), [DiagnosticCode.lengthOver]);
  });

  test('the roots are watched, also outside the workspace', async () => {
    await start();
    const watched = await until('watchers', () => harness.registrations.filter(({ method }) => method === 'workspace/didChangeWatchedFiles'), (found) => found.length > 0);
    assert.deepEqual(watched[0]?.options, {
      watchers: ['file:///ext/corpus', 'file:///home/u/corpus', 'file:///w/corpus'].map((baseUri) => ({ globPattern: { baseUri, pattern: '**/*' } })),
    });
  });

  test('a watched file that is created, changed and deleted is followed', async () => {
    await start({ files: {} });
    await harness.open(DRAFT, '城市是生命');
    assert.deepEqual(await offers(5), []);
    harness.disk.set(CORPUS_FILE, CORPUS_TEXT);
    await noteChange(CORPUS_FILE, 1);
    await harness.corpusStatus(({ quotations, indexing }) => quotations === 1 && !indexing);
    assert.ok((await offers(5)).includes(QUOTATION));
    harness.disk.delete(CORPUS_FILE);
    await noteChange(CORPUS_FILE, 3);
    await until('the quotation is gone', () => offers(5), (found) => found.length === 0);
  });

  test('an open corpus file lies over the disk and falls back when it is closed', async () => {
    await start();
    await harness.open(DRAFT, '民为贵，社稷');
    await harness.open(CORPUS_FILE, CORPUS_TEXT.replace(QUOTATION, '民为贵，社稷次之，君为轻'));
    await until('the buffer counts', () => offers(6), (found) => found.length > 0);
    await harness.client.sendNotification('textDocument/didClose', { textDocument: { uri: CORPUS_FILE } });
    await until('the disk counts', () => offers(6), (found) => found.length === 0);
  });

  test('a broken corpus file keeps its last good version, is reported on itself and cleared when repaired', async () => {
    await start();
    await harness.open(DRAFT, '城市是生命');
    harness.disk.set(CORPUS_FILE, BROKEN);
    await noteChange(CORPUS_FILE, 2);
    const [problem] = await until('a corpus diagnostic', () => harness.published, (found) => found.length > 0);
    assert.deepEqual(problem?.diagnostics.map(({ code, range }) => [code, range.start.line]), [[DiagnosticCode.corpusSyntax, 11]]);
    assert.ok((await offers(5)).includes(QUOTATION));
    harness.disk.set(CORPUS_FILE, CORPUS_TEXT);
    await noteChange(CORPUS_FILE, 2);
    await until('cleared', () => harness.published.at(-1)?.diagnostics, (last) => last?.length === 0);
  });

  test('a corpus folder of the settings is read, relative to the workspace folder', async () => {
    let settings: unknown = {};
    await start({ files: { 'file:///w/资料/a.md': CORPUS_TEXT }, settings: () => settings });
    settings = { corpus: { folders: ['资料'] } };
    await harness.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await harness.corpusStatus(({ quotations }) => quotations === 1);
  });

  test('a workspace folder that comes brings its corpus, one that goes takes it along', async () => {
    await start({ files: { 'file:///x/corpus/a.md': CORPUS_TEXT } });
    const event = { added: [{ uri: 'file:///x', name: 'x' }], removed: [] };
    await harness.client.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await harness.corpusStatus(({ quotations }) => quotations === 1);
    await harness.client.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: event.added } });
    await harness.corpusStatus(({ quotations, revision, indexing }) => quotations === 0 && revision > 1 && !indexing);
  });

  suite('without pull diagnostics', () => {
    const capabilities = { ...FULL_CLIENT, textDocument: {} };

    test('diagnostics are pushed with the version after a pause, and cleared on close', async () => {
      await start({ capabilities });
      assert.equal(harness.initialized.capabilities.diagnosticProvider, undefined);
      await harness.open(DRAFT, LONG_DRAFT);
      await harness.change(DRAFT, 2, `${LONG_DRAFT}再写。`);
      await codes();
      assert.deepEqual(harness.published, []);
      harness.clock.advance(200);
      const [pushed] = await until('pushed', () => harness.published, (found) => found.length > 0);
      assert.deepEqual([pushed?.uri, pushed?.version, pushed?.diagnostics.length], [DRAFT, 2, 1]);
      await harness.client.sendNotification('textDocument/didClose', { textDocument: { uri: DRAFT } });
      await until('cleared', () => harness.published.at(-1)?.diagnostics.length, (count) => count === 0);
    });

    test('a changed setting pushes again', async () => {
      let settings: unknown = {};
      await start({ capabilities, settings: () => settings });
      await harness.open(DRAFT, LONG_DRAFT);
      settings = { diagnostics: { ignored: ['length'] } };
      await harness.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await codes();
      harness.clock.advance(200);
      const [pushed] = await until('pushed', () => harness.published, (found) => found.length > 0);
      assert.deepEqual(pushed?.diagnostics, []);
    });
  });
});
