import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { parseCorpusMarkdown } from '../../server/src/core/corpus/corpusMarkdown';
import { parseJsonLines } from '../../server/src/core/corpus/jsonLines/parseJsonLines';
import { PROJECT } from '../support/project';
import { runNode } from '../support/runProcess';

const CLI = path.join(PROJECT, 'dist', 'cli.js');
const PACK = path.join(PROJECT, 'examples', 'corpus', '示例素材包.txt');

suite('command line: JSON Lines', () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), '笔杆子-jsonl-'));
    mkdirSync(path.join(folder, 'corpus'));
    copyFileSync(PACK, path.join(folder, '素材包.txt'));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: readonly string[]) => runNode(CLI, args, { cwd: folder, env: { XDG_DATA_HOME: folder, APPDATA: folder, NO_COLOR: '' } });
  const read = (name: string): string => readFileSync(path.join(folder, 'corpus', name), 'utf8');

  test('import writes the same entries as it does to Markdown, and search finds them there', async () => {
    assert.equal((await run('import', '素材包.txt', '--format', 'jsonl', '--out', 'corpus')).code, 0);
    const found = await run('search', '城市是生命体', '--no-bundled', '--format', 'json');
    assert.ok((JSON.parse(found.stdout) as { readonly total: number }).total > 0, found.stderr);
    await run('import', '素材包.txt', '--format', 'md', '--out', 'corpus');
    const jsonLines = parseJsonLines({ uri: '素材包', text: read('素材包.jsonl') });
    const markdown = parseCorpusMarkdown({ uri: '素材包', text: read('素材包.md') });
    assert.deepEqual([jsonLines.problems, jsonLines.title], [[], markdown.title]);
    assert.deepEqual(jsonLines.entries.map(({ id }) => id).sort(), markdown.entries.map(({ id }) => id).sort());
  });
});
