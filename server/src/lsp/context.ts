import type { Connection } from 'vscode-languageserver';
import type { CorpusStore } from '../workspace/corpusStore';
import type { Logger } from '../workspace/ports';
import type { Handle } from './handle';
import type { SettingsStore } from './settingsStore';

/** What the handlers share; made once, in server.ts. */
export interface ServerContext {
  readonly connection: Connection;
  readonly logger: Logger;
  readonly handle: Handle;
  readonly settings: SettingsStore;
  readonly corpus: CorpusStore;
}
