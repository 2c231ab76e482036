import * as assert from 'node:assert/strict';
import { EndOfLine, extensions, Selection, type TextEditor, Uri, window, workspace } from 'vscode';
import { connectDriver } from './driver';
import type { SuggestItem, SuggestWidget } from '../../scripts/lib/driver/protocol';
import { until } from './until';

/** A draft that a test writes in: the real window's editor, moved by real keys and input-method events. */
export const driver = connectDriver();

/** How long a list that must not open is watched for: several times the pause after which one would open. */
const WATCH_MS = 1_000;

let drafts = 0;

/**
 * Opens a new draft file of the workspace and puts the cursor where `|` stands.
 * @param text with LF ends; `eol` says what the file gets
 */
export async function openDraft(text: string, eol: '\n' | '\r\n' = '\n'): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the suite runs on a folder');
  const uri = Uri.joinPath(folder.uri, `草稿${++drafts}.md`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace('|', '').replaceAll('\n', eol)));
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
  assert.equal(editor.document.eol, eol === '\n' || !text.includes('\n') ? EndOfLine.LF : EndOfLine.CRLF);
  await putCursor(editor, text);
  return editor;
}

/** Opens an untitled Markdown document, cursor at its `|`. */
export async function openUntitled(text: string): Promise<TextEditor> {
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: text.replace('|', '') }));
  await putCursor(editor, text);
  return editor;
}

/** Keys go where the window draws its cursor, which comes a moment after the API has moved it: hence the wait. */
async function putCursor(editor: TextEditor, text: string): Promise<void> {
  const before = text.split('|')[0] ?? '';
  const line = before.split('\n').length - 1;
  const character = before.length - (before.lastIndexOf('\n') + 1);
  editor.selection = new Selection(line, character, line, character);
  const shown = `Ln ${line + 1}, Col ${character + 1}`;
  await until(`status bar shows ${shown}`, () => driver.statusBar(), (items) => items.some((item) => item.text === shown));
  await driver.focusEditor();
}

/** Writes Chinese text as an input method does: its pinyin letter by letter, then the characters. */
export async function writeByPinyin(pinyin: string, text: string): Promise<void> {
  await driver.compose({ steps: stepsOf(pinyin) });
  await driver.commit({ text });
}

/** `shi` → `s`, `sh`, `shi`. */
export const stepsOf = (pinyin: string): readonly string[] => [...pinyin].map((_, index) => pinyin.slice(0, index + 1));

/** Waits until the open list draws an item whose label holds a text. */
export async function waitForItem(part: string): Promise<void> {
  await until(`an item with “${part}”`, () => driver.suggestions(), ({ items }) => items.some(({ label }) => label.includes(part)));
}

/**
 * Goes down the open list, of which only some rows are drawn at a time, to the item whose label holds `part`.
 * Rejects with all the labels it passed when there is none.
 */
export async function goTo(part: string): Promise<SuggestItem> {
  const passed: string[] = [];
  for (;;) {
    const list = await until('an item in focus', () => driver.suggestions(), (shown) => focusedIn(shown) !== undefined && focusedIn(shown)?.label !== passed.at(-1));
    const item = focusedIn(list);
    if (item === undefined || passed.includes(item.label)) throw new Error(`no item with “${part}” among ${JSON.stringify(passed)}`);
    if (item.label.includes(part)) return item;
    passed.push(item.label);
    await driver.press({ key: 'ArrowDown' });
  }
}

const focusedIn = (list: SuggestWidget): SuggestItem | undefined => list.items.find(({ focused }) => focused);

/** Goes to the item whose label holds `part` and accepts it by a key. */
export async function accept(part: string, key: 'Enter' | 'Tab'): Promise<void> {
  await goTo(part);
  await driver.press({ key });
}

/** Watches the window for a second and fails as soon as a completion list is drawn. */
export async function assertNoList(when: string): Promise<void> {
  const deadline = Date.now() + WATCH_MS;
  do {
    const list = await driver.suggestions();
    assert.deepEqual(list, { visible: false, items: [] }, `a list opened ${when}`);
  } while (Date.now() < deadline);
}

/** Waits until the document holds exactly this text. */
export async function waitForText(editor: TextEditor, text: string): Promise<void> {
  await until('the document', () => editor.document.getText(), (now) => now === text).catch(() => assert.equal(editor.document.getText(), text));
}

/** Waits until our status bar item satisfies `accept` and answers with its text. */
export async function waitForStatus(what: string, accepts: (text: string, label: string) => boolean): Promise<string> {
  const ours = async () => (await driver.statusBar()).find((item) => item.text.startsWith('笔杆子'));
  const item = await until(`status bar: ${what}`, ours, (shown) => shown !== undefined && accepts(shown.text, shown.label), 30_000);
  return item?.text ?? '';
}

let corpus: Promise<unknown> | undefined;

/** Starts the extension and waits until it has read the corpus of the workspace; the first answer, good or bad, stands. */
export const waitForCorpus = (): Promise<unknown> => (corpus ??= startAndIndex());

async function startAndIndex(): Promise<void> {
  const extension = extensions.getExtension('biganzi.biganzi');
  assert.ok(extension, 'the extension is installed in this window');
  await extension.activate();
  await waitForStatus('已索引', (_text, label) => label.includes('已索引') && !label.includes('引文 0'));
}
