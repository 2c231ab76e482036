import assert from 'node:assert/strict';
import { buildCorpusInSteps, EMPTY_CORPUS } from '../../server/src/core/corpus/corpus';
import { quotationId } from '../../server/src/core/corpus/entryId';
import { DiagnosticCode } from '../../server/src/protocol';
import { CorpusStore } from '../../server/src/workspace/corpusStore';
import { type Material, SILENT_LOGGER, type TextFile } from '../../server/src/workspace/ports';
import { createSameThreadReader } from '../../server/src/workspace/sameThreadReader';
import { ManualClock } from '../support/manualClock';
import { MemoryFileSystem } from '../support/memoryFileSystem';

const ROOT = 'file:///w/corpus';
const FILE = `${ROOT}/a.md`;

/** One quotation a line; a line `!…` is a problem, a line `throw` a parser's fault. */
function parseLines(uri: string, { text }: TextFile): Material {
  if (text.includes('throw')) throw new Error('boom');
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => line !== '');
  return {
    title: uri, format: 'text', encoding: 'utf-8', isCorpusFile: true, sections: [], skipped: [],
    entries: lines.filter(({ line }) => !line.startsWith('!')).map(({ line, number }) => ({
      kind: 'quotation', id: quotationId(line, ''), text: line, speaker: '', themes: [], variants: [], verification: 'unverified', source: { uri, line: number },
    })),
    problems: lines.filter(({ line }) => line.startsWith('!')).map(({ line, number }) => ({ line: number, message: line })),
  };
}

function setUp(files: Readonly<Record<string, string>> = {}) {
  const disk = new MemoryFileSystem(files);
  const clock = new ManualClock();
  const store = new CorpusStore({ fileSystem: disk, clock, logger: SILENT_LOGGER, reader: createSameThreadReader(disk, parseLines), build: buildCorpusInSteps, empty: EMPTY_CORPUS });
  const texts = (): readonly string[] => store.corpus.quotations.map(({ text }) => text).sort();
  return { disk, clock, store, texts };
}

