import assert from 'node:assert/strict';
import { type ImportOutcome, type ImportPreview, type InspectedText, Method, type QuotationInsertion } from '../../server/src/protocol';
import { parseCorpusMarkdown } from '../../server/src/core/corpus/corpusMarkdown';
import { type Harness, PLACES, startHarness, WORKSPACE } from '../support/lspHarness';

const KNOWN = '民为贵，社稷次之，君为轻';
const PACK = `金句\n1.“${KNOWN}”——《孟子》\n2.“政之所兴在顺民心，政之所废在逆民心”——《管子》\n3.“民为贵，社稷次之，君最轻”——《孟子》\n`;
const OWN = `---\n素材: 1\n---\n\n## 金句\n\n- ${KNOWN}\n  - 作品：孟子·尽心下\n`;
const TARGET = `${WORKSPACE}/corpus`;

suite('import with a preview', () => {
  let harness: Harness;
  setup(async () => {
    harness = await startHarness({ files: { [`${TARGET}/own.md`]: OWN, 'file:///down/素材.txt': PACK } });
  });
  teardown(() => harness.stop());

  const preview = (uris: readonly string[]): Promise<ImportPreview> => harness.client.sendRequest<ImportPreview>(Method.importFiles, { uris });
  const accept = (params: unknown): Promise<ImportOutcome | null> => harness.client.sendRequest(Method.acceptImport, params);

  test('tells what a file holds and what of it is known; writes nothing', async () => {
    const { files, targets } = await preview(['file:///down/素材.txt']);
    const rows = files[0]?.entries ?? [];
    assert.deepEqual(rows.map(({ text, related }) => [text, related?.relation]), [
      [KNOWN, 'same'],
      ['政之所兴在顺民心，政之所废在逆民心', undefined],
      ['民为贵，社稷次之，君最轻', 'similar'],
    ]);
    assert.deepEqual(targets.map(({ uri }) => uri), [TARGET, PLACES.userCorpus]);
    assert.equal(harness.disk.textOf(`${TARGET}/素材.md`), undefined);
  });

  test('writes the accepted entries as a corpus file, which is read at once', async () => {
    const { session } = await preview(['file:///down/素材.txt']);
    const outcome = await accept({ session, files: [{ file: 0, entries: [1] }], target: TARGET });
    assert.deepEqual(outcome, { written: [{ uri: `${TARGET}/%E7%B4%A0%E6%9D%90.md`, entries: 1 }], failed: [] });
    const { entries, problems } = parseCorpusMarkdown({ text: harness.disk.textOf(`${TARGET}/素材.md`) ?? '', uri: '' });
    assert.deepEqual(problems, []);
    assert.deepEqual(entries.map((entry) => entry.kind === 'quotation' && [entry.text, entry.work]), [['政之所兴在顺民心，政之所废在逆民心', '管子']]);
    assert.ok((entries[0]?.origin ?? '') !== '', 'the file is named as the source');
    await harness.corpusStatus(({ quotations }) => quotations === 2);
  });

  test('leaves a file of the same name alone', async () => {
    harness.disk.set(`${TARGET}/素材.md`, OWN);
    const { session } = await preview(['file:///down/素材.txt']);
    await accept({ session, files: [{ file: 0, entries: [0, 1, 2] }], target: TARGET });
    assert.equal(harness.disk.textOf(`${TARGET}/素材.md`), OWN);
    assert.ok(harness.disk.textOf(`${TARGET}/素材-2.md`)?.includes('政之所兴'));
  });

  test('writes nothing after the preview was closed, or outside the folders it offered', async () => {
    const { session } = await preview(['file:///down/素材.txt']);
    assert.equal(await accept({ session, files: [{ file: 0, entries: [1] }], target: 'file:///etc' }), null);
    await harness.client.sendNotification(Method.discardImport, { session });
    assert.equal(await accept({ session, files: [{ file: 0, entries: [1] }], target: TARGET }), null);
    assert.equal(harness.disk.textOf(`${TARGET}/素材.md`), undefined);
  });

  test('a file that cannot be read says so and the others are read', async () => {
    const { files } = await preview(['file:///down/没有.txt', 'file:///down/素材.txt']);
    assert.match(files[0]?.error ?? '', /找不到文件“没有.txt”/u);
    assert.equal(files[1]?.entries.length, 3);
  });
});

suite('adding a selected text to the corpus', () => {
  let harness: Harness;
  setup(async () => {
    harness = await startHarness({ files: { [`${TARGET}/own.md`]: OWN } });
  });
  teardown(() => harness.stop());

  const inspect = (text: string): Promise<InspectedText> => harness.client.sendRequest<InspectedText>(Method.inspectText, { text });
  const add = (params: object): Promise<QuotationInsertion | null> => harness.client.sendRequest(Method.addQuotation, { speaker: '', origin: '', themes: [], target: TARGET, ...params });

  test('duplicates come first, the text as it would be stored', async () => {
    const { text, related, themes } = await inspect('“民为贵,社稷次之,君为轻。”');
    assert.equal(text, KNOWN);
    assert.deepEqual(related.map(({ relation, line }) => [relation, line]), [['same', 7]]);
    assert.ok(themes.includes('民本'));
  });

  test('the first one makes a corpus file, the next joins it', async () => {
    const first = await add({ text: '政之所兴在顺民心', speaker: '管子', origin: '管子·牧民', themes: ['民本'] });
    assert.equal(first?.isNew, true);
    const uri = `${TARGET}/我的素材.md`;
    harness.disk.set(uri, first?.text ?? '');
    const second = await add({ text: '民惟邦本，本固邦宁', origin: '尚书' });
    const lines = (first?.text ?? '').split('\n');
    const { line, character } = second?.position ?? { line: 0, character: 0 };
    lines[line] = `${lines[line]?.slice(0, character)}${second?.text}${lines[line]?.slice(character)}`;
    const { entries, problems } = parseCorpusMarkdown({ text: lines.join('\n'), uri });
    assert.deepEqual(problems, []);
    assert.deepEqual(entries.map((entry) => [entry.kind === 'quotation' && entry.text, entry.origin, entry.themes]), [
      ['政之所兴在顺民心', '管子·牧民', ['民本']], ['民惟邦本，本固邦宁', '尚书', []],
    ]);
  });

  test('a file of that name that is no corpus file is left alone', async () => {
    harness.disk.set(`${TARGET}/我的素材.md`, '# 随笔\n\n一段话。\n');
    const { error, text } = await add({ text: '民惟邦本，本固邦宁' }) ?? {};
    assert.match(error ?? '', /不是素材文件/u);
    assert.equal(text, '');
  });
});
