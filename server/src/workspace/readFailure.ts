import type { ReadFailure } from './ports';

/** The largest file that is read; a study pack of a million characters has about 3 MB. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** The largest Word or PDF file that is read: pictures make most of it, and are left out. */
export const MAX_DOCUMENT_BYTES = 100 * 1024 * 1024;

export type Language = 'zh' | 'en';

/** What happened to the named file and what to do about it, as one sentence for the user. */
export function readFailureMessage(failure: ReadFailure, file: string, language: Language = 'zh'): string {
  return language === 'en' ? english(failure, file) : chinese(failure, file);
}

function chinese({ kind, detail, limit = MAX_FILE_BYTES }: ReadFailure, file: string): string {
  switch (kind) {
    case 'missing': return `找不到文件“${file}”，请检查路径。`;
    case 'directory': return `“${file}”是文件夹，请给出其中的文件。`;
    case 'denied': return `没有读取“${file}”的权限，请检查文件的权限。`;
    case 'empty': return `“${file}”是空文件，没有可读的内容。`;
    case 'binary': return `“${file}”不是文本文件，无法读取；请另存为 UTF-8 或 GBK 编码的纯文本。`;
    case 'tooLarge': return `“${file}”太大（${megabytes(detail)} MB，上限 ${megabytes(limit)} MB），请拆成几个文件。`;
    case 'unsupported': return `“${file}”是 ${detail ?? ''} 文件，目前还不能直接读取；${isLegacyWord(detail) ? '请用 Word 或 WPS 打开，另存为 .docx 再导入' : '请先另存为纯文本（.txt）或 Markdown'}。`;
    case 'damaged': return `“${file}”已损坏或不完整，无法读取${reason(detail)}；请用原来的软件打开后重新另存。`;
    case 'encrypted': return `“${file}”设有密码，无法读取；请先去掉密码再导入。`;
    case 'scanned': return `“${file}”是扫描件（只有图片，没有文字层），无法读取；请先做文字识别（OCR）再导入。`;
    case 'garbled': return `“${file}”的文字层是乱码（字体没有文字对照表），无法读取；请换一份文件，或做文字识别（OCR）再导入。`;
    case 'tooComplex': return `读取“${file}”所需的时间或内存超出上限，已停止${reason(detail)}；请拆成小一些的文件。`;
    case 'cancelled': return `已取消读取“${file}”。`;
    case 'unreadable': return `无法读取“${file}”：${detail ?? '原因不明'}。`;
  }
}

function english({ kind, detail, limit = MAX_FILE_BYTES }: ReadFailure, file: string): string {
  switch (kind) {
    case 'missing': return `No such file: ${file}. Check the path.`;
    case 'directory': return `${file} is a folder; name the files in it.`;
    case 'denied': return `No permission to read ${file}.`;
    case 'empty': return `${file} is empty.`;
    case 'binary': return `${file} is not a text file; save it as plain text in UTF-8 or GBK.`;
    case 'tooLarge': return `${file} is too large (${megabytes(detail)} MB, at most ${megabytes(limit)} MB); split it.`;
    case 'unsupported': return `${file} is a ${detail ?? ''} file, which cannot be read directly yet; ${isLegacyWord(detail) ? 'open it in Word or WPS and save it as .docx' : 'save it as plain text (.txt) or Markdown'}.`;
    case 'damaged': return `${file} is damaged or incomplete${reason(detail)}; open it in its own program and save it again.`;
    case 'encrypted': return `${file} is protected by a password; remove it first.`;
    case 'scanned': return `${file} is a scan (images without a text layer); run text recognition (OCR) on it first.`;
    case 'garbled': return `${file} has a text layer that cannot be read as letters (its fonts lack a mapping); run text recognition (OCR) on it first.`;
    case 'tooComplex': return `Reading ${file} would take more time or memory than allowed${reason(detail)}; split it.`;
    case 'cancelled': return `Reading ${file} was cancelled.`;
    case 'unreadable': return `Cannot read ${file}: ${detail ?? 'unknown reason'}.`;
  }
}

function isLegacyWord(detail: string | undefined): boolean {
  return detail?.includes('.doc）') === true;
}

function reason(detail: string | undefined): string {
  return detail === undefined ? '' : `（${detail}）`;
}

function megabytes(bytes: number | string | undefined): string {
  return (Number(bytes) / (1024 * 1024)).toFixed(1).replace(/\.0$/u, '');
}
