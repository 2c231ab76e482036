import { type Connection, type InitializeResult, TextDocumentSyncKind, type WorkspaceFolder } from 'vscode-languageserver';
import { buildCorpus, EMPTY_CORPUS } from '../core/corpus/corpus';
import { CorpusStore } from '../workspace/corpusStore';
import { parseCorpusFile } from '../workspace/parseCorpusFile';
import { corpusRootsOf, type Places } from '../workspace/corpusRoots';
import type { Clock, FileSystem } from '../workspace/ports';
import { createConnectionLogger } from './connectionLogger';
import { createHandle } from './handle';
import { registerStatus } from './register/status';
import { SettingsStore } from './settingsStore';

/** The adapters a server needs. */
export interface ServerParts {
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly places: Places;
}

/** Wires everything to a connection that has not started to listen: the composition root. */
export function createServer(connection: Connection, parts: ServerParts): void {
  const logger = createConnectionLogger(connection);
  const settings = new SettingsStore(connection, logger);
  const corpus = new CorpusStore({
    fileSystem: parts.fileSystem, clock: parts.clock, logger, parse: parseCorpusFile, build: buildCorpus, empty: EMPTY_CORPUS,
  });
  const context = { connection, logger, handle: createHandle(logger), settings, corpus };
  let folders: readonly WorkspaceFolder[] = [];

  connection.onInitialize((params): InitializeResult => {
    settings.initialize(params.capabilities, params.initializationOptions);
    folders = params.workspaceFolders ?? [];
    return { capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } } };
  });
  connection.onInitialized(() => void readCorpus());
  registerStatus(context);

  async function readCorpus(): Promise<void> {
    const window = await settings.of();
    const inFolders = await Promise.all(folders.map(async ({ uri }) => ({ uri, settings: await settings.of(uri) })));
    await corpus.setRoots(corpusRootsOf(parts.places, window, inFolders));
  }
}
