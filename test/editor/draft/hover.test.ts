import * as assert from 'node:assert/strict';
import { driver, openDraft, waitForCorpus } from '../../support/draftEditor';
import { until } from '../../support/until';

suite('hover', () => {
  suiteSetup(waitForCorpus);
  teardown(() => driver.leave());

  test('a term is explained and its source named', async () => {
    await openDraft('|推进城市治理，要有全周期管理的意识。');
    const shown = await until(
      'the hover',
      async () => ((await driver.hoverOver({ text: '全周期管理' })) ? driver.hovers() : []),
      (hovers) => hovers.length > 0,
    );
    assert.match(shown.join('\n'), /把事前预防、事中应对、事后复盘连成一个闭环的管理方法/u);
    assert.match(shown.join('\n'), /测试素材第一期/u);
  });
});
