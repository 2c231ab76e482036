import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { type OutputFile, type WriteOptions, writeOutputs } from '../../../../server/src/node/cli/writeOutputs';

suite('writing what was imported', () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'biganzi-out-'));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const write = async (files: readonly OutputFile[], more: Partial<WriteOptions> = {}) =>
    (await writeOutputs(files, { folder, sources: [], force: false, ...more })).map(({ path: file, outcome }) => `${path.basename(file)} ${outcome}`);
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

  test('makes the folder and leaves nothing but the files', async () => {
    const deep = path.join(folder, '新', '夹');
    assert.deepEqual(await write([{ name: '素材.md', content: '一' }], { folder: deep }), ['素材.md written']);
    assert.deepEqual(readdirSync(deep), ['素材.md']);
    assert.equal(readFileSync(path.join(deep, '素材.md'), 'utf8'), '一');
  });

  test('two inputs of one name become two files', async () => {
    assert.deepEqual(await write([{ name: 'a.md', content: '一' }, { name: 'A.md', content: '二' }, { name: 'a.md', content: '三' }]), ['a.md written', 'A-2.md written', 'a-3.md written']);
    assert.deepEqual(['a.md', 'A-2.md', 'a-3.md'].map(read), ['一', '二', '三']);
  });

  test('what somebody changed since is left alone, unless forced', async () => {
    writeFileSync(path.join(folder, 'a.md'), '手改过');
    assert.deepEqual(await write([{ name: 'a.md', content: '一' }]), ['a.md refused']);
    assert.equal(read('a.md'), '手改过');
    assert.deepEqual(await write([{ name: 'a.md', content: '一' }], { force: true }), ['a.md written']);
    assert.deepEqual(await write([{ name: 'a.md', content: '一' }]), ['a.md unchanged']);
  });

  test('a source is never replaced, by another path to it neither', async () => {
    writeFileSync(path.join(folder, 'a.md'), '源');
    symlinkSync(path.join(folder, 'a.md'), path.join(folder, 'b.md'));
    const sources = [path.join(folder, 'b.md')];
    assert.deepEqual(await write([{ name: 'a.md', content: '一' }, { name: 'b.md', content: '一' }], { sources, force: true }), ['a.md refused', 'b.md refused']);
    assert.equal(read('a.md'), '源');
  });

  test('a folder that cannot be written rejects and leaves nothing half-written', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    await assert.rejects(write([{ name: 'a.md', content: '一' }], { folder: path.join(folder, 'file') }));
    assert.deepEqual(readdirSync(folder), ['file']);
  });

  test('where the file\'s place is taken by a folder it rejects and clears its draft away', async () => {
    await writeOutputs([], { folder: path.join(folder, 'a.md'), sources: [], force: false });
    await assert.rejects(write([{ name: 'a.md', content: '一' }], { force: true }));
    assert.deepEqual(readdirSync(folder), ['a.md']);
  });
});
