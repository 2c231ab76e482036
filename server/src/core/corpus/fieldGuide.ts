import type { EntryKind } from './entry';
import type { FrontMatterKey } from './markdown/frontMatter';
import type { FieldKey } from './markdown/vocabulary';

/** What a field is for and how it is written, in the words of docs/corpus-format.md (a test compares the two). */
export interface FieldGuide {
  /** One Chinese sentence without a final stop. */
  readonly use: string;
  /** The field's line in a corpus Markdown file, e.g. `- 作者：习近平`. */
  readonly example: string;
}

type Guides = Readonly<Partial<Record<FieldKey, FieldGuide>>>;

const VERIFICATION = guide(
  '已核对：读过全文（或所列的公版古籍），一字不差；转引：在别的文章里见到，来源写那篇文章；未核对：没有查过。不写算未核对',
  '- 核对：已核对',
);

const SHARED: Guides = {
  themes: guide('查找、排序用的主题，可写几个', '- 主题：民本、治理'),
  origin: guide('这一条从哪里读到：书、讲话、文章、链接', '- 来源：《求是》2026年第2期'),
  id: guide('一般不写，由文字算出来；写了就以它为准，别的素材文件里同编号的条目会被后读的覆盖', '- 编号：my-001'),
  note: guide('写给自己看，不读', '- 备注：考前再看'),
};

const GUIDES: Readonly<Record<EntryKind, Guides>> = {
  quotation: {
    gloss: guide('一句话说明意思，用自己的话', '- 释义：治国要以百姓得利为根本'),
    speaker: guide('谁说的、谁写的；只写名字，不写职务', '- 作者：习近平'),
    work: guide('篇名、书名', '- 作品：论语·为政'),
    occasion: guide('在什么时候、什么会上说的', '- 场合：在浙江考察时'),
    date: guide('说的日子', '- 日期：2020年4月1日'),
    lead: guide('引出这句话的原话，照抄，连标点', '- 引语：习近平总书记指出，'),
    variants: guide('也算对的别的写法，一条写一行', '- 异文：人民城市人民建、人民城市为人民'),
    verification: VERIFICATION,
    partOf: guide('本句是哪一句的一部分，写那一句的编号', '- 摘自：q-0abc'),
    ...SHARED,
  },
  term: {
    definition: guide('用自己的话解释', '- 释义：把城市当作生命体……'),
    aliases: guide('别的叫法，悬停时也认', '- 别名：全生命周期管理'),
    standardWording: guide('应当使用的写法', '- 规范表述：人人有责、人人尽责、人人享有'),
    since: guide('从什么时候起这样说', '- 自：2022'),
    until: guide('到什么时候为止这样说', '- 至：2022'),
    verification: VERIFICATION,
    ...SHARED,
  },
  framework: { genre: guide('标题前面没写文种时，写在这里', '- 文种：讲话稿'), ...SHARED },
  question: {
    genre: guide('要求写什么文种', '- 文种：讲话稿'),
    limit: guide('字数要求的原话；题目末尾的括号里写了就不用再写', '- 字数：1000字左右'),
    limitMin: guide('最少多少字；只在原话读不出、或要与原话不同的时候写，并且要写字数性质', '- 字数下限：850'),
    limitMax: guide('最多多少字；只在原话读不出、或要与原话不同的时候写，并且要写字数性质', '- 字数上限：1050'),
    limitAround: guide('“左右”的那个数', '- 字数约：1000'),
    limitPerItem: guide('是不是对每一条的要求：是、否', '- 每条字数：是'),
    limitKind: guide('以内（不能超过）、左右、目标（只写了“N字”）、以上', '- 字数性质：左右'),
    ...SHARED,
  },
  essay: {
    genre: guide('标题前面没写文种时，写在这里', '- 文种：讲话稿'),
    author: guide('署名', '- 作者：某某'),
    post: guide('署名前的职务', '- 职务：L市市委副书记'),
    date: guide('讲话或发表的日子', '- 日期：2024年5月6日'),
    ...SHARED,
  },
};

/** What a field of a kind is for: `fieldGuide('quotation', 'lead')`; undefined where the kind has no such field. */
export function fieldGuide(kind: EntryKind, key: FieldKey): FieldGuide | undefined {
  return GUIDES[kind][key];
}

type FrontKey = NonNullable<FrontMatterKey['key']>;

const FRONT_GUIDES: Readonly<Record<FrontKey, FieldGuide>> = {
  format: guide('说明这是素材文件；1 是写法的版本', '素材: 1'),
  title: guide('文件的名字，显示在出处里；不写就用第一个 # 标题', '标题: 城市治理素材'),
  themes: guide('每一条都加上的主题，可写几个', '主题: [城市治理, 民生]'),
  origin: guide('没写来源的条目，来源是它', '来源: 《求是》2026年第2期'),
  date: guide('没写日期的金句和范文，日期是它', '日期: 2025年7月14日'),
  speaker: guide('没写作者的金句，作者是它', '作者: 习近平'),
  work: guide('没写作品的金句，作品是它', '作品: 论语'),
  occasion: guide('没写场合的金句，场合是它', '场合: 在浙江考察时'),
  verification: guide('没写核对的金句、名词，核对是它', '核对: 转引'),
};

/** What a key of a corpus file's front matter is for. */
export function frontMatterGuide(key: FrontKey): FieldGuide {
  return FRONT_GUIDES[key];
}

function guide(use: string, example: string): FieldGuide {
  return { use, example };
}
