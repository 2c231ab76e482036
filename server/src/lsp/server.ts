import { type Connection, type InitializeParams, type InitializeResult, type ServerCapabilities, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildCorpusInSteps, EMPTY_CORPUS } from '../core/corpus/corpus';
import { createIntlSegmenter } from '../core/segment/intlSegmenter';
import type { Places } from '../workspace/corpusRoots';
import { CorpusChecks } from '../workspace/corpusChecks';
import { CorpusStore } from '../workspace/corpusStore';
import { Documents } from '../workspace/documents';
import { createEmitter } from '../workspace/emitter';
import { importMaterial } from '../workspace/importFiles';
import type { Clock, FileSystem, FileWriter, MaterialReader } from '../workspace/ports';
import { SegmenterService, type StartSegmenter } from '../workspace/segmenterService';
import { TopicWords } from '../workspace/topicWords';
import { createConnectionLogger } from './connectionLogger';
import type { ServerContext } from './context';
import { createHandle } from './handle';
import { codeActionCapabilities, registerCodeActions } from './register/codeActions';
import { completionCapabilities, registerCompletion } from './register/completion';
import { registerCorpusDiagnostics } from './register/corpusDiagnostics';
import { registerCorpusRoots, workspaceCapabilities } from './register/corpusRoots';
import { canPull, diagnosticsCapabilities, registerDiagnostics } from './register/diagnostics';
import { documentSymbolCapabilities, registerDocumentSymbols } from './register/documentSymbols';
import { registerDocuments } from './register/documents';
import { hoverCapabilities, registerHover } from './register/hover';
import { registerImport } from './register/import';
import { registerIndexingProgress } from './register/indexingProgress';
import { registerQuotation } from './register/quotation';
import { registerSettings } from './register/settings';
import { registerStatus } from './register/status';
import { SettingsStore } from './settingsStore';

/** The adapters a server needs. */
export interface ServerParts {
  readonly fileSystem: FileSystem;
  readonly materialReader: MaterialReader;
  readonly fileWriter: FileWriter;
  readonly clock: Clock;
  /** Lets requests have their turn while a snapshot is built; without it one is built in one go. */
  readonly pause?: () => Promise<void>;
  readonly places: Places;
  readonly startSegmenter: StartSegmenter;
}

const SYNC: ServerCapabilities = { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } };

/** Wires everything to a connection that has not started to listen: the composition root. */
export function createServer(connection: Connection, parts: ServerParts): void {
  const context = createContext(connection, parts);
  const { client, settings, corpus, segmenter, sync } = context;
  const rootsChanged = createEmitter<void>();

  registerDocuments(context);
  registerCompletion(context);
  registerHover(context);
  registerDocumentSymbols(context);
  registerDiagnostics(context, rootsChanged);
  registerCorpusDiagnostics(context, parts.places.bundledCorpus, parts.fileSystem);
  registerCodeActions(context);
  registerStatus(context);
  registerIndexingProgress(context);
  registerImport(context, { places: parts.places, writer: parts.fileWriter, read: async (uri, encoding, token) => importMaterial(uri, await parts.materialReader.read({ uri, ...(encoding !== undefined && { encoding }) }, token)) });
  registerQuotation(context, parts.places, parts.fileSystem);
  const watching = registerSettings(context);
  const roots = registerCorpusRoots(context, parts.places, () => rootsChanged.fire());
  sync.listen(connection);

  connection.onInitialize((params): InitializeResult => {
    client.capabilities = params.capabilities;
    client.folders = foldersOf(params);
    settings.initialize(params.capabilities, params.initializationOptions);
    return {
      capabilities: {
        ...SYNC, ...completionCapabilities, ...hoverCapabilities, ...documentSymbolCapabilities, ...codeActionCapabilities, ...workspaceCapabilities, ...diagnosticsCapabilities(canPull(context)),
      },
      serverInfo: { name: 'biganzi' },
    };
  });
  connection.onInitialized(async () => {
    await Promise.all([watching.start(), roots.start()]);
    await segmenter.warm();
  });
  connection.onShutdown(() => {
    corpus.dispose();
    parts.materialReader.dispose();
  });
}

function createContext(connection: Connection, { fileSystem, materialReader, pause, clock, startSegmenter }: ServerParts): ServerContext {
  const logger = createConnectionLogger(connection);
  const client: ServerContext['client'] = { capabilities: {}, folders: [] };
  const corpus = new CorpusStore({ fileSystem, reader: materialReader, clock, logger, pause, build: buildCorpusInSteps, empty: EMPTY_CORPUS });
  const segmenter = new SegmenterService({ start: startSegmenter, fallback: createIntlSegmenter(), logger });
  return {
    connection, clock, logger, client, corpus, segmenter,
    corpusChecks: new CorpusChecks(() => corpus.corpus, pause),
    handle: createHandle(logger),
    settings: new SettingsStore(connection, logger),
    sync: new TextDocuments(TextDocument),
    documents: new Documents({ isCorpusFile: (uri) => corpus.isCorpusFile(uri), folders: () => client.folders }),
    topicWords: new TopicWords(segmenter),
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}
