import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, DocumentDiagnosticReport, Hover } from 'vscode-languageserver-protocol';
import { COMPLETION_TRIGGERS, type CorpusStatus, DiagnosticCode, type DraftStatus, Method } from '../../server/src/protocol';
import { type Harness, startHarness, WORKSPACE } from '../support/lspHarness';
import { CORPUS_FILE, CORPUS_TEXT, LONG_DRAFT, QUOTATION } from '../support/protocolFixtures';

const DRAFT = `${WORKSPACE}/练习.md`;

suite('server: each capability', () => {
  let harness: Harness;
  setup(async () => {
    harness = await startHarness({ files: { [CORPUS_FILE]: CORPUS_TEXT } });
  });
  teardown(() => harness.stop());

  const complete = (uri: string, line: number, character: number, context: object = { triggerKind: 1 }) =>
    harness.client.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position: { line, character }, context });
  const hover = (uri: string, line: number, character: number) =>
    harness.client.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  const diagnose = (uri: string) => harness.client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });

  test('initialize tells what the server can do', () => {
    const { capabilities } = harness.initialized;
    assert.deepEqual(capabilities.completionProvider, { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true });
    assert.equal(capabilities.hoverProvider, true);
    assert.deepEqual(capabilities.diagnosticProvider, { interFileDependencies: false, workspaceDiagnostics: false });
    assert.equal(capabilities.workspace?.workspaceFolders?.supported, true);
  });

  test('completion offers the whole quotation in place of what was typed, and resolve tells its source', async () => {
    await harness.open(DRAFT, '我们知道，城市是生命');
    const { items, isIncomplete } = await complete(DRAFT, 0, 10);
    const [item] = items;
    assert.ok(item?.textEdit && 'range' in item.textEdit);
    assert.match(item.textEdit.newText, new RegExp(QUOTATION, 'u'));
    assert.deepEqual(item.textEdit.range, { start: { line: 0, character: 5 }, end: { line: 0, character: 10 } });
    assert.equal(isIncomplete, true);
    assert.equal(item.documentation, undefined);
    const resolved = await harness.client.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.match(JSON.stringify(resolved.documentation), /习近平/u);
  });

  test('completion at a trigger character follows completion.trigger', async () => {
    await harness.open(DRAFT, '习近平总书记指出，“');
    const { items } = await complete(DRAFT, 0, 10, { triggerKind: 2, triggerCharacter: '“' });
    assert.equal(items.length, 1);
  });

  test('hover explains a term and says where', async () => {
    await harness.open(DRAFT, '树立全周期管理意识。');
    const found = await hover(DRAFT, 0, 4);
    assert.match(JSON.stringify(found?.contents), /治理理念/u);
    assert.deepEqual(found?.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 7 } });
    assert.equal(await hover(DRAFT, 0, 9), null);
  });

  test('diagnostics mark the first character beyond the limit', async () => {
    await harness.open(DRAFT, LONG_DRAFT);
    const report = await diagnose(DRAFT);
    assert.ok(report.kind === 'full');
    assert.deepEqual(report.items.map(({ code, severity, source }) => ({ code, severity, source })), [{ code: DiagnosticCode.lengthOver, severity: 1, source: '笔杆子' }]);
    assert.deepEqual(report.items[0]?.range.start, { line: 4, character: 8 });
  });

  test('an edit is seen by the next request', async () => {
    await harness.open(DRAFT, LONG_DRAFT);
    await harness.change(DRAFT, 2, '---\n字数: 不超过10字\n---\n\n很短。\n');
    const report = await diagnose(DRAFT);
    assert.deepEqual(report.kind === 'full' && report.items, []);
  });

  test('CRLF and LF give the same answers', async () => {
    await harness.open(DRAFT, LONG_DRAFT);
    await harness.open(`${WORKSPACE}/crlf.md`, LONG_DRAFT.replaceAll('\n', '\r\n'));
    assert.deepEqual(await diagnose(`${WORKSPACE}/crlf.md`), await diagnose(DRAFT));
  });

  test('the status request counts the answer at the cursor', async () => {
    await harness.open(DRAFT, LONG_DRAFT);
    const status = await harness.client.sendRequest<DraftStatus>(Method.draftStatus, { uri: DRAFT, position: { line: 4, character: 3 } });
    assert.equal(status.status, 'over');
    assert.equal(status.measure, 'grid');
    assert.equal(status.limit?.max, 10);
    assert.equal(status.counts.han, 18);
  });

  test('the corpus status tells what is indexed; reindex reads again', async () => {
    const before = await harness.client.sendRequest<CorpusStatus>(Method.corpusStatus);
    assert.deepEqual([before.files, before.quotations, before.terms, before.frameworks, before.indexing, before.segmenter], [1, 1, 1, 1, false, 'Intl.Segmenter']);
    harness.disk.set('file:///w/corpus/b.md', CORPUS_TEXT.replaceAll(QUOTATION, '民为贵，社稷次之，君为轻'));
    const after = await harness.client.sendRequest<CorpusStatus>(Method.reindex);
    assert.equal(after.quotations, 2);
    assert.ok(after.revision > before.revision);
  });

  const places: readonly (readonly [string, string])[] = [
    ['an untitled document', 'untitled:Untitled-1'],
    ['a Windows file, encoded', 'file:///c%3A/%E7%BB%83%E4%B9%A0/a.md'],
    ['a Windows file, plain', 'file:///C:/练习/a.md'],
    ['a remote file', 'vscode-remote://wsl%2Bubuntu/home/a.md'],
  ];
  for (const [what, uri] of places) {
    test(`serves ${what}`, async () => {
      await harness.open(uri, `${LONG_DRAFT}城市是生命`);
      assert.ok((await complete(uri, 5, 5)).items.some(({ textEdit }) => textEdit?.newText === QUOTATION));
      const report = await diagnose(uri);
      assert.equal(report.kind === 'full' && report.items.length, 1);
    });
  }

  const outside: readonly (readonly [number, number])[] = [[0, 999], [999, 0], [999, 999], [2 ** 31 - 1, 2 ** 31 - 1]];
  for (const [line, character] of outside) {
    test(`a position outside the document (${line}:${character}) does no harm`, async () => {
      await harness.open(DRAFT, '城市是生命');
      assert.ok(Array.isArray((await complete(DRAFT, line, character)).items));
      await hover(DRAFT, line, character);
      await harness.client.sendRequest(Method.draftStatus, { uri: DRAFT, position: { line, character } });
      assert.deepEqual(harness.log.filter((message) => message.includes('出错')), []);
    });
  }

  test('documents that are no drafts get nothing', async () => {
    for (const [uri, language] of [[CORPUS_FILE, 'markdown'], [`${WORKSPACE}/README.md`, 'markdown'], [`${WORKSPACE}/a.txt`, 'plaintext']] as const) {
      await harness.open(uri, LONG_DRAFT, language);
      assert.deepEqual(await complete(uri, 4, 5), { isIncomplete: false, items: [] });
      assert.equal(await hover(uri, 4, 5), null);
      assert.deepEqual(await diagnose(uri), { kind: 'full', items: [] });
      assert.equal(await harness.client.sendRequest(Method.draftStatus, { uri, position: { line: 0, character: 0 } }), null);
    }
    assert.deepEqual(await complete('file:///w/never-opened.md', 0, 0), { isIncomplete: false, items: [] });
  });

  test('the command of an accepted item is taken from clients that do not know it', async () => {
    assert.equal(await harness.client.sendRequest('workspace/executeCommand', { command: 'biganzi._accepted' }), null);
  });
});
