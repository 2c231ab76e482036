import * as assert from 'node:assert/strict';
import { accept, driver, goTo, openDraft, waitForCorpus, waitForText, writeByPinyin } from '../../support/draftEditor';
import { sharedFile } from '../../support/shared';
import { until } from '../../support/until';

/** The loop of the first issue on the real study pack that it names; what must come out is read beside the pack. */
const START = '城市是生命体';
const QUOTATION = expectedQuotation(START);

function expectedQuotation(start: string): string {
  const { mustFind } = JSON.parse(readShared('expected/chengshi-zhili.json')) as { mustFind: readonly { text: string }[] };
  const found = mustFind.find(({ text }) => text.startsWith(start));
  assert.ok(found);
  return found.text;
}

/** The title line that follows each `…框架:` heading of the pack: one outline of every genre. */
function firstOutlines(): readonly string[] {
  const lines = readShared('packs/chengshi-zhili.txt').split(/\r?\n/u);
  return lines.flatMap((line, at) => (/^.{2,4}框架[:：]$/u.test(line) ? [lines[at + 1] ?? ''] : []));
}

function readShared(name: string): string {
  const text = sharedFile(name);
  assert.ok(text !== undefined, `this window opens only where ../shared/${name} is`);
  return text;
}

suite('a real study pack', () => {
  suiteSetup(waitForCorpus);
  teardown(async () => {
    await driver.press({ key: 'Escape' });
    await driver.leave();
  });

  test('城市是生命体 offers the canonical quotation', async () => {
    const editor = await openDraft('|');
    await writeByPinyin('chengshishi', '城市是');
    await writeByPinyin('shengmingti', '生命体');
    await accept(START, 'Enter');
    await waitForText(editor, QUOTATION);
  });

  test('so does an opening mark after 习近平总书记指出，', async () => {
    const editor = await openDraft('习近平总书记指出，|');
    await driver.commit({ text: '“' });
    await until('a list', () => driver.suggestions(), (list) => list.items.length > 0);
    await writeByPinyin('chengshishi', '城市是生命');
    await accept(START, 'Tab');
    await waitForText(editor, `习近平总书记指出，“${QUOTATION}”`);
  });

  test('全周期管理 is explained with a source', async () => {
    await openDraft('|要有全周期管理的意识。');
    const shown = await until(
      'the hover',
      async () => ((await driver.hoverOver({ text: '全周期管理' })) ? driver.hovers() : []),
      (hovers) => hovers.length > 0,
    );
    assert.match(shown.join('\n'), /全周期管理/u);
    assert.match(shown.join('\n'), /chengshi-zhili|城市治理现代化/u);
  });

  test('框架 lists outlines of every genre in the pack as snippets', async () => {
    await openDraft('|');
    await writeByPinyin('kuangjia', '框架');
    const titles = firstOutlines();
    assert.equal(titles.length, 3);
    for (const title of titles) {
      assert.equal((await goTo(title)).kind, 'snippet');
    }
  });
});
