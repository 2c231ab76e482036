/** How essays name people without their names, and the bare name that a quotation has (design §5: also where the text says 总书记). */
export const SPEAKER_TITLES: ReadonlyMap<string, string> = new Map([
  ['总书记', '习近平'],
  ['毛主席', '毛泽东'],
  ['周总理', '周恩来'],
  ['小平同志', '邓小平'],
  ['亚圣', '孟子'],
]);
