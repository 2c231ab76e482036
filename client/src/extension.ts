import { type ExtensionContext, Uri, window } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { SETTINGS_SECTION } from '../../server/src/protocol';
import { registerAddQuotationCommand } from './addQuotation/addQuotationCommand';
import { registerCommands } from './commands';
import { registerImportCommand } from './importPreview/importCommand';
import { clientOptionsOf, serverOptionsOf } from './options';
import { createStatusBar } from './statusBar';
import { registerSuggestTrigger } from './suggestTrigger';

let client: LanguageClient | undefined;

/** Starts the language server and what the editor shows of it. */
export async function activate(context: ExtensionContext): Promise<void> {
  const channel = window.createOutputChannel('笔杆子', { log: true });
  const server = context.asAbsolutePath('dist/server.js');
  const trigger = registerSuggestTrigger(context);
  const started = new LanguageClient(SETTINGS_SECTION, '笔杆子', serverOptionsOf(server, Uri.joinPath(context.globalStorageUri, 'cache').fsPath), clientOptionsOf(channel, trigger));
  client = started;
  context.subscriptions.push(channel);
  registerCommands(context, started, channel);
  registerImportCommand(context, started);
  registerAddQuotationCommand(context, started);
  createStatusBar(context, started);
  await started.start();
}

/** Stops the server; VS Code waits for it. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
