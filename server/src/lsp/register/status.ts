import { type CorpusStatus, Method } from '../../protocol';
import type { CorpusStore } from '../../workspace/corpusStore';
import type { ServerContext } from '../context';

/** What is indexed at the moment. */
export function corpusStatusOf(store: CorpusStore, segmenter: CorpusStatus['segmenter']): CorpusStatus {
  const { corpus } = store;
  return {
    revision: corpus.revision,
    indexing: store.indexing,
    files: corpus.files.length,
    quotations: corpus.quotations.length,
    terms: corpus.terms.length,
    frameworks: corpus.frameworks.length,
    questions: corpus.questions.length,
    essays: corpus.essays.length,
    segmenter,
    problems: store.problems.map(({ uri, message }) => ({ uri, message })),
  };
}

/** Answers `biganzi/corpusStatus` and `biganzi/reindex`, and tells the client of each new snapshot. */
export function registerStatus({ connection, handle, corpus }: ServerContext): void {
  const status = (): CorpusStatus => corpusStatusOf(corpus, 'loading');
  connection.onRequest(Method.corpusStatus, handle(Method.corpusStatus, null, () => status()));
  connection.onRequest(Method.reindex, handle(Method.reindex, null, async () => {
    await corpus.reindex();
    return status();
  }));
  corpus.onDidChange(() => void connection.sendNotification(Method.corpusChanged, status()));
}
