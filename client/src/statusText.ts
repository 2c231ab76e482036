import type { CorpusStatus, DraftStatus } from '../../server/src/protocol';

/** What the status bar shows; `tooltip` and `label` are plain text, lines joined by `\n`. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly isWarning: boolean;
}

export interface StatusInput {
  readonly corpus?: CorpusStatus;
  readonly draft?: DraftStatus;
  /** Characters of the selection without blanks, where something is selected. */
  readonly selected?: number;
}

const NAME = '笔杆子';
const MEASURE_NAMES = { grid: '答题卡格数', cells: '占格数', chars: '字符数', words: 'Word 字数', han: '汉字数' } as const;

/** Words the state of corpus and draft; whoever reads it needs no colour to see that a limit is exceeded. */
export function statusTextOf({ corpus, draft, selected }: StatusInput): StatusText {
  const count = draft === undefined ? '' : ` ${countText(draft)}`;
  const selection = selected === undefined || selected === 0 ? '' : ` 选中 ${selected}`;
  const busy = corpus?.indexing === true ? ' $(sync~spin)' : '';
  const lines = [...(draft === undefined ? [] : draftLines(draft)), corpusLine(corpus)];
  return {
    text: `${NAME}${count}${selection}${busy}`,
    tooltip: lines.join('\n'),
    label: [NAME, ...lines].join('，'),
    isWarning: draft?.status === 'over',
  };
}

function countText(draft: DraftStatus): string {
  const target = targetOf(draft);
  const figure = target === undefined ? `${draft.count}${unitOf(draft)}` : `${draft.count}/${target}${unitOf(draft)}`;
  return draft.status === 'over' && draft.limit?.max !== undefined ? `${figure} 超 ${draft.count - draft.limit.max}` : figure;
}

function draftLines(draft: DraftStatus): readonly string[] {
  const target = draft.limit === undefined ? [] : [`要求：${draft.limit.text}`, ...remainder(draft)];
  const counts = Object.entries(MEASURE_NAMES).map(([measure, name]) => `${name} ${draft.counts[measure as keyof typeof MEASURE_NAMES]}`);
  return [...(draft.title === '' ? [] : [draft.title]), ...target, `${counts.join('，')}，共 ${draft.rows} 行`];
}

function remainder({ count, limit, measure, status }: DraftStatus): readonly string[] {
  const unit = unitOf({ measure });
  if (limit?.max !== undefined && count > limit.max) return [`超出 ${count - limit.max} ${unit}`];
  if (status === 'under' && limit?.min !== undefined) return [`至少还要写 ${limit.min - count} ${unit}`];
  if (limit?.max !== undefined) return [`还可以写 ${limit.max - count} ${unit}`];
  return [];
}

function targetOf({ limit }: DraftStatus): number | undefined {
  return limit?.around ?? limit?.max ?? limit?.min;
}

function unitOf({ measure }: Pick<DraftStatus, 'measure'>): string {
  return measure === 'grid' || measure === 'cells' ? '格' : '字';
}

function corpusLine(corpus: CorpusStatus | undefined): string {
  if (corpus === undefined) return '正在启动';
  const amount = `${corpus.files} 个素材文件：引文 ${corpus.quotations}，名词 ${corpus.terms}，框架 ${corpus.frameworks}，范文 ${corpus.essays}`;
  if (corpus.indexing) return '正在索引素材';
  const problems = corpus.problems.length === 0 ? '' : `；${corpus.problems.length} 处问题，见“问题”面板`;
  const fallback = corpus.segmenter === 'Intl.Segmenter' ? '；分词：Intl.Segmenter（未装 nodejieba）' : '';
  return `已索引 ${amount}${problems}${fallback}`;
}
