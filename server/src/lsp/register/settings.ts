import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { SETTINGS_SECTION } from '../../protocol';
import type { ServerContext } from '../context';

/** Takes note of changed settings; `start` asks a client that wants to be asked to tell of them. */
export function registerSettings({ connection, client, settings }: ServerContext): { readonly start: () => Promise<void> } {
  connection.onDidChangeConfiguration(({ settings: pushed }) => settings.noteChange(pushed));
  return {
    start: async () => {
      if (client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
    },
  };
}
