import { type Disposable, type ExtensionContext, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type CorpusStatus, type DraftStatus, type DraftStatusParams, LANGUAGE_ID, Method } from '../../server/src/protocol';
import { statusTextOf } from './statusText';

const QUIET_MS = 150;
const PRIORITY = 100;

/** Keeps the status bar item in step with the cursor, the draft and the corpus. */
export function createStatusBar(context: ExtensionContext, client: LanguageClient): void {
  const item = window.createStatusBarItem('biganzi.status', StatusBarAlignment.Right, PRIORITY);
  item.name = '笔杆子';
  item.command = 'biganzi.showLog';
  let corpus: CorpusStatus | undefined;
  let draft: DraftStatus | undefined;
  let asked = 0;
  let timer: NodeJS.Timeout | undefined;

  const show = (): void => {
    const { text, tooltip, label, isWarning } = statusTextOf({ corpus, draft, selected: selectedCharacters() });
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label };
    item.backgroundColor = isWarning ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  const refresh = async (): Promise<void> => {
    const question = ++asked;
    const answer = await askForDraft(client);
    if (question !== asked) return;
    draft = answer;
    show();
  };
  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), QUIET_MS);
  };
  const listeners: Disposable[] = [
    client.onNotification(Method.corpusChanged, (status: CorpusStatus) => {
      corpus = status;
      refreshSoon();
      show();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) corpus = undefined;
      refreshSoon();
    }),
    window.onDidChangeTextEditorSelection(refreshSoon),
    window.onDidChangeActiveTextEditor(refreshSoon),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) refreshSoon();
    }),
    workspace.onDidChangeConfiguration(refreshSoon),
  ];
  context.subscriptions.push(item, ...listeners, { dispose: () => clearTimeout(timer) });
  show();
}

async function askForDraft(client: LanguageClient): Promise<DraftStatus | undefined> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID || !client.isRunning()) return undefined;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const { line, character } = editor.selection.active;
  const params: DraftStatusParams = { uri, position: { line, character } };
  try {
    return (await client.sendRequest<DraftStatus | null>(Method.draftStatus, params)) ?? undefined;
  } catch {
    return undefined;
  }
}

function selectedCharacters(): number | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID || editor.selection.isEmpty) return undefined;
  return [...editor.document.getText(editor.selection).replace(/\s/gu, '')].length;
}
