// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { EXAMPLES } from './paths.mjs';

/** The draft that `npm start` opens. */
export const PRACTICE_DRAFT = path.join(EXAMPLES, '练习.md');

/** What to try first in it: the last line of `npm start`. */
export const FIRST_STEPS = '先试这个：在 练习.md 的末尾用输入法写“城市是生命体”，从弹出的列表里选一条规范引文，按回车。';

/** `PRACTICE_DRAFT` when it is there. @returns {string | undefined} */
export const practiceDraft = () => (existsSync(PRACTICE_DRAFT) ? PRACTICE_DRAFT : undefined);
