import assert from 'node:assert/strict';
import type { CodeAction, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { DiagnosticCode, FIX_ALL_KIND } from '../../server/src/protocol';
import { type Harness, type HarnessOptions, PLACES, startHarness, WORKSPACE } from '../support/lspHarness';
import { uriKey } from '../../server/src/workspace/uri';
import { until } from '../support/until';

const OWN = `${WORKSPACE}/corpus/我的.md`;
const OTHER = `${WORKSPACE}/corpus/别的.md`;
const HEAD = '---\n素材: 1\n---\n\n## 金句\n\n';
const WRONG = `${HEAD}- 民惟邦本,本固邦宁\n  - 作者：某甲\n  - 来源：某书\n  - 日期：2020年4月14\n`;
const RIGHT = `${HEAD}- 民惟邦本，本固邦宁\n  - 作者：某甲\n  - 来源：某书\n  - 日期：2020-04-14\n`;
const { corpusDate, corpusHalfWidth, corpusMissingSource, corpusTwoAttributions, corpusSyntax, corpusUnreadable } = DiagnosticCode;

suite('server: checks of corpus files', () => {
  let harness: Harness;
  teardown(() => harness.stop());
  const start = async (options: HarnessOptions): Promise<void> => {
    harness = await startHarness(options);
  };

  const lastOf = (uri: string): PublishDiagnosticsParams | undefined => harness.published.findLast((published) => uriKey(published.uri) === uriKey(uri));
  const codesOf = (uri: string): readonly unknown[] => (lastOf(uri)?.diagnostics ?? []).map(({ code }) => code);
  const publishes = (uri: string, ...codes: readonly string[]) => (
    until(`${codes.join(', ')} on ${uri}`, () => codesOf(uri), (found) => JSON.stringify(found) === JSON.stringify(codes))
  );
  const actionsAt = (uri: string, line: number, only?: readonly string[]): Promise<CodeAction[] | null> => harness.client.sendRequest('textDocument/codeAction', {
    textDocument: { uri }, range: { start: { line, character: 0 }, end: { line, character: 99 } }, context: { diagnostics: [], ...(only !== undefined && { only }) },
  });

  test('a file nobody has open is checked, at its places', async () => {
    await start({ files: { [OWN]: WRONG } });
    await publishes(OWN, corpusHalfWidth, corpusDate);
    assert.deepEqual(lastOf(OWN)?.diagnostics.map(({ range, severity }) => [range.start, severity]), [[{ line: 6, character: 6 }, 2], [{ line: 9, character: 7 }, 2]]);
  });

  test('what the buffer says counts, while it is open', async () => {
    await start({ files: { [OWN]: WRONG } });
    await publishes(OWN, corpusHalfWidth, corpusDate);
    await harness.open(OWN, RIGHT);
    await publishes(OWN);
    await harness.client.sendNotification('textDocument/didClose', { textDocument: { uri: OWN } });
    await publishes(OWN, corpusHalfWidth, corpusDate);
  });

  test('another file that comes is told of at both, with the place', async () => {
    await start({ files: { [OWN]: RIGHT } });
    harness.disk.set(OTHER, RIGHT.replace('某甲', '某乙'));
    await harness.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: OTHER, type: 1 }] });
    await publishes(OTHER, corpusTwoAttributions);
    harness.clock.advance(2000);
    await publishes(OWN, corpusTwoAttributions);
    const [related] = lastOf(OWN)?.diagnostics[0]?.relatedInformation ?? [];
    assert.deepEqual([uriKey(related?.location.uri ?? ''), related?.location.range.start.line], [uriKey(OTHER), 6]);
    harness.disk.delete(OTHER);
    await harness.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: OTHER, type: 3 }] });
    await publishes(OTHER);
    harness.clock.advance(2000);
    await publishes(OWN);
  });

  test('the bundled corpus and raw material are not the user’s to mend', async () => {
    const bundled = `${PLACES.bundledCorpus}/a.md`;
    const raw = `${WORKSPACE}/corpus/素材.txt`;
    await start({ files: { [bundled]: WRONG.replace(/ {2}- 日期.*\n/u, ''), [raw]: '民惟邦本,本固邦宁', [OWN]: WRONG } });
    await publishes(OWN, corpusHalfWidth, corpusDate);
    assert.deepEqual([lastOf(bundled), lastOf(raw)], [undefined, undefined]);
  });

  test('files that cannot be read, grammar that is not known', async () => {
    const scan = `${WORKSPACE}/corpus/扫描.pdf`;
    await start({ files: { [OWN]: RIGHT.replace('来源', '读自') } });
    await publishes(OWN, corpusMissingSource, corpusSyntax);
    harness.disk.set(scan, { kind: 'scanned' });
    await harness.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: scan, type: 1 }] });
    await publishes(scan, corpusUnreadable);
  });

  test('settings and comments silence', async () => {
    let settings: unknown = { diagnostics: { severity: { [corpusDate]: 'hint' }, ignored: [] } };
    await start({ files: { [OWN]: WRONG.replace('- 民', '<!-- biganzi-ignore-next-line corpus/half-width -->\n- 民') }, settings: () => settings });
    await publishes(OWN, corpusDate);
    assert.equal(lastOf(OWN)?.diagnostics[0]?.severity, 4);
    settings = { diagnostics: { ignored: ['corpus'] } };
    await harness.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await publishes(OWN);
  });

  test('quick fixes where the cursor is, one action for all that are safe', async () => {
    await start({ files: { [OWN]: WRONG } });
    assert.deepEqual(harness.initialized.capabilities.codeActionProvider, { codeActionKinds: ['quickfix', FIX_ALL_KIND] });
    await harness.open(OWN, WRONG);
    const [action, ...others] = await actionsAt(OWN, 6) ?? [];
    assert.deepEqual([action?.title, action?.kind, action?.isPreferred, action?.diagnostics?.[0]?.code, others], ['改为全角标点', 'quickfix', true, corpusHalfWidth, []]);
    const range = { start: { line: 6, character: 6 }, end: { line: 6, character: 7 } };
    assert.deepEqual(action?.edit, { changes: { [OWN]: [{ range, newText: '，' }] } });
    assert.deepEqual(await actionsAt(OWN, 5), []);
    const [all] = await actionsAt(OWN, 0, ['source.fixAll']) ?? [];
    assert.deepEqual([all?.kind, all?.edit?.changes?.[OWN]?.map(({ newText }) => newText)], [FIX_ALL_KIND, ['，', '2020-04-14']]);
  });

  test('no actions for drafts and raw material', async () => {
    await start({ files: { [OWN]: WRONG } });
    await harness.open(`${WORKSPACE}/练习.md`, WRONG);
    await harness.open(`${WORKSPACE}/corpus/素材.md`, '民惟邦本,本固邦宁');
    assert.deepEqual([await actionsAt(`${WORKSPACE}/练习.md`, 6), await actionsAt(`${WORKSPACE}/corpus/素材.md`, 0), await actionsAt('file:///nowhere.md', 0)], [[], [], []]);
  });
});
