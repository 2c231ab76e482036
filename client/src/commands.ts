import { commands, type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type CorpusStatus, Method } from '../../server/src/protocol';

/** Registers the commands of the manifest. */
export function registerCommands(context: ExtensionContext, client: LanguageClient, channel: LogOutputChannel): void {
  context.subscriptions.push(
    commands.registerCommand('biganzi.reindex', () => reindex(client)),
    commands.registerCommand('biganzi.showLog', () => channel.show(true)),
    commands.registerCommand('biganzi.restart', () => client.restart()),
  );
}

async function reindex(client: LanguageClient): Promise<void> {
  try {
    const { files, quotations } = await client.sendRequest<CorpusStatus>(Method.reindex);
    window.setStatusBarMessage(`笔杆子：已索引 ${files} 个素材文件、${quotations} 条引文`, 5_000);
  } catch (error) {
    void window.showErrorMessage(`笔杆子：索引失败，详见日志。${String(error)}`);
  }
}
