import { isHan } from '../text/charClass';
import type { Token } from './segmenter';

/** Words of two characters and more that a question holds whatever it is about. */
const NO_TOPIC = new Set([
  '给定', '资料', '材料', '根据', '结合', '围绕', '谈谈', '请以', '自拟', '题目', '要求', '字数', '不超过', '左右', '以内', '全面', '准确', '简明', '条理',
  '清晰', '语言', '流畅', '观点', '明确', '见解', '深刻', '参考', '理解', '认识', '看法', '概括', '归纳', '分析', '提出', '建议', '对策', '措施', '撰写',
  '一篇', '文章', '写作', '讲话稿', '发言稿', '大作文', '议论文', '策论文', '材料中', '自选', '角度', '立意', '内容', '作答', '问题', '主题', '为题', '结构',
  '完整', '思路', '论述', '论证', '充分', '一个', '一些', '这个', '那个', '我们', '他们', '自己', '什么', '怎么', '如何', '以及', '或者', '并且', '但是', '因为',
  '所以', '如果', '可以', '应当', '应该', '必须', '进行', '通过', '对于', '关于', '有关', '其中', '同时', '不得', '少于', '字数要求', '第一题', '第二题', '第三题',
]);
const MAX_WORDS = 20;

/**
 * The words that tell what a question is about: Chinese words of two characters and more, most frequent first, at most
 * twenty, without those that belong to every question (给定资料, 自拟题目).
 */
export function topicWordsOf(tokens: readonly Token[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of tokens) {
    if (text.length >= 2 && !NO_TOPIC.has(text) && isAllHan(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, MAX_WORDS).map(([word]) => word);
}

function isAllHan(text: string): boolean {
  return [...text].every((char) => isHan(char.codePointAt(0) ?? 0));
}
