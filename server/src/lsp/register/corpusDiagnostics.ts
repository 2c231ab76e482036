import type { Diagnostic } from 'vscode-languageserver';
import type { CorpusFile } from '../../core/corpus/corpus';
import { corpusDiagnostics } from '../../features/corpusDiagnostics';
import { problemDiagnostic } from '../../features/problemDiagnostic';
import { DiagnosticCode } from '../../protocol';
import type { FileSystem } from '../../workspace/ports';
import { isInside, uriKey } from '../../workspace/uri';
import type { ServerContext } from '../context';

/** Files that did not change themselves wait until typing has stopped for so long: each snapshot makes them due again. */
const QUIET_BEFORE_OTHERS_MS = 1500;

/** True as long as no later round has begun. */
type IsWanted = () => boolean;

/**
 * Publishes what is wrong with corpus files, open or not, on the files themselves: what could not be read of any, what the
 * checks find in those of the user. A new snapshot begins a new round: open and changed files first, the others later, for
 * what others say of the same words may have changed.
 */
export function registerCorpusDiagnostics(context: ServerContext, bundledCorpus: string, { readText }: Pick<FileSystem, 'readText'>): void {
  const { clock, corpus, corpusChecks, documents, logger, settings } = context;
  const { publish, publishedUris } = createPublisher(context);
  /** The entries of each file when it was last checked. */
  const checked = new Map<string, CorpusFile['entries']>();
  let round = 0;
  let stopWaiting = (): void => {};

  const check = async ({ uri, entries }: CorpusFile, isWanted: IsWanted): Promise<void> => {
    const open = documents.get(uri);
    const read = open === undefined ? await readText(uri) : { ok: true as const, text: open.text };
    const found = read.ok && isWanted() ? await corpusChecks.checkInSlices(uri, read.text, isWanted) : undefined;
    const inForce = await settings.of(uri);
    if (!isWanted()) return;
    checked.set(uriKey(uri), entries);
    const problems = problemsOf(context, uri);
    // A file that is checked tells the problems of its grammar itself, each at its place.
    publish(open?.uri ?? uri, found === undefined ? problems : [...problems.filter(isUnreadable), ...corpusDiagnostics(found, inForce)]);
  };

  const checkAll = async (files: readonly CorpusFile[], isWanted: IsWanted): Promise<void> => {
    for (const file of files) if (isWanted()) await check(file, isWanted);
  };

  const start = async (): Promise<void> => {
    const own = ++round;
    const isWanted: IsWanted = () => own === round;
    const mine = corpus.corpus.files.filter(({ uri, isCorpusFormat }) => isCorpusFormat === true && !isInside(bundledCorpus, uri));
    publishUnchecked(mine);
    const [open, changed, others] = inOrder(mine);
    await checkAll([...open, ...changed], isWanted);
    if (isWanted()) stopWaiting = clock.after(QUIET_BEFORE_OTHERS_MS, () => safely(checkAll(others, isWanted)));
  };

  /** What the reader says of files that are not checked; nothing any more of files that are gone. */
  const publishUnchecked = (mine: readonly CorpusFile[]): void => {
    const keys = new Set(mine.map(({ uri }) => uriKey(uri)));
    const others = new Map(corpus.problems.filter(({ uri }) => !keys.has(uriKey(uri))).map(({ uri }) => [uriKey(uri), uri]));
    for (const uri of others.values()) publish(uri, problemsOf(context, uri));
    for (const uri of publishedUris()) if (!keys.has(uriKey(uri)) && !others.has(uriKey(uri))) publish(uri, []);
    for (const key of checked.keys()) if (!keys.has(key)) checked.delete(key);
  };

  const inOrder = (files: readonly CorpusFile[]): readonly [open: CorpusFile[], changed: CorpusFile[], others: CorpusFile[]] => {
    const faulty = new Set(corpus.problems.map(({ uri }) => uriKey(uri)));
    const order = { open: [] as CorpusFile[], changed: [] as CorpusFile[], others: [] as CorpusFile[] };
    for (const file of files) {
      const key = uriKey(file.uri);
      const hasChanged = faulty.has(key) || checked.get(key) !== file.entries;
      order[documents.get(file.uri) !== undefined ? 'open' : hasChanged ? 'changed' : 'others'].push(file);
    }
    return [order.open, order.changed, order.others];
  };

  const safely = (work: Promise<void>): void => void work.catch((error: unknown) => logger.error('检查素材文件时出错', error));
  const restart = (): void => {
    stopWaiting();
    round++;
    if (!corpus.indexing) safely(start());
  };
  corpus.onDidChange(restart);
  settings.onDidChange(() => {
    checked.clear();
    restart();
  });
}

function problemsOf({ corpus }: ServerContext, uri: string): readonly Diagnostic[] {
  return corpus.problems.filter((problem) => uriKey(problem.uri) === uriKey(uri)).map(problemDiagnostic);
}

function isUnreadable({ code }: Diagnostic): boolean {
  return code === DiagnosticCode.corpusUnreadable;
}

/** Sends what differs from what was sent last. */
function createPublisher({ connection }: ServerContext): { readonly publish: (uri: string, diagnostics: readonly Diagnostic[]) => void; readonly publishedUris: () => readonly string[] } {
  const published = new Map<string, { readonly uri: string; readonly content: string }>();
  return {
    publishedUris: () => [...published.values()].map(({ uri }) => uri),
    publish: (uri, diagnostics) => {
      const key = uriKey(uri);
      const content = JSON.stringify(diagnostics);
      const before = published.get(key) ?? { uri, content: '[]' };
      if (before.content === content && before.uri === uri) return;
      // A client that spells the open document in its own way knows the other spelling as another file.
      if (before.uri !== uri) void connection.sendDiagnostics({ uri: before.uri, diagnostics: [] });
      if (diagnostics.length === 0) published.delete(key);
      else published.set(key, { uri, content });
      void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    },
  };
}
