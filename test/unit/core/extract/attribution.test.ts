import * as assert from 'node:assert/strict';
import { extractPack } from '../../../../server/src/core/extract/extract';
import type { Quotation } from '../../../../server/src/core/corpus/entry';

const GOAL = '人民对美好生活的向往，就是我们的奋斗目标';
const LEARN = '必须用极大的努力去学会管理城市和建设城市';
const UPRIGHT = '其身正，不令而行；其身不正，虽令不从';
const STUDY = '业精于勤，荒于嬉；行成于思，毁于随';

/** Quotations of one paragraph of running text. */
function quotationsOf(paragraph: string): readonly Quotation[] {
  return extractPack({ text: paragraph, uri: 'a.txt' }).quotations;
}

function said(paragraph: string): readonly string[] {
  return quotationsOf(paragraph).map(({ speaker, text }) => `${speaker}：${text}`);
}

suite('attributed quotations', () => {
  const found: readonly (readonly [form: string, paragraph: string, expected: readonly string[]])[] = [
    ['说的词后用冒号', `习近平总书记指出：“${GOAL}。”`, [`习近平：${GOAL}`]],
    ['说的词后用逗号', `习近平总书记强调，“${GOAL}”。`, [`习近平：${GOAL}`]],
    ['什么标点也没有', `习总书记强调“${GOAL}”可见民生之重。`, [`习近平：${GOAL}`]],
    ['指出的', `正如习近平总书记指出的，“${GOAL}”。`, [`习近平：${GOAL}`]],
    ['指出的——', `就是习近平总书记指出的——“${GOAL}”。`, [`习近平：${GOAL}`]],
    ['号召全党', `毛泽东同志就号召全党“${LEARN}”。`, [`毛泽东：${LEARN}`]],
    ['引文后面的要求', `认真落实习近平总书记“${GOAL}”要求，尊重群众。`, [`习近平：${GOAL}`]],
    ['引文后面的号召', `响应毛泽东同志“${LEARN}”的号召，全党行动起来。`, [`毛泽东：${LEARN}`]],
    ['他承前句', `习近平总书记来到社区。他说了一句意味深长的话：“${GOAL}。”`, [`习近平：${GOAL}`]],
    ['总书记单说', `总书记说，“${GOAL}”。`, [`习近平：${GOAL}`]],
    ['相连的两句', `习近平总书记指出，“${GOAL}”“人民有信仰，民族有希望，国家有力量”。`, [`习近平：${GOAL}`, '习近平：人民有信仰，民族有希望，国家有力量']],
    ['逗号相连的两句', `习近平总书记强调“${GOAL}”，“人民有信仰，民族有希望，国家有力量”等。`, [`习近平：${GOAL}`, '习近平：人民有信仰，民族有希望，国家有力量']],
    ['这是……的话', `“${GOAL}”，这是习近平总书记对人民的庄严承诺和要求。`, [`习近平：${GOAL}`]],
    ['句后署名', `“${GOAL}。”——习近平`, [`习近平：${GOAL}`]],
    ['句后书名', `“${UPRIGHT}”——《论语·子路》`, [`论语：${UPRIGHT}`]],
    ['句后括号', `“${UPRIGHT}”（《论语·子路》），说的是表率的力量。`, [`论语：${UPRIGHT}`]],
    ['句后有人说', `“${GOAL}。”习近平总书记这样说。`, [`习近平：${GOAL}`]],
    ['书有言', `《论语》有言：“${UPRIGHT}。”`, [`论语：${UPRIGHT}`]],
    ['古人云', `古人云：“${UPRIGHT}。”`, [`古人：${UPRIGHT}`]],
    ['古人曾说', `孔子曾说：“${UPRIGHT}。”`, [`孔子：${UPRIGHT}`]],
    ['作家头衔', `唐代文学家韩愈曾说，“${STUDY}”。`, [`韩愈：${STUDY}`]],
    ['直引号', `习近平总书记指出:"${GOAL}"`, [`习近平：${GOAL}`]],
    ['方引号', `习近平总书记指出：「${GOAL}」`, [`习近平：${GOAL}`]],
    ['状语在中间', `习近平总书记在参观毛泽东同志故居时指出，“${GOAL}”。`, [`习近平：${GOAL}`]],
    ['职务在前', `中共中央总书记、国家主席、中央军委主席习近平强调，“${GOAL}”。`, [`习近平：${GOAL}`]],
    ['报告', '党的十九大报告指出：“文化是一个国家、一个民族的灵魂。文化兴国运兴，文化强民族强。”', ['党的十九大报告：文化是一个国家、一个民族的灵魂。文化兴国运兴，文化强民族强']],
    ['人在报告中说', `习近平总书记在党的十九大报告中指出：“${GOAL}。”`, [`习近平：${GOAL}`]],
    ['冒号前还有话', `习近平总书记首次提出奋斗目标问题：“${GOAL}。”`, [`习近平：${GOAL}`]],
    ['没有关上的引号', `他说“甲。习近平总书记指出：“${GOAL}。”`, [`习近平：${GOAL}`]],
  ];
  for (const [form, paragraph, expected] of found) test(`认出：${form}`, () => assert.deepEqual(said(paragraph), expected));

  const notFound: readonly (readonly [form: string, paragraph: string])[] = [
    ['推行自己的做法', '某县推行“门口议事、门口办事、门口评事”的做法，群众满意。'],
    ['按照自己的思路', '某县按照“先易后难、先急后缓、先近后远”的思路，提出三年计划。'],
    ['提出自己的思路', '杭州市委提出“小事不出楼、大事不出院、难事不出街”的工作思路。'],
    ['实现自己的目标', '努力实现“停车有位、上学有座、看病有床”的目标。'],
    ['没有名字的人', '许多人说：“住在这里就像住在自己的老家一样踏实。”'],
    ['有专家', '有专家指出，存在“放的不够、管的过死、放之无度”的问题。'],
    ['我们', '我们常说，“把小事当成大事来办，把家事当成国事来办”。'],
    ['贯彻讲话精神后的口号', '全县深入贯彻习近平总书记重要讲话精神，叫响“一线工作、一线解难、一线问效”。'],
    ['后面才提到名字', '“坚持屋场开会、板凳说话、院坝办事。”，全县将深入贯彻习近平总书记重要指示精神。'],
    ['没有出处', '“民为邦本的道理人人都懂”，难在落实。'],
    ['短语', '习近平总书记强调“三严三实”和“钉钉子精神”。'],
  ];
  for (const [form, paragraph] of notFound) test(`不认：${form}`, () => assert.deepEqual(said(paragraph), []));

  test('引语、场合、日期照原文', () => {
    const [quotation] = quotationsOf(`早在1949年新中国成立之初,毛泽东同志就号召全党“${LEARN}”。`);
    assert.equal(quotation?.lead, '早在1949年新中国成立之初，毛泽东同志就号召全党');
    assert.equal(quotation.occasion, '在1949年新中国成立之初');
    assert.equal(quotation.date, '1949');
  });

  test('总书记指写作当时的那一位', () => {
    const said = '总书记强调：“这是测试用的一句话，不是谁说过的话。”';
    assert.equal(quotationsOf(said)[0]?.speaker, '习近平');
    assert.equal(quotationsOf(`胡锦涛总书记来到社区看望群众。\n${said}`)[0]?.speaker, '胡锦涛');
    assert.equal(quotationsOf(`胡锦涛总书记来过这里。习近平总书记也来过。\n${said}`)[0]?.speaker, '习近平');
  });

  test('没有年份的日子不算日期', () => {
    const [quotation] = quotationsOf('2月10日，习近平总书记在北京调研指导新型冠状病毒肺炎疫情防控工作时强调指出，“社区是疫情联防联控的第一线，也是外防输入、内防扩散最有效的防线。”');
    assert.equal(quotation?.date, undefined);
    assert.equal(quotation?.occasion, '在北京调研指导新型冠状病毒肺炎疫情防控工作时');
  });

  test('承前的“他”带着前一句的日期', () => {
    const [quotation] = quotationsOf('2015年12月，习近平总书记在会上发表重要讲话。他强调：“城市工作是一个系统工程。”');
    assert.deepEqual([quotation?.speaker, quotation?.date], ['习近平', '2015-12']);
  });

  test('半角标点改成全角，内层引号照留', () => {
    const [quotation] = quotationsOf('习近平总书记提出,“树立‘全周期管理’意识,努力探索超大城市现代化治理新路子。”');
    assert.equal(quotation?.text, '树立‘全周期管理’意识，努力探索超大城市现代化治理新路子');
  });

  test('同一句再出现，编号加序号；长句的一部分指向长句', () => {
    const long = '城市是生命体、有机体，要敬畏城市、善待城市，树立‘全周期管理’意识，努力探索超大城市现代化治理新路子';
    const part = '树立‘全周期管理’意识，努力探索超大城市现代化治理新路子';
    const rows = quotationsOf([`习近平总书记指出：“${part}。”`, `习近平总书记指出：“${long}。”`, `习近平总书记强调：“${part}”`].join('\n'));
    assert.equal(rows[2]?.id, `${rows[0]?.id}~2`);
    assert.deepEqual(rows.map(({ partOf }) => partOf), [rows[1]?.id, undefined, rows[1]?.id]);
  });
});
