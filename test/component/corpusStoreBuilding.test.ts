import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildCorpus, buildCorpusInSteps, type Corpus, EMPTY_CORPUS } from '../../server/src/core/corpus/corpus';
import type { Steps } from '../../server/src/core/steps';
import { CorpusStore } from '../../server/src/workspace/corpusStore';
import { parseMaterial } from '../../server/src/workspace/parseMaterial';
import { SILENT_LOGGER } from '../../server/src/workspace/ports';
import { createSameThreadReader } from '../../server/src/workspace/sameThreadReader';
import { ManualClock } from '../support/manualClock';
import { MemoryFileSystem } from '../support/memoryFileSystem';

const ROOTS = ['file:///home/u/corpus', 'file:///w/corpus'] as const;
const ROOT_LIST = ROOTS.map((uri, rank) => ({ uri, rank }));
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const LIST = '名言警句\n1. 不以规矩，不能成方圆。——《孟子》\n2. 为政以德，譬如北辰，居其所而众星共之。——《论语》\n';
const corpusFile = (...items: readonly string[]): string => `---\n素材: 1\n---\n\n## 金句\n\n${items.map((item) => `- ${item}\n`).join('')}`;
/** Raw material and corpus files, some alike, one with a fault in a line: whatever an edit may leave behind. */
const TEXTS = [
  LIST,
  corpusFile('不以规矩，不能成方圆\n  - 作者：孟子', '民生稳，人心就稳，社会就稳\n  - 作者：习近平'),
  corpusFile('不以规矩，不能成方圆', '人民城市人民建，人民城市为人民\n  - 作者：习近平\n  - 日期：2019-11-02'),
  corpusFile('人民城市人民建\n  - 作者：习近平', '学而不思则罔，思而不学则殆\n  - 作者：孔子\n  - 日期：某日'),
  '习近平总书记指出：“城市治理是国家治理体系和治理能力现代化的重要内容。”\n',
] as const;

