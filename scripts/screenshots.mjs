// @ts-check
/** `npm run screenshots`: drives the real editor on a copy of examples/ and writes the pictures of docs/images/. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { createWindowDriver } from './lib/driver/commands.mjs';
import { EXAMPLES, ROOT } from './lib/paths.mjs';
import { PRACTICE_DRAFT } from './lib/practiceDraft.mjs';
import { runMain } from './lib/processes.mjs';
import { step } from './lib/progress.mjs';
import { waitUntilIndexed } from './lib/readiness.mjs';
import { createScratchFolder } from './lib/scratch.mjs';
import { withServedWindow } from './lib/servedWindow.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./lib/driver/commands.mjs').WindowDriver} WindowDriver */
/** @typedef {(page: Page, driver: WindowDriver) => Promise<void>} Scene leaves the window as it is to be shown */

const IMAGES = path.join(ROOT, 'docs', 'images');

const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'editor.fontSize': 17,
  'editor.fontFamily': "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.stickyScroll.enabled': false,
  'files.autoSave': 'off',
};

const MODIFIER = process.platform === 'darwin' ? 'Meta' : 'Control';

/** @type {Readonly<Record<string, Scene>>} */
const SCENES = {
  hover: async (page, driver) => {
    await page.keyboard.press(`${MODIFIER}+End`);
    await hoverUntilShown(page, driver, '全周期管理');
  },
  completion: async (page, driver) => {
    await newLastLine(page);
    await driver.commit({ text: '习近平总书记指出，' });
    await driver.commit({ text: '“' });
    await driver.compose({ steps: ['c', 'cheng', 'cheng shi', 'cheng shi shi sheng ming ti'] });
    await driver.commit({ text: '城市是生命体' });
    await showDetails(page);
  },
  framework: async (page, driver) => {
    await newLastLine(page);
    await driver.compose({ steps: ['k', 'kuang', 'kuang jia'] });
    await driver.commit({ text: '框架' });
    await showDetails(page);
  },
  import: async (page, driver) => {
    await runCommand(page, '笔杆子: Import Material');
    await page.waitForSelector('.quick-input-widget:visible:has-text("README.md")');
    await page.keyboard.press(`${MODIFIER}+A`);
    await page.keyboard.insertText(downloaded);
    // The dialog looks the typed path up before it takes Enter for the answer.
    for (let tries = 0; tries < 5 && (await page.locator('.quick-input-widget:visible').count()) > 0; tries++) {
      await page.waitForTimeout(1_000);
      await page.keyboard.press('Enter');
    }
    await waitForWebview(page, driver, '写入选中的');
  },
  length: async (page) => {
    await openFile(page, '练习（有错）.md');
    await page.waitForSelector('.editor-group-container.active .squiggly-error');
    await page.keyboard.press(`${MODIFIER}+Shift+M`);
    await page.waitForSelector('.markers-panel .monaco-list-row');
    await page.keyboard.press(`${MODIFIER}+1`);
  },
};

/**
 * Points at a text until its explanation is shown: a pointer that arrives while the editor still scrolls is not noticed.
 * @param {Page} page @param {WindowDriver} driver @param {string} text
 */
async function hoverUntilShown(page, driver, text) {
  for (let attempt = 1; ; attempt++) {
    await driver.hoverOver({ text });
    const shown = page.waitForFunction((wanted) => [...document.querySelectorAll('.monaco-hover')].some((hover) => (hover.textContent ?? '').includes(wanted)), text, { timeout: 3_000 });
    try {
      await shown;
      return;
    } catch (error) {
      if (attempt === 5) throw error;
      await page.mouse.move(2, 2);
    }
  }
}

/** Goes to an empty line after the last, drawn well above the window's end so that there is room for a list. @param {Page} page */
async function newLastLine(page) {
  await page.keyboard.press(`${MODIFIER}+Home`);
  await page.keyboard.press(`${MODIFIER}+End`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  for (let line = 0; line < 14; line++) await page.keyboard.press('Control+ArrowDown');
}

/** Opens the pane that explains the item in focus, and waits until it has its text. @param {Page} page */
async function showDetails(page) {
  await page.waitForSelector('.suggest-widget.visible .monaco-list-row.focused');
  if ((await page.locator('.suggest-details-container:visible').count()) === 0) await page.keyboard.press('Control+Space');
  await page.waitForFunction(() => (document.querySelector('.suggest-details-container .suggest-details')?.textContent ?? '').length > 10);
}

/** Takes back what the scene before wrote or opened. @param {Page} page */
async function reset(page) {
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await page.mouse.move(2, 2);
  await openFile(page, path.basename(PRACTICE_DRAFT));
  for (let undone = 0; undone < 12; undone++) await page.keyboard.press(`${MODIFIER}+Z`);
}

/** @param {Page} page @param {WindowDriver} driver @param {string} text */
async function waitForWebview(page, driver, text) {
  for (let tries = 0; !(await driver.webviewText({})).includes(text); tries++) {
    if (tries === 60) throw new Error(`the webview does not show “${text}”`);
    await page.waitForTimeout(250);
  }
}

/** By the command palette. @param {Page} page @param {string} title */
async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget:visible');
  await page.keyboard.insertText(title);
  await page.waitForSelector(`.quick-input-list .monaco-list-row.focused:has-text("${title.replace(/^.*: /u, '')}")`);
  await page.keyboard.press('Enter');
}

/** By quick open, as a person would. @param {Page} page @param {string} name */
async function openFile(page, name) {
  await page.keyboard.press(`${MODIFIER}+P`);
  await page.waitForSelector('.quick-input-widget:visible');
  await page.keyboard.insertText(name);
  await page.waitForSelector(`.quick-input-list .monaco-list-row.focused:has-text("${name}")`);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
}

/** A list of quotations as a candidate has it among the downloads, in no corpus folder yet. */
let downloaded = '';

async function main() {
  const scratch = await createScratchFolder('examples');
  downloaded = path.join(scratch.folder, '名言警句汇总.txt');
  await fs.copyFile(path.join(ROOT, 'test', 'fixtures', 'packs', 'quotation-list.txt'), downloaded);
  const folder = path.join(scratch.folder, path.basename(EXAMPLES));
  await fs.cp(EXAMPLES, folder, { recursive: true });
  await fs.mkdir(IMAGES, { recursive: true });
  const openFirst = path.join(folder, path.basename(PRACTICE_DRAFT));
  await withServedWindow({ folder, extension: ROOT, openFile: openFirst }, SETTINGS, async (page) => {
    await waitUntilIndexed(page, (stage) => console.log(`  ${stage}`));
    const driver = await createWindowDriver(page);
    await driver.focusEditor({});
    await page.keyboard.press(`${MODIFIER}+B`); // the side bar takes room from the text
    for (const [name, scene] of Object.entries(SCENES)) {
      await step(`拍摄 ${name}`, async () => {
        await reset(page);
        await scene(page, driver);
        await page.screenshot({ path: path.join(IMAGES, `${name}.png`), animations: 'disabled' });
      });
    }
  });
  await scratch.discard();
  return 0;
}

await runMain(main);
