import { RequestType } from 'vscode-languageserver';
import { addQuotation, OWN_COLLECTION } from '../../features/addQuotation';
import { inspectText } from '../../features/inspectText';
import { type AddQuotationParams, type InspectedText, type InspectTextParams, Method, type QuotationInsertion } from '../../protocol';
import type { Places } from '../../workspace/corpusRoots';
import { corpusTargets, isOffered } from '../../workspace/corpusTargets';
import type { FileSystem } from '../../workspace/ports';
import { readFailureMessage } from '../../workspace/readFailure';
import { childUri, fileNameOf } from '../../workspace/uri';
import type { ServerContext } from '../context';

const inspectRequest = new RequestType<InspectTextParams, InspectedText | null, void>(Method.inspectText);
const addRequest = new RequestType<AddQuotationParams, QuotationInsertion | null, void>(Method.addQuotation);

/** Answers for the command that adds a selected text to the corpus; the client makes the change. */
export function registerQuotation(context: ServerContext, places: Places, fileSystem: FileSystem): void {
  const { connection, handle, corpus, client, documents } = context;
  const targets = () => corpusTargets(places, client.folders);
  connection.onRequest(inspectRequest, handle<InspectTextParams, InspectedText | null>(Method.inspectText, null, ({ text }) => (
    { ...inspectText(corpus.corpus, text), targets: targets() }
  )));
  connection.onRequest(addRequest, handle<AddQuotationParams, QuotationInsertion | null>(Method.addQuotation, null, async (params) => {
    if (!isOffered(params.target, targets())) return null;
    const uri = childUri(params.target, `${OWN_COLLECTION}.md`);
    const open = documents.get(uri);
    if (open !== undefined) return addQuotation(params, uri, open.text);
    const read = await fileSystem.readText(uri);
    if (read.ok) return addQuotation(params, uri, read.text);
    if (read.failure.kind === 'missing') return addQuotation(params, uri, undefined);
    if (read.failure.kind === 'empty') return addQuotation(params, uri, '');
    return { uri, isNew: false, position: { line: 0, character: 0 }, text: '', error: readFailureMessage(read.failure, fileNameOf(uri)) };
  }));
}
