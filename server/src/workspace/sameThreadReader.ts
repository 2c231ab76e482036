import { parseMaterial } from './parseMaterial';
import type { FileSystem, Material, MaterialReader, MaterialRequest, ReadResult, TextFile } from './ports';

/** A reader that works where it is asked, without bounds; for hosts without threads and for tests. */
export function createSameThreadReader(
  fileSystem: Pick<FileSystem, 'readText'>, parse: (uri: string, file: TextFile) => Material = parseMaterial,
): MaterialReader {
  const readText = async ({ uri, text }: MaterialRequest): Promise<ReadResult> =>
    (text === undefined ? fileSystem.readText(uri) : { ok: true, text, encoding: 'utf-8' });
  return {
    readText,
    read: async (request) => {
      const file = await readText(request);
      return file.ok ? { ok: true, material: parse(request.uri, file) } : file;
    },
    dispose: () => {},
  };
}
