import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { URI } from 'vscode-uri';
import { nodeFileSystem, readTextFile } from '../../../server/src/node/nodeFileSystem';

suite('the local disk', () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), '笔杆子 素材-'));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));
  const uriOf = (name: string): string => URI.file(path.join(folder, name)).toString();

  test('lists every file below a folder, without hidden folders and node_modules', async () => {
    for (const name of ['乙.md', '甲/一.md', '甲/二/三.txt', '.git/config.md', 'node_modules/a/a.md']) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), '字');
    }
    const listed = await nodeFileSystem.listFiles(URI.file(folder).toString());
    assert.deepEqual([...listed].sort(), ['乙.md', '甲/一.md', '甲/二/三.txt'].map(uriOf).sort());
  });

  test('a folder that is not there, or not on this disk, holds nothing', async () => {
    assert.deepEqual(await nodeFileSystem.listFiles(uriOf('没有')), []);
    assert.deepEqual(await nodeFileSystem.listFiles('vscode-vfs://github/x'), []);
  });

  test('reads by URI, blanks and Chinese in the name included', async () => {
    writeFileSync(path.join(folder, '我的 素材.md'), '城市');
    assert.deepEqual(await nodeFileSystem.readText(uriOf('我的 素材.md')), { ok: true, text: '城市', encoding: 'utf-8' });
  });

  test('what cannot be read is a value', async () => {
    const kind = async (uri: string): Promise<string | undefined> => {
      const result = await nodeFileSystem.readText(uri);
      return result.ok ? undefined : result.failure.kind;
    };
    assert.equal(await kind(uriOf('没有.md')), 'missing');
    assert.equal(await kind(URI.file(folder).toString()), 'directory');
    assert.equal(await kind('untitled:Untitled-1'), 'missing');
    writeFileSync(path.join(folder, '空.md'), '');
    assert.equal(await kind(uriOf('空.md')), 'empty');
    const under = await readTextFile(path.join(folder, '空.md', 'a.md'));
    assert.ok(!under.ok && under.failure.kind === 'missing');
  });

  if (process.platform !== 'win32') {
    test('a pipe in a corpus folder is not waited for', async () => {
      execFileSync('mkfifo', [path.join(folder, '管.md')]);
      const result = await nodeFileSystem.readText(uriOf('管.md'));
      assert.ok(!result.ok && result.failure.kind === 'unreadable');
    });
  }
});
