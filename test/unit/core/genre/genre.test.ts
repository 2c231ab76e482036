import assert from 'node:assert/strict';
import { genreNames, GENRES, parseGenre } from '../../../../server/src/core/genre/genre';

suite('parseGenre', () => {
  const cases: readonly (readonly [name: string, genre: string | undefined])[] = [
    ['大作文', '大作文'],
    [' 策论文 ', '大作文'],
    ['经验材料', '经验交流'],
    ['经验交流发言', '经验交流'],
    ['发言稿', '讲话稿'],
    ['建议', '对策建议'],
    ['公开信', '倡议书'],
    ['诗歌', undefined],
    ['constructor', undefined],
    ['', undefined],
  ];
  for (const [name, genre] of cases) test(`${JSON.stringify(name)} → ${genre}`, () => assert.equal(parseGenre(name), genre));

  test('every listed name parses to the genre it is listed with', () => {
    for (const [name, genre] of genreNames()) assert.equal(parseGenre(name), genre);
    assert.ok(GENRES.every((genre) => parseGenre(genre) === genre));
  });

  test('a name comes after the longer names that contain it', () => {
    const names = genreNames().map(([name]) => name);
    for (const [index, name] of names.entries()) assert.ok(!names.slice(index + 1).some((later) => later.length > name.length));
  });
});
