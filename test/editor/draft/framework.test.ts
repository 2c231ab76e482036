import * as assert from 'node:assert/strict';
import { accept, driver, goTo, openDraft, waitForCorpus, writeByPinyin } from '../../support/draftEditor';
import { until } from '../../support/until';

const TITLE = '让城市治理更有温度';
const POINTS = ['要用心倾听，把群众的事当自己的事', '要用情服务，把难办的事办得贴心', '要用力落实，把定下的事办出结果'];

suite('frameworks', () => {
  suiteSetup(waitForCorpus);

  test('框架 lists the outlines as snippets; Tab goes from one place to fill in to the next', async () => {
    const editor = await openDraft('|');
    await writeByPinyin('kuangjia', '框架');
    assert.equal((await goTo(TITLE)).kind, 'snippet');
    await accept(TITLE, 'Enter');
    const text = await until('the outline', () => editor.document.getText(), (now) => POINTS.every((point) => now.includes(point)));
    assert.ok(!text.includes('框架'), 'the typed word is replaced');
    const first = editor.selection.active;
    await driver.press({ key: 'Tab' });
    const second = await until('the next tab stop', () => editor.selection.active, (now) => !now.isEqual(first));
    assert.ok(second.isAfter(first), 'tab stops go down the page');
    assert.equal(editor.document.getText(), text, 'Tab moves and writes nothing');
  });
});
