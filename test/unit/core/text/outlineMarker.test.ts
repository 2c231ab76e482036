import assert from 'node:assert/strict';
import { splitOutlineMarker } from '../../../../server/src/core/text/outlineMarker';

suite('outlineMarker', () => {
  const cases: readonly (readonly [line: string, marker: string, text: string])[] = [
    ['一、编制方案', '一、', '编制方案'],
    ['十二、收尾', '十二、', '收尾'],
    ['（一）站位要高', '（一）', '站位要高'],
    ['(一)站位要高', '(一)', '站位要高'],
    ['1. 摸清底数', '1.', '摸清底数'],
    ['1、摸清底数', '1、', '摸清底数'],
    ['（2）建台账', '（2）', '建台账'],
    ['①建台账', '①', '建台账'],
    ['一是靠理念引导', '一是', '靠理念引导'],
    ['二要加强领导', '二要', '加强领导'],
    ['第一，落实要快', '第一，', '落实要快'],
    ['首先,站位要高', '首先,', '站位要高'],
    ['　一、编制方案 ', '一、', '编制方案'],
    ['3.5万人受益', '', '3.5万人受益'],
    ['三要素齐备', '', '三要素齐备'],
    ['坚持党建引领', '', '坚持党建引领'],
    ['一、', '', '一、'],
    ['', '', ''],
  ];
  for (const [line, marker, text] of cases) {
    test(line || '（空行）', () => assert.deepEqual(splitOutlineMarker(line), { marker, text }));
  }
});
