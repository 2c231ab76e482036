import { type CodeAction, type CodeActionParams, CodeActionKind, type ServerCapabilities } from 'vscode-languageserver';
import { isCorpusFormat } from '../../core/corpus/corpusFormat';
import { corpusCodeActions } from '../../features/corpusCodeActions';
import { FIX_ALL_KIND } from '../../protocol';
import type { ServerContext } from '../context';

export const codeActionCapabilities: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
};

/** Gives the actions of one kind of document; none for a document that is not its own. */
type CodeActionProvider = (context: ServerContext, params: CodeActionParams) => Promise<readonly CodeAction[]>;

/** Each part that mends something adds its provider here. */
const PROVIDERS: readonly CodeActionProvider[] = [forCorpusFile];

/** Answers for the light bulb, for `source.fixAll` on save and for the Problems view. */
export function registerCodeActions(context: ServerContext): void {
  const { connection, handle } = context;
  connection.onCodeAction(handle<CodeActionParams, CodeAction[]>('textDocument/codeAction', [], async (params) => {
    const actions = await Promise.all(PROVIDERS.map((provide) => provide(context, params)));
    return actions.flat();
  }));
}

async function forCorpusFile({ corpus, corpusChecks, documents, settings }: ServerContext, { textDocument: { uri }, range, context: { only } }: CodeActionParams): Promise<readonly CodeAction[]> {
  const document = documents.get(uri);
  if (document === undefined || !corpus.isCorpusFile(uri) || !isCorpusFormat(uri, document.text)) return [];
  return corpusCodeActions(corpusChecks.check(uri, document.text), await settings.of(uri), { uri, range, ...(only !== undefined && { only }) });
}
