import * as assert from 'node:assert/strict';
import { measureName, parseMeasure } from '../../../../server/src/core/count/measure';
import { MEASURES } from '../../../../server/src/core/settings/settingsTable';

suite('core/count/measure', () => {
  test('every measure is read by its key and by the name it is shown with', () => {
    for (const measure of MEASURES) {
      assert.equal(parseMeasure(measure), measure);
      assert.equal(parseMeasure(` ${measureName(measure)} `), measure);
    }
  });

  test('other names are none', () => {
    assert.equal(parseMeasure('斤'), undefined);
    assert.equal(parseMeasure(''), undefined);
  });
});
