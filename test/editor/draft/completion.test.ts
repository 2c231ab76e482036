import * as assert from 'node:assert/strict';
import {
  accept, assertNoList, driver, openDraft, openUntitled, stepsOf, waitForCorpus, waitForItem, waitForText, writeByPinyin,
} from '../../support/draftEditor';

const QUOTATION = '城市是生命体、有机体，要敬畏城市、善待城市，树立‘全周期管理’意识，努力探索超大城市现代化治理新路子';
const START = '城市是生命体';

suite('completion: real Chinese input', () => {
  suiteSetup(waitForCorpus);
  teardown(() => driver.press({ key: 'Escape' }));

  test('offers the quotation while it is written word by word, and Enter leaves exactly its characters', async () => {
    const editor = await openDraft('第一段。\n\n|');
    await writeByPinyin('chengshi', '城市');
    await waitForItem(START);
    await writeByPinyin('shi', '是');
    await writeByPinyin('shengmingti', '生命体');
    await accept(START, 'Enter');
    await waitForText(editor, `第一段。\n\n${QUOTATION}`);
  });

  test('Tab accepts as Enter does', async () => {
    const editor = await openDraft('|');
    await writeByPinyin('chengshishishengmingti', START);
    await accept(START, 'Tab');
    await waitForText(editor, QUOTATION);
  });

  test('opens inside a run of Chinese and replaces only what was written of the quotation', async () => {
    const editor = await openDraft('我们要牢记城|建设为了人民。');
    await writeByPinyin('shishishengmingti', '市是生命体');
    await accept(START, 'Enter');
    await waitForText(editor, `我们要牢记${QUOTATION}建设为了人民。`);
  });

  test('opens on the very first change of a saved file', async () => {
    await openDraft('|');
    await driver.commit({ text: '城市' });
    await waitForItem(START);
  });

  test('an opening mark after a lead-in opens the list; the closing mark is supplied', async () => {
    const editor = await openDraft('习近平总书记指出，|');
    await driver.commit({ text: '“' });
    await accept(START, 'Enter');
    await waitForText(editor, `习近平总书记指出，“${QUOTATION}”`);
  });

  test('a closing mark that the input method has set already is not doubled', async () => {
    const editor = await openDraft('习近平总书记指出，“|”这为我们指明了方向。');
    await writeByPinyin('chengshi', '城市');
    await accept(START, 'Enter');
    await waitForText(editor, `习近平总书记指出，“${QUOTATION}”这为我们指明了方向。`);
  });

  test('after accepting, the list stays closed', async () => {
    const editor = await openDraft('|');
    await writeByPinyin('chengshi', '城市');
    await accept(START, 'Enter');
    await waitForText(editor, QUOTATION);
    await assertNoList('after accepting');
  });
});

suite('completion: politeness', () => {
  suiteSetup(waitForCorpus);
  teardown(() => driver.press({ key: 'Escape' }));

  test('no list opens while pinyin is still in composition', async () => {
    const editor = await openDraft('|');
    for (const pinyin of stepsOf('chengshi')) {
      await driver.compose({ steps: [pinyin] });
      assert.equal((await driver.suggestions()).visible, false, `at ${pinyin}`);
    }
    await assertNoList('during composition');
    assert.equal(editor.document.getText(), 'chengshi');
    await driver.commit({ text: '城市' });
    await waitForItem(START);
  });

  test('no list opens by itself on Latin letters', async () => {
    const editor = await openDraft('|');
    await driver.type({ text: 'kua' });
    await waitForText(editor, 'kua');
    await assertNoList('on Latin letters');
  });

  test('Enter ends a heading: no list opens there to take it', async () => {
    const editor = await openDraft('一、|');
    await writeByPinyin('chengshishi', '城市是');
    await assertNoList('in a heading');
    await driver.press({ key: 'Enter' });
    await waitForText(editor, '一、城市是\n');
  });

  test('no list opens where nothing fits', async () => {
    const editor = await openDraft('|');
    await writeByPinyin('luotuo', '骆驼');
    await waitForText(editor, '骆驼');
    await assertNoList('without a match');
  });
});

suite('completion: any document', () => {
  suiteSetup(waitForCorpus);
  teardown(() => driver.press({ key: 'Escape' }));

  test('a file with CRLF ends gets the same text', async () => {
    const editor = await openDraft('# 标题\n\n习近平总书记指出，|\n\n结尾。', '\r\n');
    await driver.commit({ text: '“' });
    await accept(START, 'Enter');
    await waitForText(editor, `# 标题\r\n\r\n习近平总书记指出，“${QUOTATION}”\r\n\r\n结尾。`);
  });

  test('an untitled document is served too', async () => {
    const editor = await openUntitled('|');
    await writeByPinyin('chengshi', '城市');
    await accept(START, 'Enter');
    await waitForText(editor, QUOTATION);
  });
});
