import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { URI } from 'vscode-uri';
import { createMaterialCache, type MaterialCache } from '../../../server/src/node/materialCache';
import { parseMaterial } from '../../../server/src/workspace/parseMaterial';

const VERSION = '0123456789abcdef';
const TEXT = '1. 不以规矩，不能成方圆。——《孟子》\n';

suite('what was parsed is kept', () => {
  let folder: string;
  let cacheFolder: string;
  let uri: string;
  const file = (): string => path.join(folder, '名言.txt');
  const material = () => parseMaterial(uri, { text: TEXT, encoding: 'utf-8' });
  const age = (seconds: number): void => utimesSync(file(), new Date(Date.now() - 1_000 * seconds), new Date(Date.now() - 1_000 * seconds));
  const fill = async (cache: MaterialCache): Promise<void> => (await cache.find({ uri }))?.keep(material());
  const kept = async (cache: MaterialCache): Promise<unknown> => (await cache.find({ uri }))?.material;
  const entries = (): readonly string[] => readdirSync(path.join(cacheFolder, VERSION));

  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), '笔杆子 缓存-'));
    cacheFolder = path.join(folder, 'cache');
    uri = URI.file(file()).toString();
    writeFileSync(file(), TEXT);
    age(60);
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('for a file that is as it was, also by another start', async () => {
    const cache = createMaterialCache(cacheFolder, VERSION);
    assert.equal(await kept(cache), undefined);
    await fill(cache);
    assert.deepEqual(await kept(cache), material());
    assert.deepEqual(await kept(createMaterialCache(cacheFolder, VERSION)), material());
  });

  test('not for one of another size or time, another encoding, or one that is gone', async () => {
    const cache = createMaterialCache(cacheFolder, VERSION);
    await fill(cache);
    assert.equal((await cache.find({ uri, encoding: 'gb18030' }))?.material, undefined);
    age(30);
    assert.equal(await kept(cache), undefined);
    rmSync(file());
    assert.equal(await cache.find({ uri }), undefined);
  });

  test('not for one that changed a moment ago and may change again unseen', async () => {
    age(0);
    const cache = createMaterialCache(cacheFolder, VERSION);
    await fill(cache);
    assert.equal(await kept(cache), undefined);
  });

  test('what was spoilt is read anew and written over', async () => {
    const cache = createMaterialCache(cacheFolder, VERSION);
    await fill(cache);
    const [name = ''] = entries();
    const place = path.join(cacheFolder, VERSION, name);
    for (const spoilt of [readFileSync(place, 'utf8').slice(0, 40), 'null', '{"stamp":{},"material":{}}', '']) {
      writeFileSync(place, spoilt);
      assert.equal(await kept(cache), undefined, spoilt);
    }
    await fill(cache);
    assert.deepEqual(await kept(cache), material());
  });

  test('what other versions kept is removed, what is not ours stays', async () => {
    const [old, foreign] = [path.join(cacheFolder, 'fedcba9876543210'), path.join(cacheFolder, '我的文件夹')];
    for (const made of [old, foreign]) mkdirSync(made, { recursive: true });
    await kept(createMaterialCache(cacheFolder, VERSION));
    assert.deepEqual([existsSync(old), existsSync(foreign)], [false, true]);
  });

  test('beyond its bound the least recently used goes', async () => {
    await fill(createMaterialCache(cacheFolder, VERSION));
    const [first = ''] = entries();
    const { size } = statSync(path.join(cacheFolder, VERSION, first));
    for (const [index, name] of ['old.json', 'older.json'].entries()) {
      writeFileSync(path.join(cacheFolder, VERSION, name), ' '.repeat(size));
      const used = new Date(Date.now() - 86_400_000 * (index + 2));
      utimesSync(path.join(cacheFolder, VERSION, name), used, used);
    }
    await kept(createMaterialCache(cacheFolder, VERSION, 2 * size));
    assert.deepEqual([...entries()].sort(), [first, 'old.json'].sort());
  });

  test('a folder that cannot be made keeps nothing and harms nothing', async () => {
    writeFileSync(cacheFolder, 'a file');
    const cache = createMaterialCache(cacheFolder, VERSION);
    await fill(cache);
    assert.equal(await kept(cache), undefined);
  });
});
