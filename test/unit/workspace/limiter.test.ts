import assert from 'node:assert/strict';
import { createLimiter } from '../../../server/src/workspace/limiter';

suite('limiter', () => {
  test('runs at most so many at once, in order, and goes on after a failure', async () => {
    const limit = createLimiter(2);
    const started: number[] = [];
    const finish: (() => void)[] = [];
    const task = (number: number) => limit(() => {
      started.push(number);
      return new Promise<number>((resolve, reject) => finish.push(() => (number === 0 ? reject(new Error('no')) : resolve(number))));
    });
    const results = [0, 1, 2, 3].map(task);
    const settled = Promise.allSettled(results);
    assert.deepEqual(started, [0, 1]);
    while (finish.length > 0) {
      finish.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.deepEqual(started, [0, 1, 2, 3]);
    assert.deepEqual((await settled).map((result) => result.status), ['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  });
});
