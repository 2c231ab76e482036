import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Method } from '../../server/src/protocol';
import { encodeGbk } from '../support/gb18030';
import { FULL_CLIENT, startHarness, WORKSPACE } from '../support/lspHarness';
import { PROJECT } from '../support/project';
import { type Finished, runNode } from '../support/runProcess';
import { until } from '../support/until';

const CLI = path.join(PROJECT, 'dist', 'cli.js');
const LIST = '名言警句\n1. 不以规矩，不能成方圆。——《孟子》\n';

suite('indexing shows its progress', () => {
  const capabilities = { ...FULL_CLIENT, window: { workDoneProgress: true } };

  test('after half a second, with counts, until it is done', async () => {
    const files = Object.fromEntries(['a', 'b'].map((name) => [`${WORKSPACE}/corpus/${name}.txt`, LIST]));
    const harness = await startHarness({ files, capabilities });
    const { client, clock, disk } = harness;
    const told: unknown[] = [];
    client.onRequest('window/workDoneProgress/create', () => null);
    client.onNotification('$/progress', ({ value }: { readonly value: unknown }) => void told.push(value));
    disk.hold();
    const reindexing = client.sendRequest(Method.reindex);
    await until('both files being read', () => disk.reads.length, (reads) => reads === 4);
    clock.advance(600);
    await until('the beginning', () => told.length, (count) => count > 0);
    disk.releaseOne();
    await until('a file', () => told.length, (count) => count > 2);
    disk.releaseOne();
    await reindexing;
    await until('the end', () => told, (all) => JSON.stringify(all.at(-1)) === '{"kind":"end"}');
    assert.deepEqual(told.slice(0, 3), [
      { kind: 'begin', title: '笔杆子：读取素材', percentage: 0, cancellable: false },
      { kind: 'report', percentage: 0, message: '0/2 个文件' },
      { kind: 'report', percentage: 50, message: '1/2 个文件' },
    ]);
    harness.stop();
  });

  test('not where it takes no time, nor to a client that shows none', async () => {
    for (const able of [capabilities, FULL_CLIENT]) {
      const harness = await startHarness({ files: { [`${WORKSPACE}/corpus/a.txt`]: LIST }, capabilities: able });
      let asked = 0;
      harness.client.onRequest('window/workDoneProgress/create', () => {
        asked++;
        return null;
      });
      await harness.client.sendRequest(Method.reindex);
      harness.clock.advance(600);
      await harness.client.sendRequest(Method.corpusStatus);
      assert.equal(asked, 0);
      harness.stop();
    }
  });
});

suite('command line: corpus index', () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), '笔杆子 索引-'));
    mkdirSync(path.join(folder, '素材'));
    writeFileSync(path.join(folder, '素材', '名言.txt'), encodeGbk(LIST));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));
  const run = (args: readonly string[], cache: string): Promise<Finished> => runNode(CLI, args, { cwd: folder, env: { BIGANZI_CACHE: cache } });

  test('says what was read and how fast, and keeps it', async () => {
    const cache = path.join(folder, '缓存');
    const { code, stdout } = await run(['corpus', 'index', '素材', '--no-bundled', '--format', 'json'], cache);
    assert.equal(code, 0);
    const { files, bytes, entries, seconds, megabytesPerSecond, cache: kept } = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual({ files, bytes, entries, kept }, {
      files: 1, bytes: encodeGbk(LIST).length, entries: { quotations: 1, terms: 0, frameworks: 0, questions: 0, essays: 0 }, kept: cache,
    });
    assert.ok(typeof seconds === 'number' && typeof megabytesPerSecond === 'number');
    assert.equal(readdirSync(cache).length, 1);
  });

  test('keeps nothing where told to', async () => {
    const { code, stdout } = await run(['corpus', 'index', '素材', '--no-bundled'], 'off');
    assert.equal(code, 0);
    assert.match(stdout, /1 个文件.*\n引文 1，.*\n没有保存/u);
  });

  test('an unknown subcommand and a folder that is not there are named', async () => {
    const unknown = await run(['corpus', 'polish'], 'off');
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /corpus polish/u);
    assert.equal((await run(['corpus', 'index', '没有'], 'off')).code, 2);
  });

  test('import: an encoding by force, tables as tables, what the file was', async () => {
    writeFileSync(path.join(folder, '表.csv'), '引文,作者\n不以规矩，不能成方圆,孟子\n');
    const imported = async (...args: readonly string[]): Promise<{ readonly encoding: string; readonly format: string; readonly quotations: readonly unknown[] }> => {
      const { code, stdout } = await run(['import', ...args], 'off');
      assert.equal(code, 0);
      return (JSON.parse(stdout) as { readonly files: readonly [{ readonly encoding: string; readonly format: string; readonly quotations: readonly unknown[] }] }).files[0];
    };
    const found = await imported('素材/名言.txt');
    assert.deepEqual([found.encoding, found.format, found.quotations.length], ['gb18030', 'text', 1]);
    assert.equal((await imported('素材/名言.txt', '--encoding', 'big5')).encoding, 'big5');
    const table = await imported('表.csv');
    assert.deepEqual([table.format, table.quotations.length], ['csv', 1]);
    assert.equal((await run(['import', '表.csv', '--encoding', 'ebcdic'], 'off')).code, 2);
  });
});
