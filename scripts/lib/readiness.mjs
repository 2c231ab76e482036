// @ts-check
import { readNotifications, readStatusBar } from './driver/readings.mjs';
import { UserError } from './progress.mjs';
import { waitForWorkbench } from './workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */

const INDEXED_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 250;

/** How the extension's status bar item begins, and what its label says once the corpus is there. */
const ITEM_START = '笔杆子';
export const INDEXED = '已索引';

/**
 * Waits until the workbench is drawn and our own status bar item says that the corpus is indexed.
 * @param {Page} page
 * @param {(stage: string) => void} onProgress
 * @returns {Promise<string>} the item's label, which holds the figures
 */
export async function waitUntilIndexed(page, onProgress) {
  await waitForWorkbench(page);
  onProgress('工作台已载入');
  const deadline = Date.now() + INDEXED_WITHIN_MS;
  let active = false;
  for (;;) {
    const items = await page.evaluate(readStatusBar);
    const own = items.find((item) => item.text.startsWith(ITEM_START));
    if (own !== undefined && !active) {
      active = true;
      onProgress(`扩展已启动（状态栏：${own.text}）`);
    }
    if (own?.label.includes(INDEXED)) return own.label;
    if (Date.now() > deadline) throw new UserError(await describe(page, items));
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** @param {Page} page @param {readonly import('./driver/protocol.d.ts').StatusBarItem[]} items */
async function describe(page, items) {
  const notifications = await page.evaluate(readNotifications);
  return [
    `等了 ${INDEXED_WITHIN_MS / 1000} 秒，状态栏上没有出现“${ITEM_START}…${INDEXED}”。`,
    `状态栏：${items.map((item) => item.text).filter((text) => text !== '').join(' | ') || '（空）'}`,
    `通知：${notifications.join(' | ') || '（无）'}`,
  ].join('\n');
}
