import type { DocumentSymbol, ServerCapabilities, SymbolInformation } from 'vscode-languageserver';
import { symbolsOfCorpusMarkdown, symbolsOfJsonLines } from '../../features/corpusFileSymbols';
import type { ServerContext } from '../context';

export const documentSymbolCapabilities: ServerCapabilities = { documentSymbolProvider: { label: '笔杆子' } };

/** The outline of corpus files; drafts have the editor's own. */
export function registerDocumentSymbols({ connection, handle, documents, client }: ServerContext): void {
  connection.onDocumentSymbol(handle<SymbolRequest, DocumentSymbol[] | SymbolInformation[]>('textDocument/documentSymbol', [], ({ textDocument: { uri } }) => {
    const file = documents.corpusFileAt(uri);
    if (file === undefined) return [];
    const symbols = file.format === 'markdown' ? symbolsOfCorpusMarkdown(file) : symbolsOfJsonLines(file);
    const isNested = client.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    return isNested ? symbols : flattened(symbols, uri);
  }));
}

/** For clients that know no nesting: each symbol with the name of what it stands in. */
function flattened(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flattened(children, uri, name),
  ]);
}

type SymbolRequest = Parameters<Parameters<ServerContext['connection']['onDocumentSymbol']>[0]>[0];
