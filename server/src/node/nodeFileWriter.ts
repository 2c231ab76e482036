import { mkdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { URI } from 'vscode-uri';
import type { FileWriter, WriteNewResult } from '../workspace/ports';
import { writeAtomically } from './writeAtomically';

/** More files of one name in a folder than this are somebody's mistake. */
const MOST_NUMBERS = 999;

/** Writes to the local disk. */
export const nodeFileWriter: FileWriter = {
  writeNew: async (folder, name, text) => {
    const { scheme, fsPath } = URI.parse(folder);
    if (scheme !== 'file') return { ok: false, message: `“${folder}”不在本机上，无法写入；请另选文件夹。` };
    try {
      await mkdir(fsPath, { recursive: true });
      return await writeUnderFreeName(fsPath, safeName(name), text);
    } catch (error) {
      return { ok: false, message: `无法写入“${fsPath}”：${reasonOf(error)}` };
    }
  },
};

async function writeUnderFreeName(folder: string, name: string, text: string): Promise<WriteNewResult> {
  const { name: stem, ext } = parse(name);
  for (let number = 1; number <= MOST_NUMBERS; number++) {
    const path = join(folder, number === 1 ? name : `${stem}-${number}${ext}`);
    if (await isTaken(path, text)) continue;
    return { ok: true, uri: URI.file(path).toString() };
  }
  return { ok: false, message: `“${folder}”里叫“${name}”的文件太多了，请另选文件夹。` };
}

/** False where the text is in the file now, just written or the same before. */
async function isTaken(path: string, text: string): Promise<boolean> {
  try {
    await writeAtomically(path, text, { isNew: true });
    return false;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return (await readFile(path, 'utf8').catch(() => undefined)) !== text;
  }
}

/** Names that Windows cannot have lose the characters at fault. */
function safeName(name: string): string {
  const bare = name.replace(/[<>:"/\\|?*\u0000-\u001f]/gu, '_').replace(/^\.+/u, '_');
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(bare) ? `_${bare}` : bare;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return '没有写入的权限。';
  if (code === 'ENOSPC') return '磁盘已满。';
  if (code === 'EROFS') return '磁盘是只读的。';
  return error instanceof Error ? error.message : String(error);
}
