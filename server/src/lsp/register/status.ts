import { type CancellationToken, RequestType, RequestType0 } from 'vscode-languageserver';
import { draftStatusAt } from '../../features/draftStatus';
import { toOffset } from '../../features/positions';
import { type CorpusStatus, type DraftStatus, type DraftStatusParams, Method } from '../../protocol';
import type { ServerContext } from '../context';

const corpusStatusRequest = new RequestType0<CorpusStatus | null, void>(Method.corpusStatus);
const reindexRequest = new RequestType0<CorpusStatus | null, void>(Method.reindex);
const draftStatusRequest = new RequestType<DraftStatusParams, DraftStatus | null, void>(Method.draftStatus);

/** What is indexed at the moment. */
export function corpusStatusOf({ corpus: store, segmenter }: Pick<ServerContext, 'corpus' | 'segmenter'>): CorpusStatus {
  const { corpus, indexing, problems } = store;
  return {
    revision: corpus.revision,
    indexing,
    files: corpus.files.length,
    quotations: corpus.quotations.length,
    terms: corpus.terms.length,
    frameworks: corpus.frameworks.length,
    questions: corpus.questions.length,
    essays: corpus.essays.length,
    segmenter: segmenter.name,
    problems: problems.map(({ uri, message }) => ({ uri, message })),
  };
}

/** Answers the requests of the status bar and tells the client of each new snapshot. */
export function registerStatus(context: ServerContext): void {
  const { connection, handle, corpus, segmenter, documents, settings } = context;
  const status = handle<void, CorpusStatus | null>(Method.corpusStatus, null, () => corpusStatusOf(context));
  const reindex = handle<void, CorpusStatus | null>(Method.reindex, null, async () => {
    await corpus.reindex();
    return corpusStatusOf(context);
  });
  connection.onRequest(corpusStatusRequest, (token: CancellationToken) => status(undefined, token));
  connection.onRequest(reindexRequest, (token: CancellationToken) => reindex(undefined, token));
  connection.onRequest(draftStatusRequest, handle<DraftStatusParams, DraftStatus | null>(Method.draftStatus, null, async ({ uri, position }) => {
    const inForce = await settings.of(uri);
    const draft = documents.draftAt(uri, inForce);
    return draft === undefined ? null : draftStatusAt({ draft, offset: toOffset(draft, position), settings: inForce }) ?? null;
  }));
  const tell = (): void => void connection.sendNotification(Method.corpusChanged, corpusStatusOf(context));
  corpus.onDidChange(tell);
  segmenter.onDidChange(tell);
}
