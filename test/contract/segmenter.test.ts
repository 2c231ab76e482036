import assert from 'node:assert/strict';
import * as path from 'node:path';
import fc from 'fast-check';
import { createIntlSegmenter } from '../../server/src/core/segment/intlSegmenter';
import { type Segmenter, tokensTile } from '../../server/src/core/segment/segmenter';
import { type JiebaSegmenter, startJiebaSegmenter } from '../../server/src/node/jiebaSegmenter';
import { createFakeSegmenter } from '../support/fakeSegmenter';
import { PROJECT } from '../support/project';

const WORKER = path.join(PROJECT, 'dist', 'segmentWorker.js');
const STARTS_WITHIN_MS = 90_000;

const TEXTS = [
  '', '城', '南京市长江大桥', '推进城市治理体系和治理能力现代化', 'VS Code 1.100 里写申论', '“城市是生命体”，\r\n\t第二行　缩进', '𠮷野家𠀀𠀁', '\ud842独行的代理', '👨‍👩‍👧‍👦一家',
];

/** What any segmenter promises. */
function segmenterContract(name: string, get: () => Segmenter): void {
  suite(`segmenter contract: ${name}`, () => {
    test('the tokens of each text tile it', async () => {
      const all = await get().segment(TEXTS);
      assert.equal(all.length, TEXTS.length);
      TEXTS.forEach((text, index) => assert.ok(tokensTile(text, all[index] ?? []), JSON.stringify([text, all[index]])));
    });

    test('so they do for any text', async () => {
      await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 5 }), async (texts) => {
        const all = await get().segment(texts);
        return texts.every((text, index) => tokensTile(text, all[index] ?? []));
      }), { numRuns: 50 });
    });

    test('the same text is cut the same way, alone or among others', async () => {
      const [alone] = await get().segment(['推进城市治理']);
      const among = await get().segment(['前面', '推进城市治理', '后面']);
      assert.deepEqual(among[1], alone);
    });

    test('a long text is cut whole', async () => {
      const text = '全周期管理意识贯穿城市规划、建设、管理全过程。'.repeat(2_000);
      const [tokens = []] = await get().segment([text]);
      assert.ok(tokensTile(text, tokens));
      assert.ok(tokens.length > 10_000);
    });
  });
}

segmenterContract('a fake one', () => createFakeSegmenter());
segmenterContract('Intl.Segmenter', () => createIntlSegmenter());

if (process.env['BIGANZI_WITHOUT_JIEBA'] === '1') {
  console.log('nodejieba is not tested: BIGANZI_WITHOUT_JIEBA=1');
} else {
  suite('nodejieba in its worker', () => {
    let jieba: JiebaSegmenter | undefined;
    suiteSetup(async function startOrSayWhy() {
      this.timeout(STARTS_WITHIN_MS);
      jieba = await startJiebaSegmenter(WORKER).catch((error: unknown) => {
        throw new Error(`nodejieba 未能启动（${String(error)}）。先 npm run build；缺少二进制时运行 npm rebuild nodejieba；确实没有时设 BIGANZI_WITHOUT_JIEBA=1。`);
      });
    });
    suiteTeardown(() => jieba?.stop());
    const get = (): Segmenter => {
      assert.ok(jieba);
      return jieba;
    };

    segmenterContract('nodejieba', get);

    test('knows the words of the field and keeps Latin words whole', async () => {
      const [tokens = []] = await get().segment(['推进城市治理现代化 Markdown']);
      const words = tokens.map(({ text }) => text);
      assert.ok(words.includes('城市') && words.includes('Markdown'), words.join('|'));
    });

    test('whoever waits is told when the worker ends, and whoever asks later', async () => {
      const other = await startJiebaSegmenter(WORKER);
      const waiting = other.segment(['城市治理'.repeat(50_000)]);
      const stopped = other.stop();
      await assert.rejects(waiting);
      await stopped;
      await assert.rejects(other.segment(['城市']));
    });

    test('a worker that cannot be loaded rejects with the reason', async () => {
      await assert.rejects(startJiebaSegmenter(path.join(PROJECT, 'dist', 'no-such-worker.js')), /no-such-worker/u);
    });
  });
}
