import { commands, type ExtensionContext, Position, type QuickPickItem, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type AddQuotationParams, type CorpusTarget, type InspectedText, type InspectTextParams, Method, type QuotationInsertion, type RelatedQuotation,
} from '../../../server/src/protocol';
import { askForName, askForThemes } from './steps';

const RELATION = { same: '一字不差', part: '包含在更长的一句里', similar: '近似' } as const;

/** Registers 把选中的文字加入素材…: shows what the corpus has of it first, then asks for speaker, source, themes and place. */
export function registerAddQuotationCommand(context: ExtensionContext, client: LanguageClient): void {
  context.subscriptions.push(commands.registerCommand('biganzi.addSelection', async () => {
    const editor = window.activeTextEditor;
    const text = editor?.document.getText(editor.selection).trim() ?? '';
    if (text === '') return void window.showInformationMessage('笔杆子：先选中一句话，再加入素材。');
    try {
      await add(client, text);
    } catch (error) {
      void window.showErrorMessage(`笔杆子：没有加入素材。${error instanceof Error ? error.message : String(error)}`);
    }
  }));
}

async function add(client: LanguageClient, selected: string): Promise<void> {
  const inspected = await client.sendRequest<InspectedText | null>(Method.inspectText, { text: selected } satisfies InspectTextParams);
  if (inspected === null || inspected.text === '') return void window.showInformationMessage('笔杆子：选中的内容里没有文字。');
  const { text, related, speakers, sources, themes, targets } = inspected;
  if (related.length > 0 && !(await confirmDespite(client, related))) return;
  const speaker = await askForName({ title: `加入素材（1/4）：${excerpt(text)}`, placeholder: '谁说的、谁写的（可以不填）', known: speakers });
  if (speaker === undefined) return;
  const origin = await askForName({ title: '加入素材（2/4）', placeholder: '从哪里读到的：书、讲话、文章（可以不填）', known: sources });
  if (origin === undefined) return;
  const chosen = await askForThemes({ title: '加入素材（3/4）', known: themes });
  if (chosen === undefined) return;
  const target = await askForTarget(targets);
  if (target === undefined) return;
  const params: AddQuotationParams = { text, speaker, origin, themes: chosen, target: target.uri };
  const insertion = await client.sendRequest<QuotationInsertion | null>(Method.addQuotation, params);
  if (insertion === null) throw new Error('服务器没有给出写入的位置，详见日志。');
  if (insertion.error !== undefined) throw new Error(insertion.error);
  await apply(client, insertion);
}

/** Shows the duplicates; true where the text is to be added all the same. */
async function confirmDespite(client: LanguageClient, related: readonly RelatedQuotation[]): Promise<boolean> {
  const proceed: QuickPickItem = { label: '$(add) 仍然加入', alwaysShow: true };
  const items = related.map((known) => ({ label: known.text, description: known.speaker, detail: `${RELATION[known.relation]} · ${fileNameOf(known.uri)} 第${known.line}行`, known }));
  const picked = await window.showQuickPick([...items, proceed], { title: '素材库里已有相近的句子', placeHolder: '选一条打开看，或选“仍然加入”', ignoreFocusOut: true });
  if (picked !== undefined && 'known' in picked) await show(client, picked.known as RelatedQuotation);
  return picked === proceed;
}

async function show(client: LanguageClient, { uri, line }: RelatedQuotation): Promise<void> {
  const at = new Position(line - 1, 0);
  await window.showTextDocument(client.protocol2CodeConverter.asUri(uri), { selection: new Range(at, at) });
}

async function askForTarget(targets: readonly CorpusTarget[]): Promise<CorpusTarget | undefined> {
  const items = targets.map((target) => ({ label: target.label, target }));
  return (await window.showQuickPick(items, { title: '加入素材（4/4）', placeHolder: '写到哪里', ignoreFocusOut: true }))?.target;
}

/** Makes the change in the buffer where the file is open, saves it, and says where it is. */
async function apply(client: LanguageClient, { uri: address, isNew, position, text }: QuotationInsertion): Promise<void> {
  const uri = client.protocol2CodeConverter.asUri(address);
  const edit = new WorkspaceEdit();
  if (isNew) edit.createFile(uri, { contents: new TextEncoder().encode(text), ignoreIfExists: false });
  else edit.insert(uri, new Position(position.line, position.character), text);
  if (!(await workspace.applyEdit(edit))) throw new Error(`无法写入“${uri.fsPath}”。`);
  const document = await workspace.openTextDocument(uri);
  if (document.isDirty && !(await document.save())) throw new Error(`无法保存“${uri.fsPath}”，改动还在编辑器里。`);
  void window.showInformationMessage(`笔杆子：已加入“${fileNameOf(address)}”。`, '打开').then((choice) => (
    choice === undefined ? undefined : window.showTextDocument(document)
  ));
}

function fileNameOf(address: string): string {
  return Uri.parse(address).path.split('/').at(-1) ?? address;
}

function excerpt(text: string): string {
  const chars = [...text];
  return chars.length > 16 ? `${chars.slice(0, 16).join('')}…` : text;
}
