import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { DEFAULT_SETTINGS, parseSettings } from '../core/settings/parseSettings';
import type { Settings } from '../core/settings/settingsTable';
import { SETTINGS_SECTION } from '../protocol';
import { createEmitter } from '../workspace/emitter';
import type { Logger } from '../workspace/ports';
import { uriKey } from '../workspace/uri';

/** The key under which the settings of no particular resource are kept. */
const WINDOW = '';

/**
 * Settings as the client has them, pulled once per resource and change. A value that does not validate keeps the last good
 * one and is logged once; a client that cannot be asked gives its settings in `initializationOptions` or pushes them.
 */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #changed = createEmitter<void>();
  readonly #pulled = new Map<string, Promise<Settings>>();
  readonly #lastGood = new Map<string, Settings>();
  readonly #reported = new Set<string>();
  #canPull = false;
  #pushed: unknown;

  constructor(connection: Connection, logger: Logger) {
    this.#connection = connection;
    this.#logger = logger;
  }

  /** To be called with what `initialize` brought, before anything is asked. */
  initialize(capabilities: ClientCapabilities, options: unknown): void {
    this.#canPull = capabilities.workspace?.configuration === true;
    this.#pushed = sectionOf(options);
  }

  /** The settings for a document or folder, or for the window where no URI is given; never rejects. */
  of(uri?: string): Promise<Settings> {
    const key = uri === undefined || !this.#canPull ? WINDOW : uriKey(uri);
    const pulled = this.#pulled.get(key) ?? this.#pull(key, uri);
    this.#pulled.set(key, pulled);
    return pulled;
  }

  /** Forgets a closed document. */
  forget(uri: string): void {
    this.#pulled.delete(uriKey(uri));
    this.#lastGood.delete(uriKey(uri));
  }

  /** To be called on `didChangeConfiguration` with what came along. */
  noteChange(pushed: unknown): void {
    if (!this.#canPull) this.#pushed = sectionOf(pushed);
    this.#pulled.clear();
    this.#changed.fire();
  }

  onDidChange(listener: () => void): () => void {
    return this.#changed.on(listener);
  }

  async #pull(key: string, uri: string | undefined): Promise<Settings> {
    const raw = this.#canPull ? await this.#ask(uri) : this.#pushed;
    const previous = this.#lastGood.get(key) ?? this.#lastGood.get(WINDOW) ?? DEFAULT_SETTINGS;
    if (raw === undefined) return previous;
    const { settings, problems } = parseSettings(raw, previous);
    for (const { key: name, expected } of problems) this.#report(`设置 ${SETTINGS_SECTION}.${name} 的值无效（应为 ${expected}），沿用原来的值。`);
    this.#lastGood.set(key, settings);
    return settings;
  }

  async #ask(uri: string | undefined): Promise<unknown> {
    try {
      const answer: unknown = await this.#connection.workspace.getConfiguration(
        uri === undefined ? { section: SETTINGS_SECTION } : { section: SETTINGS_SECTION, scopeUri: uri },
      );
      return answer ?? undefined;
    } catch (error) {
      this.#logger.warn('无法取得设置，沿用原来的值。', error);
      return undefined;
    }
  }

  #report(message: string): void {
    if (this.#reported.has(message)) return;
    this.#reported.add(message);
    this.#logger.warn(message);
  }
}

/** `{biganzi: {…}}` or the section itself. */
function sectionOf(options: unknown): unknown {
  if (typeof options !== 'object' || options === null) return undefined;
  return SETTINGS_SECTION in options ? options[SETTINGS_SECTION] : options;
}
