import { type Genre, genreNames } from '../genre/genre';

/** Endings of titles that tell a genre, beside the genre's own names; the first that fits holds. */
const ENDINGS: readonly (readonly [genre: Genre, pattern: RegExp])[] = [
  ['经验交流', /(?:经验|做法|交流)(?:发言|材料|介绍|总结)|上的(?:交流|典型|表态)?发言|(?:典型|交流|经验)发言/u],
  ['讲话稿', /(?:讲话|致辞|致词|演讲|讲稿|发言)(?:提纲|稿|摘要|要点|节选|（.{1,8}）)?$|在.{2,40}上的讲话/u],
  ['倡议书', /倡议书?$|公开信$|致.{2,20}的(?:一封)?信$/u],
  ['通知', /关于.{2,60}的通知$/u],
  ['通报', /关于.{2,60}的通报$/u],
  ['请示', /关于.{2,60}的请示$/u],
  ['函', /关于.{2,60}的(?:复)?函$/u],
  ['调研报告', /(?:调研|调查|考察)(?:报告|思考)$/u],
  ['报告', /关于.{2,60}的报告$/u],
  ['对策建议', /关于.{2,60}的(?:几点|若干)?(?:建议|意见建议)$|建议书$/u],
  ['方案', /(?:工作|活动|实施|行动|宣传)?方案$/u],
  ['简报', /简报$/u],
  ['编者按', /编者按/u],
  ['时评', /时评|锐评|快评|网评|评论员/u],
  ['新闻稿', /新闻稿|新闻通稿/u],
];

/** The genre that a title names or ends with (在…会上的讲话, 关于…的通知), undefined where it tells none. */
export function genreOfTitle(title: string): Genre | undefined {
  const ending = ENDINGS.find(([, pattern]) => pattern.test(title));
  if (ending !== undefined) return ending[0];
  return genreNames().find(([name]) => name.length >= 3 && title.includes(name))?.[1];
}
