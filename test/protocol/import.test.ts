import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { isCorpusMarkdown, parseCorpusMarkdown } from '../../server/src/core/corpus/corpusMarkdown';
import { bareText } from '../support/bareText';
import { encodeGbk } from '../support/gb18030';
import { PROJECT, projectFile } from '../support/project';
import { type Finished, runNode } from '../support/runProcess';
import { sharedFile } from '../support/shared';

const CLI = path.join(PROJECT, 'dist', 'cli.js');
const PACK = projectFile('examples/corpus/示例素材包.txt').replaceAll('\r\n', '\n');
const MB = 1024 * 1024;

interface Imported {
  readonly files: readonly {
    readonly file: string; readonly encoding: string; readonly title: string;
    readonly sections: readonly { readonly title: string; readonly line: number }[];
    readonly quotations: readonly { readonly id: string; readonly text: string; readonly speaker: string; readonly lead: string; readonly line: number; readonly partOf?: string }[];
    readonly frameworks: readonly { readonly genre: string; readonly points: readonly Readonly<Record<string, unknown>>[] }[];
    readonly questions: readonly { readonly number: number; readonly limit?: { readonly text: string; readonly max?: number } }[];
    readonly essays: readonly { readonly genre: string; readonly paragraphs: number; readonly chars: number }[];
    readonly terms: readonly unknown[];
    readonly skipped: readonly { readonly line: number; readonly reason: string }[];
    readonly keyWords: readonly string[];
  }[];
  readonly errors?: readonly { readonly file: string; readonly message: string }[];
}

