import assert from 'node:assert/strict';
import type { ClientCapabilities, CompletionList, DocumentSymbol, Hover, SymbolInformation } from 'vscode-languageserver-protocol';
import { FULL_CLIENT, type Harness, startHarness, WORKSPACE } from '../support/lspHarness';
import { CORPUS_FILE, CORPUS_TEXT } from '../support/protocolFixtures';

const OWN = `${WORKSPACE}/corpus/自己.md`;
const RECORDS = `${WORKSPACE}/corpus/成批.jsonl`;
const TEXT = '---\n素材: 1\n---\n\n## 金句\n\n- 民为贵，社稷次之\n  - 作者：\n  - 主题：三农\n';
const NESTED: ClientCapabilities = { ...FULL_CLIENT, textDocument: { ...FULL_CLIENT.textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

suite('server: editing a corpus file', () => {
  let harness: Harness;
  const start = async (capabilities = NESTED, settings: unknown = null): Promise<void> => {
    harness = await startHarness({ files: { [CORPUS_FILE]: CORPUS_TEXT }, capabilities, settings: () => settings });
  };
  teardown(() => harness.stop());

  const complete = (uri: string, line: number, character: number, context: object = { triggerKind: 1 }) =>
    harness.client.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position: { line, character }, context });
  const hover = (uri: string, line: number, character: number) =>
    harness.client.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  const symbols = <T>(uri: string) => harness.client.sendRequest<T[]>('textDocument/documentSymbol', { textDocument: { uri } });

  test('completion lists the speakers of the whole corpus where the colon is typed', async () => {
    await start();
    await harness.open(OWN, TEXT);
    const { items } = await complete(OWN, 7, 7, { triggerKind: 2, triggerCharacter: '：' });
    assert.deepEqual(items.map(({ label }) => label), ['习近平']);
    assert.deepEqual(items[0]?.textEdit, { range: { start: { line: 7, character: 7 }, end: { line: 7, character: 7 } }, newText: '习近平' });
  });

  test('a corpus file outside of every root is one by its front matter, and no draft', async () => {
    await start();
    const uri = `${WORKSPACE}/别处.md`;
    await harness.open(uri, `${TEXT}- 城市是生命\n`);
    assert.equal((await complete(uri, 9, 7)).items.length, 0);
    assert.ok((await complete(uri, 7, 7)).items.length > 0);
  });

  test('a draft is offered quotations, no fields', async () => {
    await start();
    const uri = `${WORKSPACE}/练习.md`;
    await harness.open(uri, '## 金句\n\n- 甲\n  - 作');
    assert.deepEqual((await complete(uri, 3, 5)).items.filter(({ label }) => label === '作者'), []);
  });

  test('with completion.trigger off the list opens only when asked for; with hover.enabled off nothing is explained', async () => {
    await start(NESTED, { completion: { trigger: 'off' }, hover: { enabled: false } });
    await harness.open(OWN, TEXT);
    assert.equal((await complete(OWN, 7, 7, { triggerKind: 2, triggerCharacter: '：' })).items.length, 0);
    assert.equal((await complete(OWN, 7, 7)).items.length, 1);
    assert.equal(await hover(OWN, 7, 5), null);
  });

  test('hover explains a field and a theme', async () => {
    await start();
    await harness.open(OWN, TEXT);
    assert.match(JSON.stringify((await hover(OWN, 7, 5))?.contents), /谁说的/u);
    assert.match(JSON.stringify((await hover(OWN, 8, 8))?.contents), /乡村振兴/u);
  });

  test('the outline of a buffer as it stands, in both formats', async () => {
    await start();
    assert.deepEqual(harness.initialized.capabilities.documentSymbolProvider, { label: '笔杆子' });
    await harness.open(OWN, TEXT);
    await harness.open(RECORDS, '{"kind":"term","name":"甲"}\n', 'jsonl');
    assert.deepEqual((await symbols<DocumentSymbol>(OWN)).map(({ name, children }) => [name, children?.length]), [['金句', 1]]);
    await harness.change(OWN, 2, `${TEXT}- 又一句\n`);
    assert.deepEqual((await symbols<DocumentSymbol>(OWN)).map(({ children }) => children?.length), [2]);
    assert.deepEqual((await symbols<DocumentSymbol>(RECORDS)).map(({ name }) => name), ['甲']);
  });

  test('a client without nesting gets a flat outline', async () => {
    await start(FULL_CLIENT);
    await harness.open(OWN, TEXT);
    const flat = await symbols<SymbolInformation>(OWN);
    assert.deepEqual(flat.map(({ name, containerName }) => [name, containerName]), [['金句', undefined], ['民为贵，社稷次之', '金句']]);
    assert.equal(flat[1]?.location.uri, OWN);
  });

  test('what is no corpus file has no outline from here', async () => {
    await start();
    await harness.open(`${WORKSPACE}/练习.md`, '# 标题\n');
    await harness.open(`${WORKSPACE}/别处.jsonl`, '{"kind":"term","name":"甲"}\n', 'jsonl');
    for (const uri of [`${WORKSPACE}/练习.md`, `${WORKSPACE}/别处.jsonl`, `${WORKSPACE}/没打开.md`]) assert.deepEqual(await symbols(uri), []);
  });

  const outside: readonly (readonly [number, number])[] = [[0, 999], [999, 0], [2 ** 31 - 1, 2 ** 31 - 1]];
  for (const [line, character] of outside) {
    test(`a position outside the file (${line}:${character}) does no harm`, async () => {
      await start();
      await harness.open(OWN, TEXT);
      await complete(OWN, line, character);
      await hover(OWN, line, character);
      assert.deepEqual(harness.log.filter((message) => message.includes('出错')), []);
    });
  }
});
