/** A small corpus file for protocol tests; the quotation is a real one, attributed as its source has it. */
export const CORPUS_FILE = 'file:///w/corpus/城市.md';
export const QUOTATION = '城市是生命体、有机体，要敬畏城市、善待城市';
export const CORPUS_TEXT = `---
素材: 1
标题: 城市治理素材
---

## 金句

- ${QUOTATION}
  - 作者：习近平
  - 引语：习近平总书记指出，
  - 来源：某素材包
  - 核对：转引

## 名词

- 全周期管理
  - 释义：把城市当作生命体，对规划、建设、管理通盘考虑的治理理念。
  - 来源：某素材包

## 框架

### 大作文：推进城市治理的三个着力点

- 坚持党建引领
- 推动重心下移
- 强化科技赋能
`;

/** A draft with a hard limit of ten, over it by some. */
export const LONG_DRAFT = '---\n字数: 不超过10字\n---\n\n建设人民满意的城市，要把群众的小事办好。\n';
