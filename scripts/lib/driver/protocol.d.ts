/**
 * What the in-editor tests may ask of the real window: one entry a command, as `(arguments) => answer`.
 * The scripts serve it (endpoint.mjs), `test/support/driver.ts` calls it.
 */
export interface DriverCommands {
  /** Shows pinyin or other pre-edit text in the editor, one event a step, as an input method does; nothing is committed. */
  compose(args: { readonly steps: readonly string[] }): void;
  /** Ends a composition with its text, or enters text at once where none is open. */
  commit(args: { readonly text: string }): void;
  /** Presses keys one by one, as for Latin text. */
  type(args: { readonly text: string }): void;
  /** Presses one key or chord in Playwright's names: `Enter`, `Tab`, `Control+Space`. */
  press(args: { readonly key: string }): void;
  /** Puts the keyboard into the active text editor. */
  focusEditor(args: Record<string, never>): void;
  /** Moves the mouse onto the first visible occurrence of a text in the active editor; false when there is none. */
  hoverOver(args: { readonly text: string }): boolean;
  /** Moves the mouse out of the way. */
  leave(args: Record<string, never>): void;
  /** The completion list as drawn. */
  suggestions(args: Record<string, never>): SuggestWidget;
  /** The text of every hover that is drawn. */
  hovers(args: Record<string, never>): readonly string[];
  /** The status bar's items as drawn. */
  statusBar(args: Record<string, never>): readonly StatusBarItem[];
  /** The underlines drawn in the active editor. */
  squiggles(args: Record<string, never>): readonly ('error' | 'warning' | 'info')[];
  /** The text of every notification that is drawn. */
  notifications(args: Record<string, never>): readonly string[];
  /** The quick input (list of choices, command palette) as drawn. */
  quickInput(args: Record<string, never>): QuickInput;
  /** The text that the open webview shows, '' where none is open. */
  webviewText(args: Record<string, never>): string;
  /** Clicks the first element of the open webview that a CSS selector names; false where there is none. */
  clickInWebview(args: { readonly selector: string }): boolean;
  /** Saves a picture of the window under `.cache/screenshots/`; answers with its path. */
  screenshot(args: { readonly name: string }): string;
  /** Hands over the figures of a finished mocha run. */
  report(args: SuiteFigures): void;
}

export interface SuggestWidget {
  readonly visible: boolean;
  /** What the list says instead of items, e.g. `No suggestions.` */
  readonly message?: string;
  readonly items: readonly SuggestItem[];
}

export interface SuggestItem {
  readonly label: string;
  readonly description: string;
  /** The icon's kind: `snippet`, `text`, `value`, … */
  readonly kind: string;
  readonly focused: boolean;
}

export interface QuickInput {
  readonly visible: boolean;
  readonly title: string;
  /** The labels of the rows that are drawn. */
  readonly items: readonly string[];
}

export interface StatusBarItem {
  readonly id: string;
  readonly text: string;
  /** What a screen reader says and a mouse hover shows. */
  readonly label: string;
}

export interface SuiteFigures {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
}

/** What stands before every line that a suite prints, so that it is told from VS Code's own output. */
export type OutputMark = '▏';
