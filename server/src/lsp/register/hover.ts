import type { Hover, ServerCapabilities } from 'vscode-languageserver';
import { hoverInCorpusFile } from '../../features/corpusFileHover';
import { hoverAt } from '../../features/hover';
import { linedText, toOffset } from '../../features/positions';
import type { ServerContext } from '../context';

export const hoverCapabilities: ServerCapabilities = { hoverProvider: true };

/** Explains the term, or names the source of the quotation, under the mouse; in a corpus file, what is written there. */
export function registerHover({ connection, handle, documents, settings, corpus }: ServerContext): void {
  connection.onHover(handle<HoverRequest, Hover | null>('textDocument/hover', null, async ({ textDocument: { uri }, position }) => {
    const inForce = await settings.of(uri);
    const file = documents.corpusFileAt(uri);
    if (file?.format === 'markdown' && inForce['hover.enabled']) {
      return hoverInCorpusFile({ corpus: corpus.corpus, uri, text: file.text, offset: toOffset(linedText(file.text), position) }) ?? null;
    }
    const draft = documents.draftAt(uri, inForce);
    if (draft === undefined) return null;
    return hoverAt({ corpus: corpus.corpus, draft, offset: toOffset(draft, position), settings: inForce }) ?? null;
  }));
}

type HoverRequest = Parameters<Parameters<ServerContext['connection']['onHover']>[0]>[0];
