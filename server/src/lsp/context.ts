import type { ClientCapabilities, Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CorpusChecks } from '../workspace/corpusChecks';
import type { CorpusStore } from '../workspace/corpusStore';
import type { Documents } from '../workspace/documents';
import type { Clock, Logger } from '../workspace/ports';
import type { SegmenterService } from '../workspace/segmenterService';
import type { TopicWords } from '../workspace/topicWords';
import type { Handle } from './handle';
import type { SettingsStore } from './settingsStore';

/** What the handlers share; made once, in server.ts. */
export interface ServerContext {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly handle: Handle;
  readonly settings: SettingsStore;
  /** Keeps the texts in step with the client; what the features read is in `documents`. */
  readonly sync: TextDocuments<TextDocument>;
  readonly documents: Documents;
  readonly corpus: CorpusStore;
  readonly corpusChecks: CorpusChecks;
  readonly segmenter: SegmenterService;
  readonly topicWords: TopicWords;
  /** What the client said at `initialize`, and its workspace folders of the moment. */
  readonly client: { capabilities: ClientCapabilities; folders: readonly string[] };
}
