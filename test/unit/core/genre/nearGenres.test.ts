import assert from 'node:assert/strict';
import { nearGenres } from '../../../../server/src/core/genre/nearGenres';

suite('nearGenres: what a misspelt genre may stand for', () => {
  const cases: readonly (readonly [name: string, genres: readonly string[]])[] = [
    ['大论文', ['大作文']],
    ['调研报吿', ['调研报告']],
    ['工作调研报告', ['调研报告', '报告']],
    ['城市', []],
    ['心得', []],
    ['', []],
    ['很长很长很长很长很长很长的名字', []],
  ];
  for (const [name, genres] of cases) test(name, () => assert.deepEqual(nearGenres(name), genres));
});