interface Edit {
  readonly file: string;
  /** Position in TEXTS; undefined deletes the file. */
  readonly text: number | undefined;
  /** How it comes about: on disk, or in the editor. */
  readonly how: 'disk' | 'buffer';
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(fc.record({
  file: fc.constantFrom(...ROOTS.flatMap((root) => [`${root}/甲.md`, `${root}/乙/丙.txt`])),
  text: fc.option(fc.nat(TEXTS.length - 1), { nil: undefined }),
  how: fc.constantFrom('disk' as const, 'buffer' as const),
}), { minLength: 1, maxLength: 12 });

/** What a snapshot says, without its revision and the functions of its indexes. */
function contentOf(corpus: Corpus): unknown {
  const { files, quotations, terms, frameworks, questions, essays, quotationIndex, names } = corpus;
  return {
    files, quotations, terms, frameworks, questions, essays,
    texts: quotations.map((_, id) => quotationIndex.textOf(id)), found: quotationIndex.search('民', Infinity), names: names.all,
  };
}

function openStore(disk: MemoryFileSystem, pause?: () => Promise<void>) {
  const clock = new ManualClock();
  const store = new CorpusStore({
    fileSystem: disk, reader: createSameThreadReader(disk), clock, logger: SILENT_LOGGER, build: buildCorpusInSteps, empty: EMPTY_CORPUS, pause,
  });
  return { store, clock };
}

async function apply(edit: Edit, disk: MemoryFileSystem, { store, clock }: ReturnType<typeof openStore>): Promise<void> {
  const text = edit.text === undefined ? undefined : TEXTS[edit.text] ?? '';
  if (edit.how === 'buffer') {
    if (text === undefined) store.dropBuffer(edit.file);
    else store.setBuffer(edit.file, text);
    clock.advance(1_000);
    return settle();
  }
  if (text === undefined) disk.delete(edit.file);
  else disk.set(edit.file, text);
  await store.noteDiskChanges([edit.file]);
}

/** The texts that count in the end: open buffers over the disk. */
function finalTexts(sequence: readonly Edit[]): ReadonlyMap<string, string> {
  const [disk, buffers] = [new Map<string, string>(), new Map<string, string>()];
  for (const { file, text, how } of sequence) {
    const place = how === 'disk' ? disk : buffers;
    if (text === undefined) place.delete(file);
    else place.set(file, TEXTS[text] ?? '');
  }
  return new Map([...disk, ...buffers]);
}

suite('corpus store: building snapshots', () => {
  test('after any edits, on disk and in the editor, the snapshot is the one built from scratch', async () => {
    await fc.assert(fc.asyncProperty(edits, async (sequence) => {
      const disk = new MemoryFileSystem();
      const opened = openStore(disk);
      await opened.store.setRoots(ROOT_LIST);
      for (const edit of sequence) await apply(edit, disk, opened);
      const files = [...finalTexts(sequence)].map(([uri, text]) => {
        const { title, entries, isCorpusFile } = parseMaterial(uri, { text, encoding: 'utf-8' });
        return { uri, title, entries, isCorpusFormat: isCorpusFile, rank: ROOTS.findIndex((root) => uri.startsWith(`${root}/`)) };
      });
      assert.deepEqual(contentOf(opened.store.corpus), contentOf(buildCorpus(files, 1)));
    }), { numRuns: 60 });
  });

  /** Steps that take longer than a slice each, so that building pauses between them. */
  function* slowly(files: Parameters<typeof buildCorpusInSteps>[0], revision: number): Steps<Corpus> {
    for (let step = 0; step < 3; step++) {
      const end = Date.now() + 10;
      while (Date.now() < end);
      yield;
    }
    return yield* buildCorpusInSteps(files, revision);
  }

  function openSlowly(files: Readonly<Record<string, string>>) {
    const disk = new MemoryFileSystem(files);
    const held: (() => void)[] = [];
    const pause = (): Promise<void> => new Promise((resolve) => held.push(resolve));
    const store = new CorpusStore({ fileSystem: disk, reader: createSameThreadReader(disk), clock: new ManualClock(), logger: SILENT_LOGGER, build: slowly, empty: EMPTY_CORPUS, pause });
    /** Lets building go on until what is awaited has come about. */
    const goOn = async (awaited: Promise<unknown>): Promise<void> => {
      let isDone = false;
      void awaited.then(() => { isDone = true; });
      while (!isDone) {
        held.shift()?.();
        await settle();
      }
    };
    return { disk, store, held, goOn };
  }

  test('while one is built, readers have the one before and others have their turn', async () => {
    const { store, held, goOn } = openSlowly({ [`${ROOTS[1]}/甲.md`]: TEXTS[1] });
    const reading = store.setRoots(ROOT_LIST);
    while (held.length === 0) await settle();
    assert.equal(store.corpus, EMPTY_CORPUS);
    assert.equal(store.indexing, true);
    await goOn(reading);
    assert.equal(store.indexing, false);
    assert.equal(store.corpus.quotations.length, 2);
  });

  test('what changes while one is built is in the next, and whoever waits for it sees it', async () => {
    const { disk, store, held, goOn } = openSlowly({ [`${ROOTS[1]}/甲.md`]: TEXTS[1] });
    const reading = store.setRoots(ROOT_LIST);
    while (held.length === 0) await settle();
    disk.set(`${ROOTS[1]}/乙.md`, TEXTS[4]);
    const changing = store.noteDiskChanges([`${ROOTS[1]}/乙.md`]);
    await goOn(changing);
    assert.equal(store.corpus.quotations.length, 3);
    await goOn(reading);
    assert.equal(store.indexing, false);
  });

  test('a store that is disposed of while it builds publishes nothing more', async () => {
    const { store, held, goOn } = openSlowly({ [`${ROOTS[1]}/甲.md`]: TEXTS[1] });
    const reading = store.setRoots(ROOT_LIST);
    while (held.length === 0) await settle();
    store.dispose();
    await goOn(reading);
    assert.equal(store.corpus, EMPTY_CORPUS);
  });

  test('tells how many files are read of how many', async () => {
    const disk = new MemoryFileSystem({ [`${ROOTS[1]}/甲.md`]: TEXTS[1], [`${ROOTS[1]}/乙.txt`]: LIST });
    const { store } = openStore(disk);
    const told: string[] = [];
    store.onDidProgress(() => told.push(`${store.progress.done}/${store.progress.total}`));
    await store.setRoots(ROOT_LIST);
    assert.deepEqual(told, ['1/2', '2/2']);
  });
});
