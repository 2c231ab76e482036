import { commands, type ExtensionContext, ProgressLocation, Range, Selection, Uri, window, workspace } from 'vscode';
import { type LanguageClient, type WorkDoneProgressBegin, WorkDoneProgress, type WorkDoneProgressReport } from 'vscode-languageclient/node';
import {
  type AcceptImportParams, type DiscardImportParams, type ImportOutcome, type ImportParams, type ImportPreview, Method,
} from '../../../server/src/protocol';
import type { FromPreview } from '../../webview/messages';
import { openPreviewPanel } from './panel';

const FILES = ['txt', 'md', 'markdown', 'csv', 'tsv', 'html', 'htm', 'docx', 'pdf', 'jsonl'];
let tokens = 0;

/** Registers 导入素材…: choose files (or take those of the Explorer), look through what they hold, write what was accepted. */
export function registerImportCommand(context: ExtensionContext, client: LanguageClient): void {
  context.subscriptions.push(commands.registerCommand('biganzi.import', async (clicked?: Uri, selected?: readonly Uri[]) => {
    const uris = selected ?? (clicked === undefined ? await chooseFiles() : [clicked]);
    if (uris !== undefined && uris.length > 0) await importFiles(context, client, uris);
  }));
}

function chooseFiles(): Thenable<readonly Uri[] | undefined> {
  return window.showOpenDialog({ canSelectMany: true, openLabel: '导入', title: '导入素材', filters: { 素材: FILES, 所有文件: ['*'] } });
}

async function importFiles(context: ExtensionContext, client: LanguageClient, uris: readonly Uri[]): Promise<void> {
  let preview = await read(client, uris);
  if (preview === undefined) return;
  const discard = (): void => {
    const params: DiscardImportParams = { session: preview?.session ?? 0 };
    if (client.isRunning()) void client.sendNotification(Method.discardImport, params);
  };
  const show = (): void => {
    if (preview !== undefined) panel.post({ type: 'show', files: preview.files, targets: preview.targets });
  };
  const answer = async (message: FromPreview): Promise<void> => {
    switch (message.type) {
      case 'ready': return show();
      case 'open': return open(message.uri, message.line);
      case 'reread': {
        const again = await read(client, uris, message.encoding);
        if (again === undefined) return;
        discard();
        preview = again;
        return show();
      }
      case 'accept': {
        const problem = await accept(client, { session: preview?.session ?? 0, files: message.files, target: message.target });
        return problem === undefined ? panel.close() : panel.post({ type: 'failed', message: problem });
      }
    }
  };
  const panel = openPreviewPanel(context, (message) => {
    answer(message).catch((error: unknown) => void window.showErrorMessage(`笔杆子：${String(error)}`));
  }, discard);
}

/** Reads files with progress that can be cancelled; undefined where it was, or where the server failed. */
async function read(client: LanguageClient, uris: readonly Uri[], encoding = ''): Promise<ImportPreview | undefined> {
  const token = `biganzi-import-${++tokens}`;
  const params: ImportParams = {
    uris: uris.map((uri) => client.code2ProtocolConverter.asUri(uri)), workDoneToken: token, ...(encoding !== '' && { encoding }),
  };
  return window.withProgress({ location: ProgressLocation.Notification, title: '笔杆子：读取素材', cancellable: true }, async (progress, cancellation) => {
    const listening = client.onProgress(WorkDoneProgress.type, token, (value: WorkDoneProgressBegin | WorkDoneProgressReport | { readonly kind: 'end' }) => {
      if (value.kind === 'report') progress.report({ message: value.message });
    });
    try {
      return await client.sendRequest<ImportPreview | null>(Method.importFiles, params, cancellation) ?? undefined;
    } catch (error) {
      if (!cancellation.isCancellationRequested) void window.showErrorMessage(`笔杆子：读取素材失败。${String(error)}`);
      return undefined;
    } finally {
      listening.dispose();
    }
  });
}

/** Has the accepted entries written; a message for the user where not all of them could be. */
async function accept(client: LanguageClient, params: AcceptImportParams): Promise<string | undefined> {
  const outcome = await client.sendRequest<ImportOutcome | null>(Method.acceptImport, params).catch(() => null);
  if (outcome === null) return '写入失败，没有写入任何文件，详见日志。';
  const { written, failed } = outcome;
  if (written.length > 0) void announce(client, written);
  return failed.length === 0 ? undefined : failed.map(({ name, message }) => `${name}：${message}`).join('；');
}

async function announce(client: LanguageClient, written: ImportOutcome['written']): Promise<void> {
  const count = written.reduce((sum, { entries }) => sum + entries, 0);
  const uris = written.map(({ uri }) => client.protocol2CodeConverter.asUri(uri));
  const names = uris.map((uri) => uri.path.split('/').at(-1)).join('、');
  const choice = await window.showInformationMessage(`笔杆子：已写入 ${count} 条（${names}）。`, '打开');
  const [first] = uris;
  if (choice !== undefined && first !== undefined) await window.showTextDocument(first);
}

/** Shows a line of a file; one that is no text is shown by whatever the editor has for it. */
async function open(address: string, line: number): Promise<void> {
  const uri = Uri.parse(address);
  try {
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    const range = new Range(line - 1, 0, line - 1, 0);
    editor.revealRange(range);
    editor.selection = new Selection(range.start, range.start);
  } catch {
    await commands.executeCommand('vscode.open', uri);
  }
}
