import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { ServerContext } from '../context';

/** Shorter work shows no progress: it would only flicker. */
const SHOWN_AFTER_MS = 500;

/** Shows how many files are read while the corpus is indexed, in clients that show progress. */
export function registerIndexingProgress({ connection, client, clock, corpus, logger }: ServerContext): void {
  let shown: WorkDoneProgressServerReporter | undefined;
  let stopWaiting: (() => void) | undefined;
  let percent = -1;

  const report = (): void => {
    const { done, total } = corpus.progress;
    const reached = total === 0 ? 0 : Math.floor((100 * done) / total);
    if (shown === undefined || reached === percent) return;
    percent = reached;
    shown.report(reached, `${done}/${total} 个文件`);
  };
  const begin = async (): Promise<void> => {
    stopWaiting = undefined;
    const reporter = await connection.window.createWorkDoneProgress();
    if (!corpus.indexing) return;
    shown = reporter;
    percent = -1;
    shown.begin('笔杆子：读取素材', 0, undefined, false);
    report();
  };
  const end = (): void => {
    stopWaiting?.();
    stopWaiting = undefined;
    shown?.done();
    shown = undefined;
  };
  corpus.onDidProgress(report);
  corpus.onDidChange(() => {
    if (client.capabilities.window?.workDoneProgress !== true) return;
    if (!corpus.indexing) end();
    else if (shown === undefined) {
      stopWaiting ??= clock.after(SHOWN_AFTER_MS, () => void begin().catch((error: unknown) => logger.warn('无法显示进度', error)));
    }
  });
}
