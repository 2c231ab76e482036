import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { URI } from 'vscode-uri';
import { createWorkerMaterialReader, type WorkerReaderOptions } from '../../../server/src/node/workerMaterialReader';
import { parseMaterial } from '../../../server/src/workspace/parseMaterial';
import type { Cancellation, MaterialReader } from '../../../server/src/workspace/ports';
import { docxFile, paragraph, zipFile } from '../../support/docxFile';
import { encodeGbk } from '../../support/gb18030';
import { PROJECT } from '../../support/project';

/** The worker as tsc compiles it; the bundle is made of the same source. */
const WORKER = path.join(PROJECT, 'out', 'server', 'src', 'node', 'materialWorker.js');
const LIST = '# 名言警句\n1. 不以规矩，不能成方圆。——《孟子》\n2. 为政以德，譬如北辰，居其所而众星共之。——《论语》\n';

/** A worker that answers nothing but what this script does with an order. */
function script(body: string): string {
  return `const { parentPort } = require('node:worker_threads');\nparentPort.on('message', (order) => {\n${body}\n});\n`;
}

const ANSWER = "parentPort.postMessage({ kind: 'text', id: order.id, result: { ok: true, text: '字', encoding: 'utf-8' } });";

function cancellation(): Cancellation & { readonly cancel: () => void } {
  const listeners = new Set<() => void>();
  let isCancellationRequested = false;
  return {
    get isCancellationRequested() {
      return isCancellationRequested;
    },
    onCancellationRequested: (listener) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    cancel: () => {
      isCancellationRequested = true;
      for (const listener of [...listeners]) listener();
    },
  };
}

