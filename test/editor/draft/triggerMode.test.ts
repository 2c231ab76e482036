import { ConfigurationTarget, workspace } from 'vscode';
import { accept, assertNoList, driver, openDraft, waitForCorpus, waitForText, writeByPinyin } from '../../support/draftEditor';

const QUOTATION = '城市是生命体、有机体，要敬畏城市、善待城市，树立‘全周期管理’意识，努力探索超大城市现代化治理新路子';
const START = '城市是生命体';

async function setTrigger(mode: 'off' | 'marks' | undefined): Promise<void> {
  await workspace.getConfiguration('biganzi').update('completion.trigger', mode, ConfigurationTarget.Global);
}

suite('completion: trigger modes', () => {
  suiteSetup(waitForCorpus);
  teardown(async () => {
    await driver.press({ key: 'Escape' });
    await setTrigger(undefined);
  });

  test('marks: what is written in pinyin within quotation marks is answered, other text is not', async () => {
    await setTrigger('marks');
    await openDraft('|');
    await writeByPinyin('chengshi', '城市');
    await assertNoList('outside quotation marks');
    const editor = await openDraft('习近平总书记指出，“|');
    await writeByPinyin('chengshi', '城市');
    await accept(START, 'Enter');
    await waitForText(editor, `习近平总书记指出，“${QUOTATION}”`);
  });

  test('off: nothing opens by itself', async () => {
    await setTrigger('off');
    await openDraft('习近平总书记指出，|');
    await driver.commit({ text: '“' });
    await writeByPinyin('chengshi', '城市');
    await assertNoList('with the trigger off');
  });
});
