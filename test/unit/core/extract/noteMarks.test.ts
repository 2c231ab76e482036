import assert from 'node:assert/strict';

import { extractPack } from '../../../../server/src/core/extract/extract';

suite('marks of notes', () => {
  test('are no part of the words they stand by', () => {
    const text = '# 材料\n\n## 金句\n\n1. 为政之要在于安民，安民之要在于察其疾苦。[^1]\n2. 治国有常，而利民为本。[^尾2]\n\n[^1]: 某书第一卷\n';
    const { quotations } = extractPack({ text, uri: 'file:///a.txt' });
    assert.ok(quotations.length >= 2);
    for (const quotation of quotations) assert.doesNotMatch(quotation.text, /\[\^/u);
  });
});
