import { type CompletionItem, type CompletionList, CompletionTriggerKind, type ServerCapabilities } from 'vscode-languageserver';
import { completionAt, resolveCompletion } from '../../features/completion';
import { completeInCorpusFile } from '../../features/corpusFileCompletion';
import { linedText, toOffset } from '../../features/positions';
import { AFTER_COMMIT, COMPLETION_TRIGGERS } from '../../protocol';
import type { ServerContext } from '../context';

export const completionCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true },
};

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** Quotations, terms and frameworks at the cursor of a draft, fields and their values in a corpus file; an item's documentation comes when it is looked at. */
export function registerCompletion({ connection, handle, documents, settings, corpus, topicWords }: ServerContext): void {
  connection.onCompletion(handle('textDocument/completion', NOTHING, async ({ textDocument: { uri }, position, context }) => {
    const inForce = await settings.of(uri);
    const byItself = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    const mark = byItself && context.triggerCharacter !== AFTER_COMMIT ? context.triggerCharacter : undefined;
    if (byItself && inForce['completion.trigger'] === 'off') return NOTHING;
    const file = documents.corpusFileAt(uri);
    if (file?.format === 'markdown') return completeInCorpusFile({ corpus: corpus.corpus, text: file.text, offset: toOffset(linedText(file.text), position) });
    const draft = documents.draftAt(uri, inForce);
    if (draft === undefined) return NOTHING;
    const offset = toOffset(draft, position);
    return completionAt({
      corpus: corpus.corpus, draft, offset, settings: inForce, topicWords: topicWords.at(draft, offset), explicit: !byItself,
      ...(mark !== undefined && { triggerCharacter: mark }),
    });
  }));
  connection.onCompletionResolve((item, token) =>
    handle('completionItem/resolve', item, (given: CompletionItem) => resolveCompletion(corpus.corpus, given))(item, token));
  // Clients without the extension's own command send it here when an item is accepted; there is nothing left to do.
  connection.onExecuteCommand(() => null);
}
