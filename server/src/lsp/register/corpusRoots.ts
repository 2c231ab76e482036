import {
  type ClientCapabilities, type Connection, DidChangeWatchedFilesNotification, type Disposable, type FileSystemWatcher, type ServerCapabilities,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { CorpusRoot } from '../../workspace/corpusFiles';
import { corpusRootsOf, type Places } from '../../workspace/corpusRoots';
import type { ServerContext } from '../context';

export const workspaceCapabilities: ServerCapabilities = {
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/**
 * Keeps the corpus roots in step with settings and workspace folders, and has the client watch them. `start` is to be
 * called once the client is initialized; `onChange` is called after each change of the roots.
 */
export function registerCorpusRoots(context: ServerContext, places: Places, onChange: () => void): { readonly start: () => Promise<void> } {
  const { connection, client, corpus, settings, logger } = context;
  const watcher = createWatcher(connection, () => client.capabilities);
  let rootsKey = '';

  const update = async (): Promise<void> => {
    const folders = await Promise.all(client.folders.map(async (uri) => ({ uri, settings: await settings.of(uri) })));
    const roots = corpusRootsOf(places, await settings.of(), folders);
    const key = JSON.stringify(roots);
    if (key === rootsKey) return;
    rootsKey = key;
    const reading = corpus.setRoots(roots);
    onChange();
    await Promise.all([reading, watcher.watch(roots)]);
  };
  const updateSafely = (): Promise<void> => update().catch((error: unknown) => logger.error('更新素材文件夹时出错', error));

  connection.onDidChangeWatchedFiles(({ changes }) => void corpus.noteDiskChanges(changes.map(({ uri }) => uri)));
  settings.onDidChange(() => void updateSafely());
  return {
    start: async () => {
      if (client.capabilities.workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri));
          client.folders = [...client.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
          void updateSafely();
        });
      }
      await updateSafely();
    },
  };
}

/** Has the client watch the roots, also those outside its workspace; clients without dynamic registration watch on their own. */
function createWatcher(connection: Connection, capabilities: () => ClientCapabilities): { readonly watch: (roots: readonly CorpusRoot[]) => Promise<void> } {
  let registered: Disposable | undefined;
  return {
    watch: async (roots) => {
      const able = capabilities().workspace?.didChangeWatchedFiles;
      if (able?.dynamicRegistration !== true) return;
      const watchers = roots.map((root) => watcherOf(root, able.relativePatternSupport === true));
      const before = registered;
      registered = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      before?.dispose();
    },
  };
}

function watcherOf({ uri }: CorpusRoot, isRelative: boolean): FileSystemWatcher {
  const pattern = '**/*';
  return { globPattern: isRelative ? { baseUri: uri, pattern } : `${URI.parse(uri).path}/${pattern}` };
}
