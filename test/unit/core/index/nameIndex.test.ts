import assert from 'node:assert/strict';
import { createNameIndex, workNames } from '../../../../server/src/core/index/nameIndex';
import { LEARN, quotation, QUOTATIONS, SQUARE } from '../../../support/quotationCorpus';

suite('nameIndex', () => {
  const index = createNameIndex(QUOTATIONS);
  const named = (text: string): readonly string[] => index.find(text).map(({ value }) => value.name);

  const cases: readonly (readonly [text: string, names: readonly string[], why: string])[] = [
    ['习近平总书记在武汉考察时指出', ['习近平'], 'the name, once'],
    ['总书记指出', ['习近平'], 'a title for its bearer'],
    ['正如总书记所说', ['习近平'], 'a title after a word that is no name'],
    ['某某总书记指出', [], 'a title of somebody else'],
    ['毛主席说', ['毛泽东'], 'another title'],
    ['《论语》有言', ['论语'], 'a book by its own name'],
    ['《论语·为政》说', ['论语·为政'], 'the chapter rather than the book'],
    ['习近平总书记引用荀子的话', ['习近平', '荀子', '荀子'], 'several names; a person and a book of one name both'],
    ['苏轼说', [], 'nobody whom the corpus quotes'],
  ];
  for (const [text, names, why] of cases) test(`${text}: ${why}`, () => assert.deepEqual(named(text), names));

  test('a name leads to its quotations, in order, each once', () => {
    const ids = index.find('孔子').flatMap(({ value }) => value.ids);
    assert.deepEqual(ids, QUOTATIONS.flatMap(({ speaker }, id) => (speaker === '孔子' ? [id] : [])));
  });

  test('a title without its bearer in the corpus is nobody', () => {
    assert.deepEqual(createNameIndex([quotation(SQUARE, '孟子'), quotation(LEARN, '孔子')]).find('总书记指出'), []);
  });

  test('the names of a work', () => {
    assert.deepEqual(workNames('《诗经·大雅·文王》'), ['诗经·大雅·文王', '诗经']);
    assert.deepEqual(workNames('大学'), ['大学']);
    assert.deepEqual(workNames(undefined), []);
  });
});
