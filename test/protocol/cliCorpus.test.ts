import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { DiagnosticCode } from '../../server/src/protocol';
import { PROJECT } from '../support/project';
import { CORPUS_TEXT, LONG_DRAFT } from '../support/protocolFixtures';
import { type Finished, runNode } from '../support/runProcess';

const CLI = path.join(PROJECT, 'dist', 'cli.js');
const HEAD = '---\n素材: 1\n---\n\n## 金句\n\n';
const WRONG = `${HEAD}- 民惟邦本,本固邦宁\n  - 作者：某甲\n  - 来源：某书\n`;
const RIGHT = WRONG.replace(',', '，');
const HINTED = `${RIGHT}  - 主题：三农\n`;

interface Report {
  readonly files: readonly { readonly file: string; readonly diagnostics: readonly { readonly code: string; readonly severity: string; readonly message: string; readonly range: object; readonly data?: object }[] }[];
}

suite('command line: corpus', () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), '笔杆子 素材-'));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: readonly string[]): Promise<Finished> =>
    runNode(CLI, ['corpus', ...args], { cwd: folder, env: { XDG_DATA_HOME: folder, APPDATA: folder, NO_COLOR: '', BIGANZI_CACHE: 'off' } });
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const report = (finished: Finished): Report => JSON.parse(finished.stdout) as Report;

  suite('lint', () => {
    test('the bundled corpus has no errors and no warnings', async () => {
      const finished = await run('lint', path.join(PROJECT, 'corpus'), '--format', 'json');
      const serious = report(finished).files.flatMap(({ file, diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ code, message, range }) => ({ file, code, message, range })));
      assert.deepEqual(serious, []);
      assert.equal(finished.code, 0);
      assert.ok(report(finished).files.length > 10);
    });

    test('names file, line and code, and exits 1; in English where asked', async () => {
      write('corpus/我的 素材.md', WRONG);
      const { code, stdout } = await run('lint', '--no-bundled');
      assert.equal(code, 1);
      assert.match(stdout, /^corpus\/我的 素材\.md:7:7: 警告: .* \[corpus\/half-width\]\n$/u);
      assert.match((await run('lint', 'corpus', '--lang', 'en')).stdout, /: warning: .*half-width/u);
    });

    test('hints and information leave the exit code 0', async () => {
      write('corpus/a.md', HINTED);
      const { code, stdout } = await run('lint', '--no-bundled');
      assert.deepEqual([code, /\[corpus\/unknown-theme\]/u.test(stdout)], [0, true]);
    });

    test('json has the shape of check, clean files included; CRLF and a byte-order mark change nothing', async () => {
      write('a/1.md', WRONG);
      write('b/1.md', `\ufeff${WRONG.replaceAll('\n', '\r\n')}`);
      write('c/1.md', RIGHT);
      const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(async (name) => report(await run('lint', name, '--format', 'json')).files));
      assert.deepEqual(a?.map(({ file }) => file), [path.join('a', '1.md')]);
      assert.deepEqual(b?.[0]?.diagnostics, a?.[0]?.diagnostics);
      assert.deepEqual(c, [{ file: path.join('c', '1.md'), diagnostics: [] }]);
      const { message, ...rest } = a?.[0]?.diagnostics[0] ?? { message: '' };
      assert.deepEqual(rest, { code: DiagnosticCode.corpusHalfWidth, severity: 'warning', range: { start: { line: 6, character: 6 }, end: { line: 6, character: 7 } } });
      assert.notEqual(message, '');
    });

    test('files are checked against each other, JSON Lines too; the other place is in the data', async () => {
      write('corpus/a.md', RIGHT);
      write('corpus/b.jsonl', `${JSON.stringify({ kind: 'quotation', text: '民惟邦本，本固邦宁', author: '某乙', source: '某书' })}\n`);
      const { files } = report(await run('lint', 'corpus', '--format', 'json'));
      assert.deepEqual(files.map(({ diagnostics }) => diagnostics.map(({ code }) => code)), [[DiagnosticCode.corpusTwoAttributions], [DiagnosticCode.corpusTwoAttributions]]);
      assert.match(JSON.stringify(files[0]?.diagnostics[0]?.data), /b\.jsonl.*"line":1/u);
    });

    test('only the folders that are named', async () => {
      write('corpus/a.md', WRONG);
      write('别处/a.md', RIGHT);
      assert.deepEqual(report(await run('lint', '别处', '--format', 'json')).files.map(({ file }) => file), [path.join('别处', 'a.md')]);
    });

    test('raw material is left alone, a file that cannot be read is told of', async () => {
      write('corpus/素材.txt', '民惟邦本,本固邦宁');
      write('corpus/草稿.md', LONG_DRAFT);
      write('corpus/坏.md', Uint8Array.from([0, 1, 2]));
      const { files } = report(await run('lint', 'corpus', '--format', 'json'));
      assert.deepEqual(files.map(({ file, diagnostics }) => [file, diagnostics.map(({ code }) => code)]), [[path.join('corpus', '坏.md'), [DiagnosticCode.corpusUnreadable]]]);
    });

    test('settings silence', async () => {
      write('corpus/a.md', WRONG);
      assert.equal((await run('lint', 'corpus', '--set', 'diagnostics.ignored=corpus/half-width')).code, 0);
    });

    test('sarif', async () => {
      write('corpus/a.md', WRONG);
      const log = JSON.parse((await run('lint', 'corpus', '--format', 'sarif')).stdout) as { readonly version: string; readonly runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[] };
      assert.deepEqual([log.version, log.runs[0]?.results.map(({ ruleId }) => ruleId)], ['2.1.0', [DiagnosticCode.corpusHalfWidth]]);
    });
  });

  suite('stats', () => {
    test('json has the contract\'s figures', async () => {
      write('corpus/a.md', CORPUS_TEXT);
      write('corpus/b.md', '---\n素材: 1\n---\n\n## 金句\n\n- 民惟邦本，本固邦宁\n  - 作品：尚书\n  - 核对：已核对\n  - 主题：三农、我的\n\n## 提法\n\n- 甲\n  - 规范表述：乙\n\n## 题目\n\n1. 题（400字）\n   - 文种：概括\n   - 主题：农村\n');
      const finished = await run('stats', 'corpus', '--format', 'json');
      assert.equal(finished.code, 0);
      const { bytes, ...rest } = JSON.parse(finished.stdout) as { readonly bytes: number };
      assert.ok(bytes > 500);
      assert.deepEqual(rest, {
        quotations: { total: 2, classical: 1, verified: 1, cited: 1, unverified: 0 },
        terms: 2, formulations: 1, frameworks: 1, questions: 1, essays: 0, themes: 1, ownThemes: 1, speakers: 1, files: 2,
        byTheme: { 乡村振兴: { quotations: 1, terms: 0, frameworks: 0, questions: 1 }, 我的: { quotations: 1, terms: 0, frameworks: 0, questions: 0 } },
        byGenre: { 大作文: { frameworks: 1, questions: 0 }, 概括: { frameworks: 0, questions: 1 } },
      });
    });

    test('text in both languages, nothing on standard error', async () => {
      write('corpus/a.md', CORPUS_TEXT);
      const { stdout, stderr, code } = await run('stats', 'corpus');
      assert.match(stdout, /^引文 1（古籍 0；已核对 0，转引 1，未核对 0）/u);
      assert.deepEqual([stderr, code], ['', 0]);
      assert.match((await run('stats', 'corpus', '--lang', 'en')).stdout, /^1 quotations \(0 classical/u);
    });

    test('without folders what the other commands read', async () => {
      write('corpus/a.md', RIGHT);
      const { files } = JSON.parse((await run('stats', '--format', 'json', '--no-bundled')).stdout) as { readonly files: number };
      assert.equal(files, 1);
    });
  });
});
