import type { CorpusTarget, ImportedFilePreview, ImportRow } from '../../server/src/protocol';
import { element } from './element';
import type { FromPreview, ToPreview } from './messages';
import { Selection } from './selection';
import { fileSection, toolbar, type ViewActions } from './view';

declare function acquireVsCodeApi(): { readonly postMessage: (message: FromPreview) => void };

const vscode = acquireVsCodeApi();

/** Shows the files of an import and answers for what is chosen of them. */
function show(files: readonly ImportedFilePreview[], targets: readonly CorpusTarget[]): void {
  const selection = new Selection(files);
  const rowAt = (item: HTMLElement): ImportRow | undefined => files[Number(item.dataset['file'])]?.entries[Number(item.dataset['entry'])];
  const isShown = filterOf();
  let matches = (_row: ImportRow): boolean => true;
  const entries = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('li.entry')];
  const refresh = (): void => {
    const { count, total } = selection;
    const known = files.reduce((sum, file) => sum + file.entries.filter(({ related }) => related?.relation === 'same').length, 0);
    byId('summary').textContent = `${files.length} 个文件，${total} 条；已选 ${count} 条${known === 0 ? '' : `（${known} 条素材库里已有，没有选）`}`;
    const accept = byId('accept');
    accept.textContent = `写入选中的 ${count} 条`;
    accept.toggleAttribute('disabled', count === 0);
  };
  const actions: ViewActions = {
    choose: (file, entry, isChosen) => {
      selection.set(file, entry, isChosen);
      refresh();
    },
    chooseShown: (isChosen) => {
      files.forEach((file, number) => file.entries.forEach((row, entry) => {
        if (matches(row)) selection.set(number, entry, isChosen(row));
      }));
      for (const item of entries()) {
        const box = item.querySelector('input');
        if (box !== null) box.checked = selection.has(Number(item.dataset['file']), Number(item.dataset['entry']));
      }
      refresh();
    },
    filter: (text, kind) => {
      matches = isShown(text, kind);
      for (const item of entries()) {
        const row = rowAt(item);
        item.hidden = row !== undefined && !matches(row);
      }
    },
    reread: (encoding) => vscode.postMessage({ type: 'reread', encoding }),
    accept: (target) => {
      byId('accept').toggleAttribute('disabled', true);
      vscode.postMessage({ type: 'accept', files: selection.toAccepted(), target });
    },
    open: (uri, line) => vscode.postMessage({ type: 'open', uri, line }),
  };
  document.body.replaceChildren(toolbar(targets, actions), element('main', {}, files.map((file, number) => fileSection(file, number, selection, actions))));
  refresh();
}

function filterOf(): (text: string, kind: string) => (row: ImportRow) => boolean {
  return (text, kind) => (row) => (kind === '' || row.kind === kind) && (text === '' || `${row.text}${row.detail}`.includes(text));
}

function byId(id: string): HTMLElement {
  return document.getElementById(id) ?? element('span');
}

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'show') show(data.files, data.targets);
  else {
    byId('accept').toggleAttribute('disabled', false);
    byId('summary').textContent = data.message;
  }
});
vscode.postMessage({ type: 'ready' });
