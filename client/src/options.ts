import { CompletionTriggerKind, type LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { AFTER_COMMIT, LANGUAGE_ID, SETTINGS_SECTION } from '../../server/src/protocol';
import type { SuggestTrigger } from './suggestTrigger';

const DEBUG_PORT = 6009;

/**
 * How to start the server: its own process over IPC, with an inspector port in an extension under development; what it parsed
 * is kept in `cacheFolder`.
 */
export function serverOptionsOf(serverModule: string, cacheFolder: string): ServerOptions {
  const options = { env: { BIGANZI_CACHE: cacheFolder, ...process.env } };
  const run = { module: serverModule, transport: TransportKind.ipc, options };
  return { run, debug: { ...run, options: { ...options, execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } } };
}

/** What the client serves: Markdown of any scheme (file, untitled, remote); completions that `trigger` asked for say so. */
export function clientOptionsOf(channel: LogOutputChannel, trigger: SuggestTrigger): LanguageClientOptions {
  return {
    outputChannel: channel,
    documentSelector: [{ language: LANGUAGE_ID }, { language: 'plaintext', pattern: '**/corpus/**/*.txt' }, { pattern: '**/corpus/**/*.jsonl' }],
    diagnosticCollectionName: SETTINGS_SECTION,
    middleware: {
      // VS Code reports a list opened by command as asked for by a person.
      provideCompletionItem: (document, position, context, token, next) => {
        const byCommit = context.triggerKind === CompletionTriggerKind.Invoke && trigger.isAsking(document);
        return next(document, position, byCommit ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: AFTER_COMMIT } : context, token);
      },
    },
  };
}
