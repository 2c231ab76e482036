/** What the preview's page loads, as addresses the page may use. */
export interface PreviewAssets {
  readonly script: string;
  readonly style: string;
  /** The webview's own origin, for the content security policy. */
  readonly source: string;
  readonly nonce: string;
}

/** The page of the import preview: no inline script or style, nothing from the network. */
export function previewHtml({ script, style, source, nonce }: PreviewAssets): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>导入素材</title>
</head>
<body><p role="status">正在读取……</p><script nonce="${nonce}" src="${script}"></script></body>
</html>`;
}
