// @ts-check

/** A failure that the person at the terminal can do something about; its message (Chinese) is all they need to see. */
export class UserError extends Error {
  /** @param {string} message what happened and what to do @param {{ cause?: unknown }} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = 'UserError';
  }
}

const HEARTBEAT_MS = 10_000;

/** @param {number} since ms since the epoch @returns {string} seconds with one decimal */
export const secondsSince = (since) => ((Date.now() - since) / 1000).toFixed(1);

/**
 * Runs one piece of work and says on the terminal that it began, that it is still going, and how it ended.
 * @template T
 * @param {string} title in Chinese, without a final mark
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gave; rejects as `work` does
 */
export async function step(title, work) {
  const started = Date.now();
  console.log(`▸ ${title}…`);
  const heartbeat = setInterval(() => console.log(`  ${title}：已用 ${Math.round((Date.now() - started) / 1000)} 秒`), HEARTBEAT_MS);
  try {
    const result = await work();
    console.log(`✓ ${title}（${secondsSince(started)} 秒）`);
    return result;
  } catch (error) {
    console.log(`✗ ${title}（${secondsSince(started)} 秒后失败）`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Prints a failure: the message alone for a UserError, the stack for anything unforeseen.
 * @param {unknown} error
 */
export function reportFailure(error) {
  if (error instanceof UserError) console.error(`\n${error.message}`);
  else console.error(error);
}