suite('reading in worker threads', () => {
  let folder: string;
  const readers: MaterialReader[] = [];
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), '笔杆子 线程-'));
  });
  teardown(() => {
    for (const reader of readers.splice(0)) reader.dispose();
    rmSync(folder, { recursive: true, force: true });
  });
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path.join(folder, name), content);
    return URI.file(path.join(folder, name)).toString();
  };
  const start = (options: Partial<WorkerReaderOptions> = {}): MaterialReader => {
    const reader = createWorkerMaterialReader({ workerFile: WORKER, threads: 1, ...options });
    readers.push(reader);
    return reader;
  };
  const hostile = (body: string, options: Partial<WorkerReaderOptions> = {}): MaterialReader => {
    write('hostile.cjs', script(body));
    return start({ workerFile: path.join(folder, 'hostile.cjs'), ...options });
  };

  test('gives what parsing in the same thread gives, long lists in batches', async () => {
    const items = Array.from({ length: 1_300 }, (_, index) => `- 不以规矩，不能成方圆${index}\n  - 作者：孟子\n  - 作品：孟子·离娄上\n  - 主题：法治\n`);
    const text = `---\n素材: 1\n标题: 名句\n---\n\n## 金句\n\n${items.join('')}`;
    const uri = write('名言.md', text);
    const expected = parseMaterial(uri, { text, encoding: 'utf-8' });
    assert.ok(expected.entries.length > 1_000);
    assert.deepEqual(await start().read({ uri }), { ok: true, material: expected });
  });

  test('finds out how a text is encoded, and takes another encoding by force', async () => {
    const uri = write('名言.txt', encodeGbk(LIST));
    const found = await start().readText({ uri });
    assert.ok(found.ok && found.encoding === 'gb18030' && found.text === LIST);
    const forced = await start().readText({ uri, encoding: 'big5' });
    assert.ok(forced.ok && forced.encoding === 'big5' && forced.text !== LIST);
  });

  test('an open buffer is taken instead of the file', async () => {
    const uri = write('名言.md', '盘上的字');
    const read = await start().read({ uri, text: LIST });
    assert.ok(read.ok);
    assert.equal(read.material.entries.filter(({ kind }) => kind === 'quotation').length, 2);
  });

  test('a table is read as one, and what is no material says what it is', async () => {
    const table = await start().readText({ uri: write('引文.csv', '引文,出处\n不以规矩，不能成方圆,《孟子》\n') });
    assert.ok(table.ok && table.format === 'csv' && table.text.includes('| 不以规矩，不能成方圆 |'));
    const kinds: string[] = [];
    for (const uri of [write('旧.rtf', '{\\rtf1 …'), write('空.txt', ''), URI.file(path.join(folder, '无.txt')).toString(), URI.file(folder).toString(), write('坏.pdf', '%PDF-1.7 …')]) {
      const read = await start().read({ uri });
      kinds.push(read.ok ? 'ok' : read.failure.kind);
    }
    assert.deepEqual(kinds, ['unsupported', 'empty', 'missing', 'directory', 'damaged']);
  });

  test('a Word file is told by its bytes and read, a zip bomb of one is given up', async () => {
    const reader = start();
    const word = await reader.readText({ uri: write('文.txt', docxFile({ body: paragraph('城市治理') })) });
    assert.ok(word.ok && word.format === 'docx' && word.text.includes('城市治理'));
    const bomb = await reader.read({ uri: write('弹.docx', zipFile({ 'word/document.xml': ' '.repeat(30_000_000) })) });
    assert.ok(!bomb.ok && bomb.failure.kind === 'tooComplex');
  });

  test('a page is told by its ending or its beginning', async () => {
    const page = '<!doctype html><html><body><p>不以规矩，不能成方圆。</p></body></html>';
    for (const [name, content, encoding] of [['页.html', page, 'utf-8'], ['页.txt', page, 'utf-8'], ['旧页.htm', encodeGbk(page), undefined]] as const) {
      const read = await start().readText({ uri: write(name, content) });
      assert.ok(read.ok && read.format === 'html' && read.text.includes('不以规矩') && !read.text.includes('<p>'), name);
      if (encoding !== undefined) assert.equal(read.encoding, encoding);
    }
    const forced = await start().readText({ uri: write('强.html', encodeGbk(page)), encoding: 'gb18030' });
    assert.ok(forced.ok && forced.format === 'html' && forced.text.includes('不以规矩'));
  });

  test('a file that never ends is given up after its time, and the next one is read', async () => {
    const reader = hostile(`if (order.request.uri.endsWith('loop')) for (;;);\n${ANSWER}`, { withinMs: 300 });
    const [loop, next] = await Promise.all([reader.readText({ uri: 'file:///loop' }), reader.readText({ uri: 'file:///next' })]);
    assert.ok(!loop.ok && loop.failure.kind === 'tooComplex');
    assert.ok(next.ok);
  });

  test('a file that fills the memory is given up, and the next one is read', async () => {
    const reader = hostile(`if (order.request.uri.endsWith('fill')) for (const all = [];;) all.push(new Array(1000).fill({}));\n${ANSWER}`, { maxHeapMb: 32 });
    const [fill, next] = await Promise.all([reader.readText({ uri: 'file:///fill' }), reader.readText({ uri: 'file:///next' })]);
    assert.ok(!fill.ok && fill.failure.kind === 'tooComplex');
    assert.ok(next.ok);
  });

  test('a thread that ends by itself fails its own file only', async () => {
    const reader = hostile(`if (order.request.uri.endsWith('exit')) process.exit(3);\n${ANSWER}`);
    const [exit, next] = await Promise.allSettled([reader.readText({ uri: 'file:///exit' }), reader.readText({ uri: 'file:///next' })]);
    assert.equal(exit.status, 'rejected');
    assert.ok(next.status === 'fulfilled' && next.value.ok);
  });

  test('what nobody wants any more is given up, waiting or under way', async () => {
    const reader = hostile(`if (order.request.uri.endsWith('loop')) for (;;);\n${ANSWER}`);
    const [first, second] = [cancellation(), cancellation()];
    const underWay = reader.readText({ uri: 'file:///loop' }, first);
    const waiting = reader.readText({ uri: 'file:///waiting' }, second);
    const kept = reader.readText({ uri: 'file:///kept' });
    second.cancel();
    first.cancel();
    for (const read of await Promise.all([underWay, waiting])) assert.ok(!read.ok && read.failure.kind === 'cancelled');
    assert.ok((await kept).ok);
  });

  test('after it was disposed of, everything is cancelled', async () => {
    const reader = hostile('for (;;);');
    const underWay = reader.readText({ uri: 'file:///loop' });
    reader.dispose();
    for (const read of [await underWay, await reader.readText({ uri: 'file:///after' })]) assert.ok(!read.ok && read.failure.kind === 'cancelled');
  });
});
