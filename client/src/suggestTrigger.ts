import { commands, type ExtensionContext, type TextDocument, type TextDocumentChangeEvent, type TextEditor, window, workspace } from 'vscode';
import { ACCEPTED_COMMAND, LANGUAGE_ID, SETTINGS_SECTION } from '../../server/src/protocol';
import { endsInHan, isHanCommit } from './suggestRules';

/** Quick commits one after another ask once (measured: four of them, one request). */
const QUIET_MS = 180;
/** A request that comes later than this after the list was opened is somebody else's. */
const REQUEST_MS = 500;

/** Tells the requests that the re-trigger caused from those of a person. */
export interface SuggestTrigger {
  /** True while the list that was opened last asks for its items; `document` is what it asks about. */
  readonly isAsking: (document: TextDocument) => boolean;
}

/**
 * Opens the completion list after Chinese characters were committed. VS Code does not by itself: its own trigger wants the
 * cursor at the end of a word, and to it a run of Chinese is one word. Never with `completion.trigger` off; with `marks` the
 * server answers within quotation marks only, where a composition in pinyin had emptied the list.
 */
export function registerSuggestTrigger(context: ExtensionContext): SuggestTrigger {
  let timer: NodeJS.Timeout | undefined;
  let asked: { readonly uri: string; readonly version: number; readonly at: number } | undefined;
  const cancel = (): void => clearTimeout(timer);
  context.subscriptions.push(
    commands.registerCommand(ACCEPTED_COMMAND, cancel),
    workspace.onDidChangeTextDocument((event) => {
      const editor = window.activeTextEditor;
      if (editor === undefined || editor.document !== event.document) return;
      // Saving, auto-save included, and becoming dirty are events too, of no change: they come right after a commit.
      if (event.contentChanges.length === 0) return;
      cancel();
      if (isWanted(event)) timer = setTimeout(() => {
        if (!openList(editor)) return;
        asked = { uri: editor.document.uri.toString(), version: editor.document.version, at: Date.now() };
      }, QUIET_MS);
    }),
    { dispose: cancel },
  );
  return {
    isAsking: ({ uri, version }) =>
      asked !== undefined && asked.uri === uri.toString() && asked.version === version && Date.now() - asked.at < REQUEST_MS,
  };
}

function isWanted({ document, contentChanges, reason }: TextDocumentChangeEvent): boolean {
  if (document.languageId !== LANGUAGE_ID) return false;
  if (!isHanCommit({ changes: contentChanges.map(({ text }) => text), isUndoOrRedo: reason !== undefined })) return false;
  return workspace.getConfiguration(SETTINGS_SECTION, document).get('completion.trigger') !== 'off';
}

/** Opens the list where the cursor stands after a Chinese character; false where it does not. */
function openList(editor: TextEditor): boolean {
  const [selection, second] = editor.selections;
  if (window.activeTextEditor !== editor || selection === undefined || second !== undefined || !selection.isEmpty) return false;
  const { line, character } = selection.active;
  if (!endsInHan(editor.document.lineAt(line).text.slice(0, character))) return false;
  // `auto`, or an empty list would say so in a box of its own.
  void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  return true;
}
