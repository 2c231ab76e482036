import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finish, mapInSteps, sortInSteps } from '../../../server/src/core/steps';

suite('work in steps', () => {
  test('sorting is what sort does, equal ones in their order', () => {
    const many = fc.array(fc.nat(50), { minLength: 0, maxLength: 20_000, size: 'max' });
    fc.assert(fc.property(many, (keys) => {
      const items = keys.map((key, place) => ({ key, place }));
      assert.deepEqual(finish(sortInSteps(items, (a, b) => a.key - b.key)), [...items].sort((a, b) => a.key - b.key));
    }), { numRuns: 20 });
  });

  test('a long list takes several steps, and each item is mapped once, in order', () => {
    const items = Array.from({ length: 1_000 }, (_, index) => index);
    const steps = mapInSteps(items, (item, index) => [item, index]);
    let count = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        assert.deepEqual(step.value, items.map((item) => [item, item]));
        break;
      }
      count++;
    }
    assert.ok(count > 1);
  });
});
