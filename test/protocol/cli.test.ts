import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { DiagnosticCode } from '../../server/src/protocol';
import { PROJECT } from '../support/project';
import { CORPUS_TEXT, LONG_DRAFT, QUOTATION } from '../support/protocolFixtures';
import { type Finished, runNode } from '../support/runProcess';

const CLI = path.join(PROJECT, 'dist', 'cli.js');
/** “城市治理。” in GBK. */
const GBK = Uint8Array.from([0xb3, 0xc7, 0xca, 0xd0, 0xd6, 0xce, 0xc0, 0xed, 0xa1, 0xa3]);
const MB = 1024 * 1024;

suite('command line', () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), '笔杆子 测试-'));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the CLI in the temporary folder, with no corpus of this machine's user. */
  const run = (args: readonly string[], input?: string | Uint8Array): Promise<Finished> =>
    runNode(CLI, args, { cwd: folder, env: { XDG_DATA_HOME: folder, APPDATA: folder, NO_COLOR: '' }, ...(input !== undefined && { input }) });
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const json = (finished: Finished): unknown => JSON.parse(finished.stdout);

  suite('check', () => {
    test('exits 1 and names file, line, severity and code', async () => {
      write('我的 练习.md', LONG_DRAFT);
      const { code, stdout } = await run(['check', '我的 练习.md']);
      assert.equal(code, 1);
      assert.match(stdout, /^我的 练习\.md:5:9: 错误: .*超过.* \[length\/over\]\n$/u);
    });

    test('exits 0 for a draft without errors and warnings', async () => {
      write('a.md', '---\n字数: 不超过100字\n---\n\n城市治理。\n');
      assert.deepEqual([(await run(['check', 'a.md'])).code, (await run(['check', '--quiet', 'a.md'])).stderr], [0, '']);
    });

    test('json has the contract\'s shape, CRLF and a byte-order mark change nothing', async () => {
      write('a.md', LONG_DRAFT);
      write('b.md', `\ufeff${LONG_DRAFT.replaceAll('\n', '\r\n')}`);
      const { files } = json(await run(['check', 'a.md', 'b.md', '--format', 'json'])) as { readonly files: readonly { readonly file: string; readonly diagnostics: readonly unknown[] }[] };
      assert.deepEqual(files.map(({ file }) => file), ['a.md', 'b.md']);
      assert.deepEqual(files[1]?.diagnostics, files[0]?.diagnostics);
      const [diagnostic] = files[0]?.diagnostics ?? [];
      const { data, message, ...rest } = diagnostic as { readonly data: unknown; readonly message: string };
      assert.deepEqual(rest, { code: DiagnosticCode.lengthOver, severity: 'error', range: { start: { line: 4, character: 8 }, end: { line: 4, character: 20 } } });
      assert.ok(typeof message === 'string' && typeof data === 'object');
    });

    test('sarif is a 2.1.0 log with 1-based UTF-16 columns', async () => {
      write('我的 练习.md', LONG_DRAFT);
      const log = json(await run(['check', '我的 练习.md', '--format', 'sarif'])) as { readonly version: string; readonly runs: readonly { readonly columnKind: string; readonly results: readonly unknown[] }[] };
      assert.equal(log.version, '2.1.0');
      assert.equal(log.runs[0]?.columnKind, 'utf16CodeUnits');
      const [result] = log.runs[0].results as readonly { readonly level: string; readonly ruleId: string; readonly locations: readonly unknown[] }[];
      assert.deepEqual([result?.level, result?.ruleId], ['error', 'length/over']);
      assert.deepEqual(result?.locations, [{ physicalLocation: {
        artifactLocation: { uri: encodeURIComponent('我的 练习.md') }, region: { startLine: 5, startColumn: 9, endLine: 5, endColumn: 21 },
      } }]);
    });

    test('a corpus file is checked as one', async () => {
      write('素材.md', CORPUS_TEXT.replace('核对：转引', '核对：胡说'));
      const { code, stdout } = await run(['check', '素材.md']);
      assert.equal(code, 1);
      assert.match(stdout, /^素材\.md:12:.*\[corpus\/syntax\]/u);
    });

    test('one bad file does not stop the others: their results, its message, exit 2', async () => {
      write('好.md', LONG_DRAFT);
      const { code, stdout, stderr } = await run(['check', '没有.md', '好.md', '--format', 'json']);
      assert.equal(code, 2);
      assert.equal((JSON.parse(stdout) as { readonly files: readonly unknown[] }).files.length, 1);
      assert.match(stderr, /找不到文件“没有\.md”/u);
    });
  });

  suite('bad input is named and exits 2', () => {
    const cases: readonly (readonly [what: string, name: string, make: (file: string) => void, message: RegExp])[] = [
      ['binary', '图.md', (file) => writeFileSync(file, Uint8Array.from([1, 2, 0, 4])), /“图\.md”不是文本文件/u],
      ['empty', '空.md', (file) => writeFileSync(file, ''), /“空\.md”是空文件/u],
      ['a folder', '夹.md', (file) => mkdirSync(file), /“夹\.md”是文件夹/u],
      ['missing', '无.md', () => {}, /找不到文件“无\.md”/u],
      ['a Word file under another name', '文.md', (file) => writeFileSync(file, 'PK\u0003\u0004…word/document.xml'), /“文\.md”是 Word（\.docx） 文件/u],
      ['50 MB', '大.md', (file) => { writeFileSync(file, '城'); truncateSync(file, 50 * MB); }, /“大\.md”太大（50 MB，上限 20 MB）/u],
    ];
    for (const command of ['check', 'count']) {
      for (const [what, name, make, message] of cases) {
        test(`${command}: ${what}`, async () => {
          make(path.join(folder, name));
          const { code, stdout, stderr } = await run([command, name, '--format', 'json']);
          assert.equal(code, 2);
          assert.match(stderr, message);
          assert.deepEqual(Object.keys(JSON.parse(stdout) as object), ['files', 'errors']);
        });
      }
    }

    test('in English where asked', async () => {
      assert.match((await run(['check', 'no.md', '--lang', 'en'])).stderr, /^No such file: no\.md/u);
    });
  });

  suite('count', () => {
    test('json has the contract\'s shape', async () => {
      write('a.md', LONG_DRAFT);
      const { files } = json(await run(['count', 'a.md', '--format', 'json'])) as { readonly files: readonly unknown[] };
      const counts = { han: 18, words: 20, chars: 20, cells: 20, grid: 22, rows: 1 };
      assert.deepEqual(files, [{ file: 'a.md', total: counts, questions: [{ title: '', limit: { text: '不超过10字', max: 10 }, ...counts, status: 'over' }] }]);
    });

    test('a GBK file counts as its text does', async () => {
      write('gbk.md', GBK);
      write('utf8.md', '城市治理。');
      const { files } = json(await run(['count', 'gbk.md', 'utf8.md', '--format', 'json'])) as { readonly files: readonly { readonly total: unknown }[] };
      assert.deepEqual(files[0]?.total, files[1]?.total);
    });

    test('standard input, under the name given', async () => {
      const { stdout, code } = await run(['count', '--stdin', '--stdin-filename', '草稿.md'], LONG_DRAFT);
      assert.equal(code, 0);
      assert.match(stdout, /^草稿\.md {2}汉字 18/u);
    });

    test('settings come from --config, with comments, and --set over it', async () => {
      write('settings.json', '{\n  // 同 settings.json\n  "biganzi.sheet.columns": 12,\n  "editor.fontSize": 3,\n}');
      write('a.md', LONG_DRAFT);
      const rows = async (...more: readonly string[]) => (json(await run(['count', 'a.md', '--format', 'json', ...more])) as { readonly files: readonly [{ readonly total: { readonly rows: number } }] }).files[0].total.rows;
      assert.deepEqual([await rows(), await rows('--config', 'settings.json'), await rows('--config', 'settings.json', '--set', 'sheet.columns=10')], [1, 2, 3]);
    });
  });

  suite('search', () => {
    const search = async (...args: readonly string[]) => json(await run(['search', '--format', 'json', ...args])) as { readonly query: string; readonly total: number; readonly results: readonly Readonly<Record<string, unknown>>[] };

    test('finds by any clause in the working folder\'s corpus, in the contract\'s shape', async () => {
      write('corpus/城市.md', CORPUS_TEXT);
      const { query, total, results } = await search('善待城市', '--no-bundled');
      assert.deepEqual([query, total, results.length], ['善待城市', 1, 1]);
      const { id, score, source, ...rest } = results[0] ?? {};
      assert.deepEqual(rest, { text: QUOTATION, speaker: '习近平', verification: 'cited', themes: [] });
      assert.ok(typeof id === 'string' && typeof score === 'number');
      assert.deepEqual([(source as { readonly uri: string }).uri, (source as { readonly line: number }).line], [path.join(folder, 'corpus', '城市.md'), 8]);
    });

    test('the folders of --corpus instead, the bundled corpus unless --no-bundled', async () => {
      write('别处/城市.md', CORPUS_TEXT);
      write('corpus/城市.md', CORPUS_TEXT.replaceAll(QUOTATION, '民为贵，社稷次之，君为轻'));
      assert.equal((await search('善待城市', '--no-bundled')).total, 0);
      assert.equal((await search('善待城市', '--no-bundled', '--corpus', '别处')).total, 1);
      assert.equal((await search('社稷次之', '--corpus', '别处', '--no-bundled')).total, 0);
      assert.equal((await search('学而不思则罔', '--no-bundled')).total, 0);
      assert.ok((await search('学而不思则罔')).total > 0);
    });

    test('--limit cuts the list, not the total', async () => {
      const { total, results } = await search('民', '--limit', '1');
      assert.ok(total > 1);
      assert.equal(results.length, 1);
    });

    test('a corpus file that cannot be read is noted, the others are searched', async () => {
      write('corpus/坏.md', Uint8Array.from([0, 1, 2]));
      write('corpus/城市.md', CORPUS_TEXT);
      const { code, stdout, stderr } = await run(['search', '善待城市']);
      assert.equal(code, 0);
      assert.match(stdout, /习近平 · 转引/u);
      assert.match(stderr, /坏\.md:1: .*不是文本文件/u);
    });
  });

  suite('usage errors exit 2 with a message', () => {
    const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
      [[], /用法：biganzi/u],
      [['fly'], /没有“fly”这个命令/u],
      [['corpus', 'polish'], /corpus polish：应为 lint \| stats \| index/u],
      [['corpus', 'lint', 'nowhere'], /找不到素材文件夹“nowhere”/u],
      [['corpus', 'stats', '--format', 'sarif'], /--format sarif：应为 text \| json/u],
      [['sheet', 'a.md'], /“sheet”命令将在后续版本提供/u],
      [['check'], /没有给出文件/u],
      [['search'], /没有给出要查的字词/u],
      [['check', 'a.md', '--foo'], /选项 --foo 不认识/u],
      [['check', 'a.md', '--format'], /选项 --format 不认识，或缺少值/u],
      [['check', 'a.md', '--format', 'xml'], /应为 text \| json \| sarif/u],
      [['search', 'a', '--limit', '-1'], /--limit/u],
      [['search', 'a', '--limit', '0'], /应为正整数/u],
      [['search', 'a', '--corpus', 'nowhere'], /找不到素材文件夹“nowhere”/u],
      [['count', '--stdin', '--set', 'sheet.columns=many'], /sheet\.columns 的值无效，应为 10 … 40/u],
      [['count', '--stdin', '--set', 'no.such=1'], /没有 no\.such 这项设置/u],
      [['count', '--stdin', '--set', 'measure'], /应写成 键=值/u],
      [['count', '--stdin', '--config', 'nowhere.json'], /无法读取配置文件“nowhere\.json”/u],
    ];
    for (const [args, message] of cases) {
      test(`biganzi ${args.join(' ')}`, async () => {
        const { code, stdout, stderr } = await run(args);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, message);
      });
    }
  });

  test('--help and --version print and exit 0', async () => {
    const help = await run(['check', '--help']);
    assert.equal(help.code, 0);
    assert.match(help.stdout, /用法：biganzi/u);
    assert.match((await run(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/u);
    assert.match((await run(['--help', '--lang', 'en'])).stdout, /Usage: biganzi/u);
  });
});
