import { commands, type ExtensionContext, type TextDocumentChangeEvent, type TextEditor, window, workspace } from 'vscode';
import { ACCEPTED_COMMAND, LANGUAGE_ID, SETTINGS_SECTION } from '../../server/src/protocol';
import { endsInHan, isHanCommit } from './suggestRules';

/** Quick commits one after another ask once (measured: four of them, one request). */
const QUIET_MS = 180;

/**
 * Opens the completion list after Chinese characters were committed. VS Code does not by itself: its own trigger wants the
 * cursor at the end of a word, and to it a run of Chinese is one word. Off unless `completion.trigger` is `han`.
 */
export function registerSuggestTrigger(context: ExtensionContext): void {
  let timer: NodeJS.Timeout | undefined;
  const cancel = (): void => clearTimeout(timer);
  context.subscriptions.push(
    commands.registerCommand(ACCEPTED_COMMAND, cancel),
    workspace.onDidChangeTextDocument((event) => {
      const editor = window.activeTextEditor;
      if (editor === undefined || editor.document !== event.document) return;
      // Saving, auto-save included, and becoming dirty are events too, of no change: they come right after a commit.
      if (event.contentChanges.length === 0) return;
      cancel();
      if (isWanted(event)) timer = setTimeout(() => openList(editor), QUIET_MS);
    }),
    { dispose: cancel },
  );
}

function isWanted({ document, contentChanges, reason }: TextDocumentChangeEvent): boolean {
  if (document.languageId !== LANGUAGE_ID) return false;
  if (!isHanCommit({ changes: contentChanges.map(({ text }) => text), isUndoOrRedo: reason !== undefined })) return false;
  return workspace.getConfiguration(SETTINGS_SECTION, document).get('completion.trigger') === 'han';
}

function openList(editor: TextEditor): void {
  const [selection, second] = editor.selections;
  if (window.activeTextEditor !== editor || selection === undefined || second !== undefined || !selection.isEmpty) return;
  const { line, character } = selection.active;
  if (!endsInHan(editor.document.lineAt(line).text.slice(0, character))) return;
  // `auto`, or an empty list would say so in a box of its own.
  void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}
