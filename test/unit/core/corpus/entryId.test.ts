import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entryId, idOfRow, quotationId, rowId } from '../../../../server/src/core/corpus/entryId';

suite('entryId', () => {
  test('is the same whatever the width, marks and blanks of the text', () => {
    const plain = quotationId('树立‘全周期管理’意识，努力探索新路子', '习近平');
    assert.equal(quotationId('树立“全周期管理”意识,努力探索新路子。', '习近平'), plain);
    assert.equal(quotationId(' 树立全周期管理意识　努力探索新路子', '习近平'), plain);
  });

  test('differs by kind, by text, by speaker and by where one part ends', () => {
    const ids = [
      quotationId('民惟邦本', ''), quotationId('民惟邦本', '孔子'), quotationId('民惟邦', '本'), entryId('term', '民惟邦本'),
      quotationId('民为邦本', ''),
    ];
    assert.equal(new Set(ids).size, ids.length);
  });

  test('a text of marks alone still has an id of its own', () => {
    assert.notEqual(entryId('term', '……'), entryId('term', '——'));
  });

  test('does not collide over many near-equal texts', () => {
    const ids = new Set<string>();
    for (let i = 0; i < 50_000; i++) ids.add(quotationId(`第${i}条`, ''));
    assert.equal(ids.size, 50_000);
  });

  test('has one shape, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.match(quotationId(text, ''), /^q-[0-9a-z]{11}$/);
    }));
  });

  test('row ids lead back to their entry', () => {
    const id = quotationId('民惟邦本', '');
    assert.equal(rowId(id, 1), id);
    assert.equal(rowId(id, 3), `${id}~3`);
    assert.equal(idOfRow(rowId(id, 3)), id);
    assert.equal(idOfRow(id), id);
  });
});
