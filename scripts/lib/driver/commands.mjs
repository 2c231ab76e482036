// @ts-check
import fs from 'node:fs/promises';
import path from 'node:path';
import { CACHE } from '../paths.mjs';
import { locateText, readHovers, readNotifications, readQuickInput, readSquiggles, readStatusBar, readSuggestions } from './readings.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} CDPSession */
/** @typedef {import('./protocol.d.ts').DriverCommands} DriverCommands */
/** @typedef {Omit<DriverCommands, 'report'>} WindowCommands */
/**
 * @template {(args: never) => unknown} F
 * @typedef {(args: Parameters<F>[0]) => Promise<ReturnType<F>>} Asynchronous
 */
/** @typedef {{ readonly [K in keyof WindowCommands]: Asynchronous<WindowCommands[K]> }} WindowDriver */

export const SCREENSHOTS = path.join(CACHE, 'screenshots');

const EDITOR_INPUT = '.editor-group-container.active .monaco-editor :is(.native-edit-context, textarea.inputarea)';

/** The key event that an input method lets through for every key it takes. */
const IME_KEY = { windowsVirtualKeyCode: 229, key: 'Process', code: '' };

/**
 * The commands that act on one window of VS Code, by the browser's debugging protocol.
 * @param {Page} page the workbench
 * @returns {Promise<WindowDriver>}
 */
export async function createWindowDriver(page) {
  const protocol = await page.context().newCDPSession(page);
  return { ...inputCommands(page, protocol), ...readingCommands(page), ...webviewCommands(page) };
}

/** @param {Page} page @param {CDPSession} protocol */
function inputCommands(page, protocol) {
  const throughInputMethod = async (/** @type {() => Promise<unknown>} */ change) => {
    await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...IME_KEY });
    await change();
    await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...IME_KEY });
  };
  return {
    compose: async (/** @type {{ readonly steps: readonly string[] }} */ { steps }) => {
      for (const text of steps) {
        const caret = { selectionStart: text.length, selectionEnd: text.length };
        await throughInputMethod(() => protocol.send('Input.imeSetComposition', { text, ...caret }));
        await nextFrames(page);
      }
    },
    commit: async (/** @type {{ readonly text: string }} */ { text }) => {
      await throughInputMethod(() => protocol.send('Input.insertText', { text }));
      await nextFrames(page);
    },
    type: (/** @type {{ readonly text: string }} */ { text }) => page.keyboard.type(text),
    press: (/** @type {{ readonly key: string }} */ { key }) => page.keyboard.press(key),
    focusEditor: () => page.focus(EDITOR_INPUT),
    hoverOver: async (/** @type {{ readonly text: string }} */ { text }) => {
      const place = await page.evaluate(locateText, text);
      if (place === undefined) return false;
      // A hover opens for a mouse that moves and rests, as a hand would do it.
      await page.mouse.move(place.x - 3, place.y);
      await page.mouse.move(place.x, place.y, { steps: 3 });
      return true;
    },
    leave: () => page.mouse.move(2, 2),
  };
}

/** Two animation frames: the editor has taken in an input event and drawn it. @param {Page} page */
const nextFrames = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))));

/** @param {Page} page */
function readingCommands(page) {
  return {
    suggestions: () => page.evaluate(readSuggestions),
    hovers: () => page.evaluate(readHovers),
    statusBar: () => page.evaluate(readStatusBar),
    squiggles: () => page.evaluate(readSquiggles),
    quickInput: () => page.evaluate(readQuickInput),
    notifications: () => page.evaluate(readNotifications),
    screenshot: async (/** @type {{ readonly name: string }} */ { name }) => {
      await fs.mkdir(SCREENSHOTS, { recursive: true });
      const file = path.join(SCREENSHOTS, `${name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')}.png`);
      await page.screenshot({ path: file });
      return file;
    },
  };
}

/**
 * Acts in the page of the webview that is shown: it lies in a frame within a frame.
 * @param {Page} page
 */
function webviewCommands(page) {
  return {
    webviewText: async () => {
      const texts = await Promise.all(webviewFrames(page).map((frame) => frame.evaluate(() => document.body.innerText).catch(() => '')));
      return texts.join('\n').trim();
    },
    clickInWebview: async (/** @type {{ readonly selector: string }} */ { selector }) => {
      for (const frame of webviewFrames(page)) {
        const element = await frame.$(selector);
        if (element === null) continue;
        await element.click();
        return true;
      }
      return false;
    },
  };
}

/** @param {Page} page */
const webviewFrames = (page) => page.frames().filter((frame) => /\/(?:fake|active-frame)\b|fake\.html/u.test(frame.url()));
