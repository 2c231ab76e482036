import { randomBytes } from 'node:crypto';
import { type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { FromPreview, ToPreview } from '../../webview/messages';
import { previewHtml } from './html';

/** Shows the page of an import and hands its messages on; `onClose` is called once it is gone. */
export function openPreviewPanel(context: ExtensionContext, onMessage: (message: FromPreview) => void, onClose: () => void): { readonly post: (message: ToPreview) => void; readonly close: () => void } {
  const media = Uri.joinPath(context.extensionUri, 'dist');
  const panel = window.createWebviewPanel('biganzi.import', '导入素材', ViewColumn.Active, {
    enableScripts: true, localResourceRoots: [media], retainContextWhenHidden: true, enableFindWidget: true,
  });
  panel.webview.onDidReceiveMessage(onMessage);
  panel.onDidDispose(onClose);
  panel.webview.html = htmlOf(panel, media);
  return { post: (message) => void panel.webview.postMessage(message), close: () => panel.dispose() };
}

function htmlOf({ webview }: WebviewPanel, media: Uri): string {
  return previewHtml({
    script: webview.asWebviewUri(Uri.joinPath(media, 'importPreview.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(media, 'importPreview.css')).toString(),
    source: webview.cspSource,
    nonce: randomBytes(16).toString('hex'),
  });
}
