import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/parseSettings';
import { draftOptionsOf, parseDraft } from '../../server/src/core/markdown/draft';
import { createIntlSegmenter } from '../../server/src/core/segment/intlSegmenter';
import { type Segmenter, tryTokens } from '../../server/src/core/segment/segmenter';
import { type Logger, SILENT_LOGGER } from '../../server/src/workspace/ports';
import { SegmenterService } from '../../server/src/workspace/segmenterService';
import { TopicWords } from '../../server/src/workspace/topicWords';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A better segmenter that cuts at blanks, until it breaks. */
function createBreakable(): { readonly segmenter: Segmenter; readonly break: () => void; readonly asked: string[] } {
  let isBroken = false;
  const asked: string[] = [];
  const segmenter: Segmenter = {
    name: 'nodejieba',
    segment: (texts) => {
      asked.push(...texts);
      if (isBroken) return Promise.reject(new Error('worker gone'));
      return Promise.resolve(texts.map((text) => tryTokens(text, text.split(/(\s)/u)) ?? []));
    },
  };
  return { segmenter, asked, break: () => { isBroken = true; } };
}

function setUp(start: () => Promise<Segmenter>) {
  const warnings: string[] = [];
  const logger: Logger = { ...SILENT_LOGGER, warn: (message) => warnings.push(message) };
  return { service: new SegmenterService({ start, fallback: createIntlSegmenter(), logger }), warnings };
}

suite('which segmenter serves', () => {
  test('none until it is warm, then the better one', async () => {
    const { segmenter } = createBreakable();
    const { service, warnings } = setUp(() => Promise.resolve(segmenter));
    assert.equal(service.name, 'loading');
    await service.warm();
    assert.equal(service.name, 'nodejieba');
    assert.deepEqual(warnings, []);
  });

  test('it is started once, whoever asks first', async () => {
    let starts = 0;
    const { segmenter } = createBreakable();
    const { service } = setUp(() => { starts++; return Promise.resolve(segmenter); });
    await Promise.all([service.warm(), service.segment(['城市']), service.warm()]);
    assert.equal(starts, 1);
  });

  test('where it cannot be started the fallback serves, and it is said once', async () => {
    const { service, warnings } = setUp(() => Promise.reject(new Error('no binary')));
    await service.warm();
    assert.equal(service.name, 'Intl.Segmenter');
    assert.equal((await service.segment(['城市', ''])).length, 2);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /no binary/u);
  });

  test('when it breaks later the fallback answers that very question and all after, and it is said once', async () => {
    const breakable = createBreakable();
    const { service, warnings } = setUp(() => Promise.resolve(breakable.segmenter));
    const changes: string[] = [];
    service.onDidChange(() => changes.push(service.name));
    await service.warm();
    breakable.break();
    const [tokens = []] = await service.segment(['城市治理']);
    assert.ok(tokens.length > 0);
    await service.segment(['城市治理']);
    assert.deepEqual(changes, ['nodejieba', 'Intl.Segmenter']);
    assert.deepEqual(breakable.asked, ['城市治理']);
    assert.equal(warnings.length, 1);
  });
});

suite('topic words of the question at the cursor', () => {
  const read = (text: string) => parseDraft(text, draftOptionsOf(DEFAULT_SETTINGS));
  const TWO = '## 第一题 社区 治理（300字）\n\n甲。\n\n## 第二题 乡村 振兴（300字）\n\n乙。\n';

  test('nobody waits: none at first, then those of the right question, asked for once', async () => {
    const breakable = createBreakable();
    const topics = new TopicWords(breakable.segmenter);
    const draft = read(TWO);
    const [first, second] = [TWO.indexOf('甲'), TWO.indexOf('乙')];
    assert.deepEqual(topics.at(draft, first), []);
    assert.deepEqual(topics.at(draft, second), []);
    await settle();
    assert.ok(topics.at(draft, first).includes('社区'), topics.at(draft, first).join());
    assert.ok(topics.at(draft, second).includes('乡村'), topics.at(draft, second).join());
    assert.ok(!topics.at(draft, second).includes('社区'));
    assert.equal(breakable.asked.length, 2);
  });

  test('a draft without a question has none, and an offset outside it does no harm', () => {
    const breakable = createBreakable();
    const topics = new TopicWords(breakable.segmenter);
    assert.deepEqual(topics.at(read(''), 0), []);
    assert.deepEqual(topics.at(read('城市。'), 999), []);
    assert.deepEqual(breakable.asked, []);
  });
});