suite('command line: import', () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), '笔杆子 导入-'));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: readonly string[]): Promise<Finished> => runNode(CLI, ['import', ...args], { cwd: folder });
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(path.join(folder, name), content);
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const json = ({ stdout }: Finished): Imported => JSON.parse(stdout) as Imported;

  test('json is the default, alone on standard output, in the contract\'s shape', async () => {
    write('我的 素材包.txt', PACK);
    const finished = await run('我的 素材包.txt');
    assert.equal(finished.code, 0);
    const [file] = json(finished).files;
    assert.ok(file);
    assert.deepEqual([file.file, file.encoding], ['我的 素材包.txt', 'utf-8']);
    const lines = PACK.split('\n');
    assert.ok(file.quotations.length > 0 && file.questions.length > 0 && file.frameworks.length > 0 && file.essays.length > 0 && file.sections.length > 0);
    for (const { text, line, lead, speaker } of file.quotations) {
      assert.ok(bareText(lines[line - 1] ?? '').includes(bareText(text)), `${text} stands on line ${line}`);
      assert.ok(typeof lead === 'string' && typeof speaker === 'string');
    }
    for (const { title, line } of file.sections) assert.ok(lines[line - 1]?.includes(title.slice(0, 3)), `${title} stands on line ${line}`);
    for (const { paragraphs, chars } of file.essays) assert.ok(Number.isInteger(paragraphs) && paragraphs > 0 && chars > paragraphs);
    for (const { points } of file.frameworks) for (const point of points) assert.deepEqual(Object.keys(point), ['text', 'points']);
    for (const { limit } of file.questions) assert.ok(limit === undefined || !('kind' in limit));
    for (const { reason } of file.skipped) assert.notEqual(reason, '');
    assert.ok(file.keyWords.length > 0);
  });

  test('CRLF, a byte-order mark and GBK give the same entries as UTF-8 with LF', async () => {
    write('lf.txt', PACK);
    write('crlf.txt', `\ufeff${PACK.replaceAll('\n', '\r\n')}`);
    write('gbk.txt', encodeGbk(PACK));
    const { files } = json(await run('lf.txt', 'crlf.txt', 'gbk.txt'));
    assert.deepEqual(files.map(({ encoding }) => encoding), ['utf-8', 'utf-8', 'gb18030']);
    const [lf, ...others] = files.map(({ file: _file, encoding: _encoding, ...rest }) => rest);
    for (const other of others) assert.deepEqual(other, lf);
  });

  test('--format md is a corpus file without problems, holding the same quotations', async () => {
    write('a.txt', PACK);
    const { stdout, code } = await run('a.txt', '--format', 'md');
    assert.equal(code, 0);
    assert.ok(isCorpusMarkdown(stdout));
    const { entries, problems } = parseCorpusMarkdown({ text: stdout, uri: 'a.md' });
    assert.deepEqual(problems, []);
    const texts = new Set(json(await run('a.txt')).files[0]?.quotations.map(({ text }) => text));
    assert.deepEqual(new Set(entries.flatMap((entry) => (entry.kind === 'quotation' ? [entry.text] : []))), texts);
  });

  test('--out writes one whole file for each input and prints nothing', async () => {
    write('a.txt', PACK);
    mkdirSync(path.join(folder, '别处'));
    writeFileSync(path.join(folder, '别处', 'a.txt'), PACK);
    const { stdout, code, stderr } = await run('a.txt', path.join('别处', 'a.txt'), '--format', 'md', '--out', '整理');
    assert.deepEqual([stdout, code], ['', 0]);
    assert.deepEqual(readdirSync(path.join(folder, '整理')).sort(), ['a-2.md', 'a.md']);
    assert.match(stderr, /已写入 .*a\.md/u);
    assert.ok(isCorpusMarkdown(read('整理/a.md')));
  });

  test('--out never replaces a source, nor what somebody changed unless forced', async () => {
    write('a.md', PACK);
    const onSource = await run('a.md', '--format', 'md', '--out', '.', '--force');
    assert.equal(onSource.code, 1);
    assert.equal(read('a.md'), PACK);
    mkdirSync(path.join(folder, '出'));
    writeFileSync(path.join(folder, '出', 'a.md'), '手改过');
    assert.equal((await run('a.md', '--format', 'md', '--out', '出')).code, 1);
    assert.equal(read('出/a.md'), '手改过');
    assert.equal((await run('a.md', '--format', 'md', '--out', '出', '--force')).code, 0);
    assert.ok(isCorpusMarkdown(read('出/a.md')));
  });

  const bad: readonly (readonly [name: string, make: (file: string) => void, message: RegExp])[] = [
    ['图.txt', (file) => writeFileSync(file, Uint8Array.from([1, 2, 0, 4])), /“图\.txt”不是文本文件/u],
    ['空.txt', (file) => writeFileSync(file, ''), /“空\.txt”是空文件/u],
    ['夹', (file) => mkdirSync(file), /“夹”是文件夹/u],
    ['无.txt', () => {}, /找不到文件“无\.txt”/u],
    ['大.txt', (file) => { writeFileSync(file, '城'); truncateSync(file, 50 * MB); }, /“大\.txt”太大/u],
    ['书.txt', (file) => writeFileSync(file, '%PDF-1.7'), /“书\.txt”已损坏/u],
  ];
  for (const [name, make, message] of bad) {
    test(`${name}: a message that names it, exit 2, nothing written for it, the others done`, async () => {
      make(path.join(folder, name));
      write('好.txt', PACK);
      const { code, stderr } = await run(name, '好.txt', '--format', 'md', '--out', '出');
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.deepEqual(readdirSync(path.join(folder, '出')), ['好.md']);
    });
  }

  test('a folder that cannot be written is said, exit 2', async () => {
    write('a.txt', PACK);
    write('占位', '');
    const { code, stderr } = await run('a.txt', '--out', '占位');
    assert.equal(code, 2);
    assert.match(stderr, /占位/u);
    assert.ok(existsSync(path.join(folder, 'a.txt')));
  });

  test('a line of a megabyte and lone surrogates are no trouble', async () => {
    write('长.txt', `${'“城市，'.repeat(90_000)}\n${'（'.repeat(200_000)}\n${'一、'.repeat(100_000)}\n`);
    assert.equal((await run('长.txt')).code, 0);
  });

  const shared = sharedFile('packs/chengshi-zhili.txt');
  if (shared === undefined) {
    console.log('import: the shared pack is not here; ran on the project\'s own');
  } else {
    test('a real pack: the figures of the whole loop', async () => {
      write('pack.txt', shared);
      const [file] = json(await run('pack.txt')).files;
      assert.deepEqual(file?.questions.map(({ limit }) => limit?.max), [300, 400, 600, 1000, 1000, 1000]);
      assert.deepEqual(tally(file?.frameworks ?? []), { 大作文: 5, 经验交流: 3, 讲话稿: 2 });
      assert.deepEqual(tally(file?.essays ?? []), { 大作文: 4, 经验交流: 4, 讲话稿: 2, 署名文章: 1 });
    });
  }
});

function tally(rows: readonly { readonly genre: string }[]): Readonly<Record<string, number>> {
  return rows.reduce<Record<string, number>>((all, { genre }) => ({ ...all, [genre]: (all[genre] ?? 0) + 1 }), {});
}
