import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import {
  createProtocolConnection, type InitializeResult, IPCMessageReader, IPCMessageWriter, type MessageReader, type MessageWriter, StreamMessageReader, StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type CorpusStatus, Method } from '../../server/src/protocol';
import { PROJECT } from '../support/project';

const SERVER = path.join(PROJECT, 'dist', 'server.js');
const CLI = path.join(PROJECT, 'dist', 'cli.js');

interface Started {
  readonly child: ChildProcess;
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

function overStreams(script: string, ...args: readonly string[]): Started {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  return { child, reader: new StreamMessageReader(child.stdout), writer: new StreamMessageWriter(child.stdin) };
}

function overIpc(script: string): Started {
  const child = fork(script, ['--node-ipc']);
  return { child, reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) };
}

suite('server: its entries', () => {
  const entries: readonly (readonly [string, () => Started])[] = [
    ['dist/server.js --stdio', () => overStreams(SERVER, '--stdio')],
    ['dist/server.js without arguments', () => overStreams(SERVER)],
    ['dist/server.js --node-ipc', () => overIpc(SERVER)],
    ['dist/cli.js lsp --stdio', () => overStreams(CLI, 'lsp', '--stdio')],
  ];
  for (const [what, start] of entries) {
    test(`${what} starts, reads the bundled corpus, shuts down and exits`, async () => {
      const { child, reader, writer } = start();
      const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
      const client = createProtocolConnection(reader, writer);
      const indexed = new Promise<CorpusStatus>((resolve) => {
        client.onNotification(Method.corpusChanged, (status: CorpusStatus) => {
          if (!status.indexing) resolve(status);
        });
      });
      client.listen();
      const { capabilities } = await client.sendRequest<InitializeResult>('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
      assert.equal(capabilities.hoverProvider, true);
      await client.sendNotification('initialized', {});
      const status = await indexed;
      assert.ok(status.quotations > 0 && status.files > 0);
      assert.deepEqual(status.problems, []);
      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
      assert.equal(await exited, 0);
      client.dispose();
    });
  }

  test('where nodejieba is not installed the server says so once and serves all the same', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'biganzi-dist-'));
    for (const bundle of ['server.js', 'segmentWorker.js']) copyFileSync(path.join(PROJECT, 'dist', bundle), path.join(elsewhere, bundle));
    const { child, reader, writer } = overStreams(path.join(elsewhere, 'server.js'), '--stdio');
    const exited = new Promise((resolve) => child.on('exit', resolve));
    const client = createProtocolConnection(reader, writer);
    const warnings: string[] = [];
    client.onNotification('window/logMessage', ({ type, message }: { readonly type: number; readonly message: string }) => {
      if (type === 2) warnings.push(message);
    });
    const segmenter = new Promise<string>((resolve) => {
      client.onNotification(Method.corpusChanged, (status: CorpusStatus) => {
        if (status.segmenter !== 'loading') resolve(status.segmenter);
      });
    });
    client.listen();
    await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await client.sendNotification('initialized', {});
    assert.equal(await segmenter, 'Intl.Segmenter');
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /nodejieba/u);
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    await exited;
    client.dispose();
    rmSync(elsewhere, { recursive: true, force: true });
  });
});
