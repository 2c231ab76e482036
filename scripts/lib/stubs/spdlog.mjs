// @ts-check
// Takes the place of the native `@vscode/spdlog` in the served VS Code (servedVSCode.mjs copies it there): VS Code's log
// and output channels are files that this module writes. Rotation is left out: these profiles are short-lived.
import fs from 'node:fs';
import path from 'node:path';

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class FileLogger {
  #file;
  #level = 2;
  #plain = false;

  /** @param {string} file */
  constructor(file) {
    this.#file = file;
  }

  /** @param {number} level @param {string} message */
  #write(level, message) {
    if (level < this.#level) return;
    const time = new Date().toISOString().replace('T', ' ').slice(0, 23);
    try {
      fs.appendFileSync(this.#file, this.#plain ? message : `${time} [${LEVELS[level]}] ${message}\n`);
    } catch {
      // A log that cannot be written is no reason to fail.
    }
  }

  trace = (/** @type {string} */ message) => this.#write(0, message);
  debug = (/** @type {string} */ message) => this.#write(1, message);
  info = (/** @type {string} */ message) => this.#write(2, message);
  warn = (/** @type {string} */ message) => this.#write(3, message);
  error = (/** @type {string} */ message) => this.#write(4, message);
  critical = (/** @type {string} */ message) => this.#write(5, message);
  getLevel = () => this.#level;
  setLevel = (/** @type {number} */ level) => void (this.#level = level);
  clearFormatters = () => void (this.#plain = true);
  setPattern() {}
  flush() {}
  drop() {}
}

/** @param {string} _name @param {string} file */
export async function createAsyncRotatingLogger(_name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return new FileLogger(file);
}

export { createAsyncRotatingLogger as createRotatingLogger };
export function setLevel() {}
export function setFlushOn() {}
export function shutdown() {}
