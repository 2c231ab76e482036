import type { CorpusTarget, ImportedFilePreview, ImportRow } from '../../server/src/protocol';
import { element } from './element';
import { isNew, type Selection } from './selection';

export const KIND_LABEL: Readonly<Record<ImportRow['kind'], string>> = {
  quotation: '金句', term: '名词', framework: '框架', question: '题目', essay: '范文',
};
const RELATION_LABEL = { same: '已有', part: '已有更长的', similar: '近似' } as const;
/** Encodings that Chinese files come in; the first is what is found out by itself. */
const ENCODINGS = [['', '自动'], ['utf-8', 'UTF-8'], ['gb18030', 'GBK / GB18030'], ['utf-16le', 'UTF-16 LE'], ['utf-16be', 'UTF-16 BE'], ['big5', 'Big5']] as const;
/** Rows drawn at once; the rest come when asked for. */
const ROWS_AT_ONCE = 1000;

export interface ViewActions {
  readonly choose: (file: number, entry: number, isChosen: boolean) => void;
  readonly chooseShown: (isChosen: (row: ImportRow) => boolean) => void;
  readonly filter: (text: string, kind: string) => void;
  readonly reread: (encoding: string) => void;
  readonly accept: (target: string) => void;
  readonly open: (uri: string, line: number) => void;
}

/** The bar above the list: what is shown, what is chosen, where it goes. */
export function toolbar(targets: readonly CorpusTarget[], actions: ViewActions): HTMLElement {
  const words = element('input', { type: 'search', placeholder: '筛选：文字、作者、主题', 'aria-label': '筛选', id: 'filter' });
  const kind = element('select', { 'aria-label': '种类', id: 'kind' }, [['', '全部种类'], ...Object.entries(KIND_LABEL)].map(([value = '', label = '']) => element('option', { value }, label)));
  const encoding = element('select', { 'aria-label': '文字编码', id: 'encoding' }, ENCODINGS.map(([value, label]) => element('option', { value }, `编码：${label}`)));
  const target = element('select', { 'aria-label': '写到哪里', id: 'target' }, targets.map(({ uri, label }) => element('option', { value: uri }, label)));
  const refilter = (): void => actions.filter(words.value.trim(), kind.value);
  words.addEventListener('input', refilter);
  kind.addEventListener('change', refilter);
  encoding.addEventListener('change', () => actions.reread(encoding.value));
  const accept = element('button', { id: 'accept', class: 'primary' });
  accept.addEventListener('click', () => actions.accept(target.value));
  return element('header', {}, [
    element('div', { class: 'line' }, [words, kind, button('全选', () => actions.chooseShown(() => true)), button('全不选', () => actions.chooseShown(() => false)), button('只选新的', () => actions.chooseShown(isNew)), encoding]),
    element('div', { class: 'line' }, [element('span', { id: 'summary', role: 'status' }), element('label', {}, ['写到 ', target]), accept]),
  ]);
}

/** One file with its entries, what was left out of it, or why it could not be read. */
export function fileSection(file: ImportedFilePreview, number: number, selection: Selection, actions: ViewActions): HTMLElement {
  const facts = [file.format, file.encoding === file.format ? '' : file.encoding, `${file.entries.length} 条`].filter((fact) => fact !== '').join(' · ');
  const list = element('ul', {});
  const drawFrom = (from: number): void => {
    file.entries.slice(from, from + ROWS_AT_ONCE).forEach((row, index) => list.append(entryRow(row, { uri: file.uri, file: number, entry: from + index }, selection, actions)));
    const rest = file.entries.length - from - ROWS_AT_ONCE;
    if (rest <= 0) return;
    const more = element('li', {}, [button(`再显示 ${Math.min(rest, ROWS_AT_ONCE)} 条`, () => {
      more.remove();
      drawFrom(from + ROWS_AT_ONCE);
    })]);
    list.append(more);
  };
  drawFrom(0);
  return element('section', { 'aria-label': file.name }, [
    element('h2', {}, [file.name, element('small', {}, facts)]),
    ...(file.error === undefined ? [] : [element('p', { class: 'error', role: 'alert' }, file.error)]),
    list,
    ...(file.skipped.length === 0 ? [] : [skippedLines(file)]),
  ]);
}

function entryRow(row: ImportRow, at: { readonly uri: string; readonly file: number; readonly entry: number }, selection: Selection, actions: ViewActions): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = selection.has(at.file, at.entry);
  box.addEventListener('change', () => actions.choose(at.file, at.entry, box.checked));
  const place = button(`第${row.line}行`, () => actions.open(at.uri, row.line), 'link');
  const item = element('li', { class: 'entry', 'data-file': String(at.file), 'data-entry': String(at.entry) }, [
    element('label', {}, [box, element('span', { class: 'kind' }, KIND_LABEL[row.kind]), element('span', { class: 'text' }, row.text)]),
    element('div', { class: 'detail' }, [row.detail === '' ? '' : `${row.detail} · `, place]),
  ]);
  const { related } = row;
  if (related !== undefined) {
    const known = button(related.text, () => actions.open(related.uri, related.line), 'link');
    item.append(element('div', { class: `related ${related.relation}` }, [`${RELATION_LABEL[related.relation]}：`, known, related.speaker === '' ? '' : `（${related.speaker}）`]));
  }
  return item;
}

function skippedLines({ skipped }: ImportedFilePreview): HTMLElement {
  return element('details', {}, [
    element('summary', {}, `没有读的 ${skipped.length} 处`),
    element('ul', {}, skipped.slice(0, ROWS_AT_ONCE).map(({ line, reason }) => element('li', {}, `第${line}行：${reason}`))),
  ]);
}

function button(label: string, onClick: () => void, style = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', ...(style !== '' && { class: style }) }, label);
  made.addEventListener('click', onClick);
  return made;
}