/** Lets every promise that can settle settle. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const roots = (...uris: readonly string[]) => uris.map((uri, rank) => ({ uri, rank }));

suite('corpus store', () => {
  test('reads every corpus file below its roots, and nothing else', async () => {
    const { store, texts } = setUp({
      [FILE]: '甲甲甲', [`${ROOT}/深/b.TXT`]: '乙乙乙', [`${ROOT}/c.png`]: '丙丙丙', [`${ROOT}/README.md`]: '丁丁丁', 'file:///w/corpusx/d.md': '戊戊戊',
    });
    await store.setRoots(roots(ROOT));
    assert.deepEqual(texts(), ['乙乙乙', '甲甲甲']);
    assert.equal(store.corpus.files.length, 2);
  });

  test('publishes a snapshot with a new revision and leaves the old one as it was', async () => {
    const { store, disk } = setUp({ [FILE]: '甲甲甲' });
    await store.setRoots(roots(ROOT));
    const before = store.corpus;
    disk.set(FILE, '甲甲甲\n乙乙乙');
    await store.noteDiskChanges([FILE]);
    assert.equal(before.quotations.length, 1);
    assert.equal(store.corpus.quotations.length, 2);
    assert.ok(store.corpus.revision > before.revision);
  });

  test('an open buffer lies over the disk, and closing it falls back', async () => {
    const { store, disk, texts } = setUp({ [FILE]: '盘上的字' });
    await store.setRoots(roots(ROOT));
    store.setBuffer(FILE, '缓冲的字');
    await settle();
    assert.deepEqual(texts(), ['缓冲的字']);
    disk.set(FILE, '盘上新字');
    await store.noteDiskChanges([FILE]);
    await store.reindex();
    assert.deepEqual(texts(), ['缓冲的字']);
    store.dropBuffer(FILE);
    await settle();
    assert.deepEqual(texts(), ['盘上新字']);
  });

  test('a buffer opened before the roots are known counts once they are', async () => {
    const { store, texts } = setUp({ [FILE]: '盘上的字' });
    store.setBuffer(FILE, '缓冲的字');
    await store.setRoots(roots(ROOT));
    assert.deepEqual(texts(), ['缓冲的字']);
  });

  test('typing in an open corpus file is read after a pause only', async () => {
    const { store, clock, texts } = setUp({ [FILE]: '甲甲甲' });
    await store.setRoots(roots(ROOT));
    store.setBuffer(FILE, '甲甲甲');
    await settle();
    store.setBuffer(FILE, '甲甲甲乙');
    clock.advance(200);
    store.setBuffer(FILE, '甲甲甲乙丙');
    clock.advance(200);
    await settle();
    assert.deepEqual(texts(), ['甲甲甲']);
    clock.advance(200);
    await settle();
    assert.deepEqual(texts(), ['甲甲甲乙丙']);
  });

  test('a late read from disk loses to a newer edit', async () => {
    const { store, disk, texts } = setUp({ [FILE]: '旧的文字' });
    await store.setRoots(roots(ROOT));
    disk.hold();
    const late = store.noteDiskChanges([FILE]);
    store.setBuffer(FILE, '新的文字');
    disk.releaseOne();
    await late;
    await settle();
    assert.deepEqual(texts(), ['新的文字']);
  });

  test('of two reads of one file the later one begun wins, whichever answers last', async () => {
    const { store, disk, texts } = setUp({ [FILE]: '第一版' });
    await store.setRoots(roots(ROOT));
    disk.hold();
    disk.set(FILE, '第二版');
    const second = store.noteDiskChanges([FILE]);
    disk.set(FILE, '第三版');
    const third = store.noteDiskChanges([FILE]);
    await settle();
    disk.releaseOne();
    disk.releaseOne();
    await Promise.all([second, third]);
    assert.deepEqual(texts(), ['第三版']);
  });

  test('a file without one good line keeps its last good version and reports the problem', async () => {
    const { store, disk, texts } = setUp({ [FILE]: '好的版本' });
    await store.setRoots(roots(ROOT));
    disk.set(FILE, '\n!坏行');
    await store.noteDiskChanges([FILE]);
    assert.deepEqual(texts(), ['好的版本']);
    assert.deepEqual(store.problems, [{ uri: FILE, code: DiagnosticCode.corpusSyntax, line: 2, message: '!坏行' }]);
    disk.set(FILE, '修好的版本');
    await store.noteDiskChanges([FILE]);
    assert.deepEqual(texts(), ['修好的版本']);
    assert.deepEqual(store.problems, []);
  });

  test('a bad line costs that line only: what is edited elsewhere shows', async () => {
    const { store, disk, texts } = setUp({ [FILE]: '第一版' });
    await store.setRoots(roots(ROOT));
    disk.set(FILE, '第二版\n!坏行');
    await store.noteDiskChanges([FILE]);
    assert.deepEqual(texts(), ['第二版']);
    assert.equal(store.problems.length, 1);
  });

  test('a file that has errors from the start gives what could be read of it', async () => {
    const { store, texts } = setUp({ [FILE]: '能读的行\n!坏行' });
    await store.setRoots(roots(ROOT));
    assert.deepEqual(texts(), ['能读的行']);
    assert.equal(store.problems.length, 1);
  });

  test('an unreadable file is named, keeps its last good version and does not stop the others', async () => {
    const { store, disk, texts } = setUp({ [FILE]: '甲甲甲', [`${ROOT}/b.md`]: '乙乙乙' });
    await store.setRoots(roots(ROOT));
    disk.set(FILE, { kind: 'binary' });
    await store.reindex();
    assert.deepEqual(texts(), ['乙乙乙', '甲甲甲']);
    const [problem] = store.problems;
    assert.equal(problem?.code, DiagnosticCode.corpusUnreadable);
    assert.match(problem?.message ?? '', /a\.md.*不是文本文件/u);
  });

  test('a parser that throws costs its own file only', async () => {
    const { store, texts } = setUp({ [FILE]: 'throw', [`${ROOT}/b.md`]: '乙乙乙' });
    await store.setRoots(roots(ROOT));
    assert.deepEqual(texts(), ['乙乙乙']);
    assert.equal(store.problems.length, 1);
  });

  test('a deleted file is forgotten, with its problems', async () => {
    const { store, disk, texts } = setUp({ [FILE]: '甲甲甲\n!坏行' });
    await store.setRoots(roots(ROOT));
    disk.delete(FILE);
    await store.noteDiskChanges([FILE]);
    assert.deepEqual(texts(), []);
    assert.deepEqual(store.problems, []);
  });

  test('a deleted folder takes its files along, a new one brings its own', async () => {
    const { store, disk, texts } = setUp({ [`${ROOT}/旧/a.md`]: '甲甲甲' });
    await store.setRoots(roots(ROOT));
    disk.delete(`${ROOT}/旧/a.md`);
    disk.set(`${ROOT}/新/b.md`, '乙乙乙');
    await store.noteDiskChanges([`${ROOT}/旧`]);
    assert.deepEqual(texts(), ['乙乙乙']);
  });

  test('a root that is taken away takes its files along, one scan replacing another', async () => {
    const { store, texts } = setUp({ [FILE]: '甲甲甲', 'file:///u/b.md': '乙乙乙' });
    const first = store.setRoots(roots(ROOT, 'file:///u'));
    const second = store.setRoots(roots('file:///u'));
    await Promise.all([first, second]);
    assert.deepEqual(texts(), ['乙乙乙']);
  });

  test('a file below two roots belongs to the one of higher rank', async () => {
    const { store } = setUp({ [`${ROOT}/内/a.md`]: '甲甲甲' });
    await store.setRoots(roots(ROOT, `${ROOT}/内`));
    assert.deepEqual(store.corpus.files.map(({ rank }) => rank), [1]);
  });

  test('takes different spellings of one Windows URI for one file', async () => {
    const { store, texts } = setUp({ 'file:///c%3A/%E7%B4%A0%E6%9D%90/a.md': '盘上的字' });
    await store.setRoots(roots('file:///C:/素材'));
    store.setBuffer('file:///c%3A/%E7%B4%A0%E6%9D%90/a.md', '缓冲的字');
    await settle();
    assert.deepEqual(texts(), ['缓冲的字']);
    assert.ok(store.isCorpusFile('file:///C:/素材/a.md'));
    assert.ok(!store.isCorpusFile('file:///c%3A/%E7%B4%A0%E6%9D%90x/a.md'));
  });

  test('reads at most eight files at once', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${ROOT}/${index}.md`, `第${index}条引文`]));
    const { store, disk } = setUp(many);
    await store.setRoots(roots(ROOT));
    assert.equal(store.corpus.files.length, 30);
    assert.equal(disk.mostAtOnce, 8);
  });

  test('says that it is indexing, then that it is not', async () => {
    const { store } = setUp({ [FILE]: '甲甲甲' });
    const seen: string[] = [];
    store.onDidChange(() => seen.push(`${store.indexing ? 'indexing' : 'done'} ${store.corpus.quotations.length}`));
    await store.setRoots(roots(ROOT));
    assert.deepEqual(seen, ['indexing 0', 'done 1']);
  });
});
