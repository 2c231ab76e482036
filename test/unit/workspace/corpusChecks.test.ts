import assert from 'node:assert/strict';
import { buildCorpus, type Corpus } from '../../../server/src/core/corpus/corpus';
import { parseCorpusMarkdown } from '../../../server/src/core/corpus/corpusMarkdown';
import { CorpusChecks } from '../../../server/src/workspace/corpusChecks';

const URI = 'file:///c/%E6%88%91%E7%9A%84.md';
const TEXT = '---\n素材: 1\n---\n## 金句\n- 民惟邦本，本固邦宁\n  - 作者：某甲\n  - 来源：某书\n';

function corpusOf(...files: readonly (readonly [uri: string, text: string])[]): Corpus {
  return buildCorpus(files.map(([uri, text]) => ({ uri, title: '', rank: 0, entries: parseCorpusMarkdown({ uri, text }).entries, isCorpusFormat: true })), 1);
}

suite('CorpusChecks', () => {
  test('a file under another spelling of its URI is the corpus’s own, not a repetition of it', () => {
    const checks = new CorpusChecks(() => corpusOf([URI, TEXT]));
    assert.deepEqual(checks.check('file:///c/我的.md', TEXT).findings, []);
  });

  test('is made anew for another text and another snapshot only', () => {
    let corpus = corpusOf([URI, TEXT]);
    const checks = new CorpusChecks(() => corpus);
    const first = checks.check(URI, TEXT);
    assert.equal(checks.check(URI, TEXT), first);
    assert.notEqual(checks.check(URI, `${TEXT}\n`), first);
    corpus = corpusOf([URI, TEXT], ['file:///c/b.md', TEXT.replace('某甲', '某乙')]);
    assert.equal(checks.check(URI, TEXT).findings.length, 1);
  });

  test('in slices it finds the same, pauses, and ends when nobody wants it', async () => {
    const text = TEXT + Array.from({ length: 20_000 }, (_, i) => `- 第${i}句,话\n`).join('');
    const corpus = corpusOf([URI, text]);
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses++;
      return Promise.resolve();
    };
    const sliced = await new CorpusChecks(() => corpus, pause).checkInSlices(URI, text, () => true);
    assert.deepEqual(sliced?.findings, new CorpusChecks(() => corpus).check(URI, text).findings);
    assert.ok(pauses > 0);
    assert.equal(await new CorpusChecks(() => corpus, pause).checkInSlices(URI, text, () => false), undefined);
  });
});
