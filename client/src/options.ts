import type { LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { LANGUAGE_ID, SETTINGS_SECTION } from '../../server/src/protocol';

const DEBUG_PORT = 6009;

/** How to start the server: its own process over IPC, with an inspector port in an extension under development. */
export function serverOptionsOf(serverModule: string): ServerOptions {
  const run = { module: serverModule, transport: TransportKind.ipc };
  return { run, debug: { ...run, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } } };
}

/** What the client serves: Markdown of any scheme (file, untitled, remote). */
export function clientOptionsOf(channel: LogOutputChannel): LanguageClientOptions {
  return {
    outputChannel: channel,
    documentSelector: [{ language: LANGUAGE_ID }, { language: 'plaintext', pattern: '**/corpus/**/*.txt' }],
    diagnosticCollectionName: SETTINGS_SECTION,
  };
}
