import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities, createProtocolConnection, type InitializeResult, type ProtocolConnection, type PublishDiagnosticsParams, StreamMessageReader, StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { createIntlSegmenter } from '../../server/src/core/segment/intlSegmenter';
import { createServer, type ServerParts } from '../../server/src/lsp/server';
import { createSameThreadReader } from '../../server/src/workspace/sameThreadReader';
import { type CorpusStatus, Method } from '../../server/src/protocol';
import { MemoryFileSystem } from './memoryFileSystem';
import { ManualClock } from './manualClock';

export const WORKSPACE = 'file:///w';
export const PLACES = { bundledCorpus: 'file:///ext/corpus', userCorpus: 'file:///home/u/corpus', home: 'file:///home/u' };

/** A client as capable as VS Code, as far as the server asks. */
export const FULL_CLIENT: ClientCapabilities = {
  workspace: {
    configuration: true, workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: { diagnostic: {} },
};

export interface HarnessOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  /** What `workspace/configuration` answers for the section, by scope URI ('' for the window). */
  readonly settings?: (scope: string) => unknown;
  readonly initializationOptions?: unknown;
  readonly parts?: Partial<ServerParts>;
  readonly folders?: readonly string[];
}

/** A client wired to a server through two streams in memory; what the server said of its own accord is kept. */
export interface Harness {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly disk: MemoryFileSystem;
  readonly clock: ManualClock;
  readonly published: PublishDiagnosticsParams[];
  readonly log: string[];
  /** Methods that the server registered dynamically, with their options. */
  readonly registrations: { readonly method: string; readonly options: unknown }[];
  readonly refreshes: () => number;
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly change: (uri: string, version: number, text: string) => Promise<void>;
  /** Resolves with the first corpus status, past or to come, that is accepted. */
  readonly corpusStatus: (accept: (status: CorpusStatus) => boolean) => Promise<CorpusStatus>;
  readonly stop: () => void;
}

/** Starts a server over streams in memory, initializes it and waits until its corpus is read. */
export async function startHarness(options: HarnessOptions = {}): Promise<Harness> {
  const { client, dispose } = connectServer(options);
  const disk = dispose.disk;
  const state = listen(client, options);
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null, rootUri: null, capabilities: options.capabilities ?? FULL_CLIENT,
    workspaceFolders: (options.folders ?? [WORKSPACE]).map((uri) => ({ uri, name: uri })),
    initializationOptions: options.initializationOptions,
  });
  await client.sendNotification('initialized', {});
  await state.corpusStatus((status) => !status.indexing && status.segmenter !== 'loading');
  return {
    client, initialized, disk, clock: dispose.clock, ...state,
    open: (uri, text, languageId = 'markdown') => client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, text) => client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] }),
    stop: dispose.stop,
  };
}

function connectServer({ files = {}, parts = {} }: HarnessOptions) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const disk = new MemoryFileSystem(files);
  const clock = new ManualClock();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  createServer(server, { fileSystem: disk, materialReader: createSameThreadReader(disk), fileWriter: disk, clock, places: PLACES, startSegmenter: () => Promise.resolve(createIntlSegmenter()), ...parts });
  server.listen();
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const stop = (): void => {
    client.dispose();
    server.dispose();
  };
  return { client, dispose: { disk, clock, stop } };
}

function listen(client: ProtocolConnection, { settings = () => null }: HarnessOptions) {
  const published: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  const registrations: { method: string; options: unknown }[] = [];
  const statuses: CorpusStatus[] = [];
  const waiting = new Set<() => void>();
  let refreshes = 0;
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void published.push(params));
  client.onNotification('window/logMessage', ({ message }: { readonly message: string }) => void log.push(message));
  client.onNotification(Method.corpusChanged, (status: CorpusStatus) => {
    statuses.push(status);
    for (const look of [...waiting]) look();
  });
  client.onRequest('workspace/configuration', ({ items }: { readonly items: readonly { readonly scopeUri?: string }[] }) => items.map(({ scopeUri = '' }) => settings(scopeUri)));
  client.onRequest('client/registerCapability', ({ registrations: made }: { readonly registrations: readonly { readonly method: string; readonly registerOptions: unknown }[] }) => {
    registrations.push(...made.map(({ method, registerOptions }) => ({ method, options: registerOptions })));
    return null;
  });
  client.onRequest('client/unregisterCapability', () => null);
  client.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  client.listen();
  const corpusStatus = (accept: (status: CorpusStatus) => boolean): Promise<CorpusStatus> => new Promise((resolve) => {
    const look = (): void => {
      const found = statuses.findLast(accept);
      if (found === undefined) return;
      waiting.delete(look);
      resolve(found);
    };
    waiting.add(look);
    look();
  });
  return { published, log, registrations, refreshes: () => refreshes, corpusStatus };
}
