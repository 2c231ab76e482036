import {
  type Diagnostic, type DocumentDiagnosticParams, type DocumentDiagnosticReport, DocumentDiagnosticReportKind, type ServerCapabilities,
} from 'vscode-languageserver';
import { draftDiagnostics } from '../../features/draftDiagnostics';
import type { Emitter } from '../../workspace/emitter';
import type { ServerContext } from '../context';

const QUIET_AFTER_TYPING_MS = 200;

/** The capability for clients that ask for diagnostics; the others get them pushed. */
export function diagnosticsCapabilities(canPull: boolean): ServerCapabilities {
  return canPull ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {};
}

/** Diagnostics of drafts: asked for where the client can, else pushed with the version and cleared on close. */
export function registerDiagnostics(context: ServerContext, rootsChanged: Emitter<void>): void {
  const { connection, handle, client, settings } = context;
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(handle<DocumentDiagnosticParams, DocumentDiagnosticReport>('textDocument/diagnostic', nothing, async ({ textDocument: { uri } }) => (
    { kind: DocumentDiagnosticReportKind.Full, items: [...await diagnosticsOf(context, uri)] }
  )));
  const push = createPush(context);
  const recompute = (): void => {
    if (!canPull(context)) push.all();
    else if (client.capabilities.workspace?.diagnostics?.refreshSupport === true) void connection.languages.diagnostics.refresh();
  };
  settings.onDidChange(recompute);
  rootsChanged.on(recompute);
}

/** True when the client asks for diagnostics itself. */
export function canPull({ client }: Pick<ServerContext, 'client'>): boolean {
  return client.capabilities.textDocument?.diagnostic !== undefined;
}

async function diagnosticsOf({ settings, documents }: ServerContext, uri: string): Promise<readonly Diagnostic[]> {
  const inForce = await settings.of(uri);
  const draft = documents.draftAt(uri, inForce);
  return draft === undefined ? [] : draftDiagnostics({ draft, settings: inForce });
}

/** Sends a document's diagnostics after a pause in typing, for clients that cannot ask. */
function createPush(context: ServerContext): { readonly all: () => void } {
  const { connection, sync, clock, logger, documents } = context;
  const waiting = new Map<string, () => void>();
  const send = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    const version = documents.get(uri)?.version;
    const diagnostics = [...await diagnosticsOf(context, uri)];
    if (version === undefined || documents.get(uri)?.version !== version) return;
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const soon = (uri: string): void => {
    waiting.get(uri)?.();
    waiting.set(uri, clock.after(QUIET_AFTER_TYPING_MS, () => {
      send(uri).catch((error: unknown) => logger.error(`检查 ${uri} 时出错`, error));
    }));
  };
  sync.onDidChangeContent(({ document: { uri } }) => {
    if (!canPull(context)) soon(uri);
  });
  sync.onDidClose(({ document: { uri } }) => {
    if (canPull(context)) return;
    waiting.get(uri)?.();
    waiting.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return { all: () => documents.all().forEach(({ uri }) => soon(uri)) };
}
