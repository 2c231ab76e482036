import * as assert from 'node:assert/strict';
import { type Diagnostic, DiagnosticSeverity, languages, type Uri } from 'vscode';
import { driver, openDraft, waitForCorpus, waitForStatus, writeByPinyin } from '../../support/draftEditor';
import { until } from '../../support/until';

/** 50 cells: two of indentation, 48 characters. */
const LIMIT = '不超过50字';
const FITS = 48;
const draftOf = (characters: number): string => `---\n题目: 谈治理\n字数: ${LIMIT}\n---\n\n${'字'.repeat(characters)}|`;

const codeOf = ({ code }: Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
const overLength = (uri: Uri): readonly Diagnostic[] => languages.getDiagnostics(uri).filter((one) => codeOf(one) === 'length/over');

suite('length against the limit', () => {
  suiteSetup(waitForCorpus);

  for (const [name, eol] of [['LF', '\n'], ['CRLF', '\r\n']] as const) {
    test(`the first character beyond it is marked as an error (${name})`, async () => {
      const { document } = await openDraft(draftOf(FITS + 3), eol);
      const [found] = await until('length/over', () => overLength(document.uri), (all) => all.length === 1);
      assert.ok(found);
      assert.deepEqual([found.range.start.line, found.range.start.character], [5, FITS]);
      assert.equal(found.severity, DiagnosticSeverity.Error);
      await until('a red underline', () => driver.squiggles(), (drawn) => drawn.includes('error'));
    });
  }

  test('count and limit stand in the status bar and follow what is written', async () => {
    const { document } = await openDraft(draftOf(FITS - 1));
    await waitForStatus('49/50', (text) => text.includes(`${FITS + 1}/50`));
    assert.deepEqual(overLength(document.uri), []);
    await writeByPinyin('zi', '字');
    await waitForStatus('50/50', (text) => text.includes('50/50'));
    await writeByPinyin('zi', '字');
    await waitForStatus('51/50, 超 1', (text) => /51\/50.*超 1/u.test(text));
    await until('length/over', () => overLength(document.uri), (all) => all.length === 1);
    await driver.press({ key: 'Backspace' });
    await until('no length/over', () => overLength(document.uri), (all) => all.length === 0);
  });
});
