import * as assert from 'node:assert/strict';
import { extractFixture, summaryOf } from '../../../support/packFixture';

interface PackCase {
  readonly file: string;
  readonly shape: string;
  readonly title: string;
  readonly found: Readonly<Record<string, readonly string[]>>;
}

/** What each pack of the project's own holds, checked by hand: line, kind and content of everything found. */
const PACKS: readonly PackCase[] = [
  {
    file: 'half-width.txt', shape: '和已知素材包同样的写法：半角逗号，两头是网站的话', title: '屋场会',
    found: {
      sections: [
        '5 links 热点链接',
        '7 questions 命题预测',
        '10 theory 理论精析',
        '11 theory 重要意义',
        '13 theory 对策措施',
        '15 material 素材积累',
        '16 frameworks 大作文框架',
        '24 frameworks 经验材料框架',
        '31 frameworks 讲话稿框架',
        '41 essays 范文赏析',
        '42 essays 大作文',
        '48 essays 讲话稿',
        '57 essays 署名文章',
      ],
      questions: [
        '8 1 分析 200字 请结合材料，谈谈“屋场会”受欢迎的原因。',
        '9 2 大作文 1000字 请围绕“板凳坐得近，人心贴得紧”写一篇大作文。',
      ],
      frameworks: [
        '17 大作文 板凳坐得近，人心才贴得紧 [要坐得下，听真话 要坐得住，解难题 要坐得久，见真情]',
        '21 大作文 让会议开出泥土味 [会期要短 会风要实]',
        '25 经验交流 小院坝议出大民生 [一、选好地点，让群众愿意来[一是就近 二是就便] 二、定好议题，让群众愿意说 三、抓好落实，让群众愿意信]',
        '32 讲话稿 在全县屋场会推进会上的讲话 [一、提高认识[（一）看到差距[一是不愿开 二是不会开] （二）看到希望] 二、狠抓落实[一要领导带头 二要督查跟上]]',
      ],
      essays: [
        '43 大作文 板凳坐得近，人心才贴得紧 4',
        '49 讲话稿 在全县屋场会推进会上的讲话 丁一 某县县委副书记 2023-05-06 5',
        '58 署名文章 把会开到群众心坎上 李某 某省社会科学院研究员 2',
      ],
      quotations: [
        '6 习近平：人民对美好生活的向往，就是我们的奋斗目标',
      ],
      terms: [
        '12 屋场会',
      ],
      skipped: [
        '1 热线电话',
        '2 电话号码',
        '3 网站名称',
        '4 公众号推广',
        '6 QQ群推广（只去掉这一句）',
        '62 网站推广',
        '63 关键词标签',
        '64 二维码',
      ],
    },
  },
  {
    file: 'markdown.md', shape: 'Markdown 标题', title: '基层减负',
    found: {
      sections: [
        '5 questions 命题预测',
        '12 quotations 金句',
        '19 terms 名词解释',
        '26 frameworks 框架',
        '44 essays 范文',
      ],
      questions: [
        '7 1 分析 不超过300字 请谈谈为基层减负的重要性。',
        '8 2 概括 不超过400字 概括材料中基层反映的问题。要求：全面、准确',
        '10 3 大作文 1000～1200字 以“把时间还给基层”为题，写一篇文章',
      ],
      frameworks: [
        '28 大作文 把时间还给基层 [1.减文山，让干部脱得开身[开短会 发短文] 2.减检查，让干部迈得开步 3.减考核，让干部干得出活]',
        '36 讲话稿 在基层减负工作推进会上的讲话 [一、提高认识[（一）看到危害 （二）看到希望] 二、抓住重点 三、加强领导]',
      ],
      essays: [
        '46 大作文 把时间还给基层 3',
        '54 大作文 一张表的旅行 丁一 2',
      ],
      quotations: [
        '14 习近平：人民对美好生活的向往，就是我们的奋斗目标',
        '15 老子《老子·第六十四章》：合抱之木，生于毫末；九层之台，起于累土',
        '16 杜甫《望岳》：会当凌绝顶，一览众山小',
        '17 ：仓廪实而知礼节，衣食足而知荣辱',
      ],
      terms: [
        '21 形式主义',
        '24 基层减负',
      ],
    },
  },
  {
    file: 'brackets.txt', shape: '【】标题', title: '',
    found: {
      sections: [
        '1 links 热点链接',
        '2 theory 理论精析',
        '3 theory 重要意义',
        '8 questions 命题预测',
        '12 essays 范文',
        '21 quotations 金句荟萃',
      ],
      questions: [
        '9 1 分析 250字以内 请分析“屋场会”受欢迎的原因',
        '10 2 倡议书 500字左右 请为县委起草一份关于推广“屋场会”的倡议书',
        '11 3 编者按 400字 给县电视台写一则编者按。',
      ],
      essays: [
        '13 大作文 把会开到群众心里 4',
        '19 大作文 小院里的大民主 1',
      ],
      quotations: [
        '4 中央城镇化会议：要让城市融入自然，让居民看得见山、望得见水、记得住乡愁',
        '5 孔子：其身正，不令而行；其身不正，虽令不从',
        '5 左传《左传》：人谁无过，过而能改，善莫大焉',
        '6 论语：君子坦荡荡，小人长戚戚',
        '6 古人：历览前贤国与家，成由勤俭破由奢',
        '22 习近平：人民对美好生活的向往，就是我们的奋斗目标',
        '23 ：治国有常，而利民为本',
      ],
    },
  },
  {
    file: 'parts.txt', shape: '“第一部分”标题，数字编号的框架', title: '',
    found: {
      sections: [
        '1 questions 命题预测',
        '6 frameworks 框架',
        '17 quotations 名言警句',
        '22 essays 范文',
        '28 theory 常见问题',
      ],
      questions: [
        '2 1 概括 不超过200字 根据给定资料，概括小张返乡创业成功的原因。要求：准确、全面、有条理',
        '4 2 分析 300字左右 结合“给定资料”，谈谈对“村里的路通了，心里的路也通了”的理解。要求：观点明确',
      ],
      frameworks: [
        '7 大作文 把路修到心里 [开头：以一条路的故事引出总论点 分论点一：修好脚下的路，让日子有奔头 分论点二：修好心上的路，让干群有情谊 结尾：号召干部当好铺路石]',
        '12 大作文 返乡的人，回来的路 [开头：由小张的选择说起 分论点一：要有留人的产业 分论点二：要有暖人的服务 结尾：展望]',
      ],
      essays: [
        '23 大作文 把路修到心里 4',
      ],
      quotations: [
        '18 论语《论语·述而》：君子坦荡荡，小人长戚戚',
        '19 韩愈《进学解》：业精于勤，荒于嬉；行成于思，毁于随',
        '20 孟子：不以规矩，不能成方圆',
      ],
    },
  },
  {
    file: 'speech.txt', shape: '单独一篇讲话', title: '在全县“屋场会”推进会上的讲话',
    found: {
      essays: [
        '1 讲话稿 在全县“屋场会”推进会上的讲话 李某某 县委书记 2023-05-06 8',
      ],
      quotations: [
        '7 习近平：人民对美好生活的向往，就是我们的奋斗目标',
      ],
    },
  },
  {
    file: 'quotation-list.txt', shape: '标题点明说话人的语录', title: '习近平同志论民生金句集',
    found: {
      quotations: [
        '4 习近平：人民对美好生活的向往，就是我们的奋斗目标',
        '5 习近平：人民有信仰，民族有希望，国家有力量',
      ],
      skipped: [
        '7 来源说明',
      ],
    },
  },
];

suite('packs of the project’s own, in several shapes', () => {
  for (const { file, shape, title, found } of PACKS) {
    test(shape, () => {
      const extraction = extractFixture(file);
      assert.equal(extraction.title, title);
      assert.deepEqual(Object.fromEntries(Object.entries(summaryOf(extraction)).filter(([, rows]) => rows.length > 0)), found);
    });
  }

  test('「」 for “ ” changes neither the title nor the terms', () => {
    const asWritten = extractFixture('half-width.txt');
    const rewritten = extractFixture('half-width.txt', (text) => text.replaceAll('“', '「').replaceAll('”', '」'));
    assert.equal(rewritten.title, asWritten.title);
    assert.deepEqual(rewritten.terms.map(({ name }) => name), asWritten.terms.map(({ name }) => name));
    assert.notDeepEqual(asWritten.terms, []);
  });
});
