import * as assert from 'node:assert/strict';
import { commands, Selection, Uri, window, workspace } from 'vscode';
import { driver, openUntitled, waitForCorpus } from '../../support/draftEditor';
import { until } from '../../support/until';

const LIST = '金句\n1.“政之所兴在顺民心，政之所废在逆民心”——《管子》\n2.“治国有常，而利民为本”——《淮南子》\n';
const folder = (): Uri => {
  const first = workspace.workspaceFolders?.[0];
  assert.ok(first, 'the suite runs on a folder');
  return first.uri;
};
const textOf = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));
const exists = (uri: Uri): Promise<boolean> => Promise.resolve(workspace.fs.stat(uri)).then(() => true, () => false);

suite('import with a preview', () => {
  suiteSetup(waitForCorpus);

  test('shows what a file holds; only what stays chosen is written', async () => {
    const source = Uri.joinPath(folder(), '下载的金句.txt');
    const written = Uri.joinPath(folder(), 'corpus', '下载的金句.md');
    await workspace.fs.writeFile(source, new TextEncoder().encode(LIST));
    void commands.executeCommand('biganzi.import', source);
    await until('the preview', () => driver.webviewText(), (text) => text.includes('已选 2 条'));
    assert.ok((await driver.webviewText()).includes('政之所兴在顺民心'));
    assert.equal(await exists(written), false, 'nothing is written before it is accepted');
    assert.equal(await driver.clickInWebview({ selector: 'li.entry input' }), true);
    await until('one fewer', () => driver.webviewText(), (text) => text.includes('已选 1 条'));
    await driver.screenshot({ name: 'import-preview' });
    await driver.clickInWebview({ selector: '#accept' });
    await until('the file', () => exists(written), (there) => there);
    const text = await textOf(written);
    assert.ok(text.includes('治国有常'));
    assert.ok(!text.includes('政之所兴'), 'what was rejected is not written');
  });
});

suite('adding a selected text', () => {
  suiteSetup(waitForCorpus);
  teardown(() => driver.press({ key: 'Escape' }));

  test('asks for speaker, source, themes and place, and writes one entry', async () => {
    // A second try must not find what the first one wrote.
    await Promise.resolve(workspace.fs.delete(Uri.joinPath(folder(), 'corpus', '我的素材.md'))).catch(() => undefined);
    const editor = await openUntitled('书上说“知之者不如好之者，好之者不如乐之者。”确实如此。|');
    editor.selection = new Selection(0, 3, 0, 23);
    const adding = commands.executeCommand('biganzi.addSelection');
    await step('1/4', '孔子');
    await step('2/4', '论语·雍也');
    await step('3/4', '');
    await step('4/4', '');
    const own = Uri.joinPath(folder(), 'corpus', '我的素材.md');
    await until('the file', () => exists(own), (there) => there);
    const text = await textOf(own);
    assert.match(text, /- 知之者不如好之者，好之者不如乐之者\n {2}- 作者：孔子\n {2}- 来源：论语·雍也/u);
    await adding;
    await commands.executeCommand('notifications.clearAll');
    assert.equal(window.activeTextEditor?.document, editor.document);
  });
});

/** Answers one question of the command: types a value where there is one, then Enter. */
async function step(title: string, value: string): Promise<void> {
  await until(`the question ${title}`, () => driver.quickInput(), (shown) => shown.visible && shown.title.includes(title));
  if (value !== '') {
    await driver.commit({ text: value });
    await until('what was typed', () => driver.quickInput(), ({ items }) => items.some((item) => item.includes(value)));
  }
  await driver.press({ key: 'Enter' });
}
