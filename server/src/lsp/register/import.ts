import { type CancellationToken, type ProgressToken, NotificationType, RequestType, type WorkDoneProgressReporter } from 'vscode-languageserver';
import { relatedQuotations } from '../../core/corpus/relatedQuotations';
import { entrySummary } from '../../features/entrySummary';
import {
  type AcceptImportParams, type DiscardImportParams, type ImportedFilePreview, type ImportOutcome, type ImportParams, type ImportPreview, Method,
} from '../../protocol';
import type { Places } from '../../workspace/corpusRoots';
import { corpusTargets, isOffered } from '../../workspace/corpusTargets';
import type { ImportedMaterial } from '../../workspace/importFiles';
import { ImportSessions } from '../../workspace/importSessions';
import type { FileWriter } from '../../workspace/ports';
import { fileNameOf } from '../../workspace/uri';
import type { ServerContext } from '../context';

const importRequest = new RequestType<ImportParams, ImportPreview | null, void>(Method.importFiles);
const acceptRequest = new RequestType<AcceptImportParams, ImportOutcome | null, void>(Method.acceptImport);
const discardNotification = new NotificationType<DiscardImportParams>(Method.discardImport);

/** Entries summed up between two looks at whether the request was cancelled. */
const ROWS_AT_ONCE = 200;

export interface ImportParts {
  readonly places: Places;
  readonly writer: FileWriter;
  /** Reads one file; gives up early where the token is cancelled. Never rejects. */
  readonly read: (uri: string, encoding: string | undefined, token: CancellationToken) => Promise<ImportedMaterial>;
}

/** Answers for the import command: reads with progress, remembers what was shown, writes what was accepted. */
export function registerImport(context: ServerContext, { places, writer, read }: ImportParts): void {
  const { connection, handle, client, corpus } = context;
  const sessions = new ImportSessions(writer);
  const targets = () => corpusTargets(places, client.folders);

  connection.onRequest(importRequest, handle<ImportParams, ImportPreview | null>(Method.importFiles, null, async ({ uris, encoding, workDoneToken }, token) => {
    const progress = workDoneToken === undefined ? undefined : await connection.window.attachWorkDoneProgress(workDoneToken satisfies ProgressToken);
    progress?.begin('读取素材', 0, undefined, true);
    try {
      const materials = await readAll(uris, (uri) => read(uri, encoding, token), token, progress);
      const files: ImportedFilePreview[] = [];
      for (const material of materials) files.push(await toPreview(context, material, token));
      return { session: sessions.open(materials), files, targets: targets() };
    } finally {
      progress?.done();
    }
  }));
  connection.onRequest(acceptRequest, handle<AcceptImportParams, ImportOutcome | null>(Method.acceptImport, null, async ({ session, files, target }) => {
    if (!isOffered(target, targets())) return null;
    const outcome = await sessions.accept(session, files, target);
    if (outcome !== undefined) await corpus.noteDiskChanges(outcome.written.map(({ uri }) => uri));
    return outcome ?? null;
  }));
  connection.onNotification(discardNotification, ({ session }) => sessions.discard(session));
}

async function readAll(
  uris: readonly string[], read: (uri: string) => Promise<ImportedMaterial>, token: CancellationToken, progress: WorkDoneProgressReporter | undefined,
): Promise<readonly ImportedMaterial[]> {
  const materials: ImportedMaterial[] = [];
  let entries = 0;
  for (const [index, uri] of uris.entries()) {
    if (token.isCancellationRequested) return [];
    progress?.report(Math.floor((100 * index) / uris.length), `${index + 1}/${uris.length} ${fileNameOf(uri)}（已读出 ${entries} 条）`);
    const material = await read(uri);
    entries += material.entries.length;
    materials.push(material);
  }
  return materials;
}

/** Looks up what the corpus knows of each entry, a few at a time so that other requests are answered in between. */
async function toPreview({ corpus, clock }: ServerContext, material: ImportedMaterial, token: CancellationToken): Promise<ImportedFilePreview> {
  const { uri, name, title, format, encoding, skipped, error } = material;
  const entries: ImportedFilePreview['entries'][number][] = [];
  for (const [index, entry] of material.entries.entries()) {
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await new Promise<void>((resolve) => void clock.after(0, resolve));
    if (token.isCancellationRequested) break;
    entries.push(entrySummary(entry, entry.kind === 'quotation' ? relatedQuotations(corpus.corpus, entry.text, 1)[0] : undefined));
  }
  return { uri, name, title, format, encoding, entries, skipped, ...(error !== undefined && { error }) };
}
