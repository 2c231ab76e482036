import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerContext } from '../context';

/** Hands the texts that the client syncs to the documents and, laid over the disk, to the corpus. */
export function registerDocuments({ sync, documents, corpus, settings }: ServerContext): void {
  const take = (document: TextDocument): void => {
    const { uri, languageId, version } = document;
    const text = document.getText();
    documents.set({ uri, languageId, version, text });
    corpus.setBuffer(uri, text);
  };
  sync.onDidChangeContent(({ document }) => take(document));
  sync.onDidClose(({ document: { uri } }) => {
    documents.delete(uri);
    corpus.dropBuffer(uri);
    settings.forget(uri);
  });
}
