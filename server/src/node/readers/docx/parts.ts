import * as path from 'node:path';

import { ReadError } from '../readError';
import { parseXml, type XmlHandler } from '../xml';
import { type ZipContainer } from '../zip';
import { OOXML_PREFIXES } from './namespaces';

/** Where the parts of a Word file stand in its container; only the main one must be there. */
export interface WordParts {
  readonly main: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly core?: string;
}

const RELATED = ['styles', 'numbering', 'footnotes', 'endnotes'] as const;

/** Finds the parts through the relationships of the package (OPC); throws `ReadError` `unsupported` for a package that is no Word document. */
export async function findWordParts(zip: ZipContainer): Promise<WordParts> {
  const root = await relationsOf(zip, '');
  const main = root.get('officeDocument') ?? 'word/document.xml';
  await checkIsWord(zip, main);
  const related = await relationsOf(zip, main);
  const parts: Record<string, string> = {};
  for (const kind of RELATED) {
    const target = related.get(kind) ?? path.posix.join(path.posix.dirname(main), `${kind}.xml`);
    if (zip.has(target)) parts[kind] = target;
  }
  const core = root.get('core-properties') ?? 'docProps/core.xml';
  return { main, ...parts, ...(zip.has(core) ? { core } : {}) };
}

/** Reads one part of the package through a handler. */
export function readPart(zip: ZipContainer, part: string, handler: XmlHandler): Promise<void> {
  return parseXml(zip.chunks(part), part, OOXML_PREFIXES, handler);
}

/** Internal targets of a part's relationships by the last word of their type; the first of a type counts. */
async function relationsOf(zip: ZipContainer, part: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.posix.dirname(part);
  const file = path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`);
  const targets = new Map<string, string>();
  if (!zip.has(file)) return targets;
  await readPart(zip, file, {
    open: (element) => {
      if (element.name !== 'rel:Relationship' || element.attribute('TargetMode') === 'External') return;
      const type = element.attribute('Type')?.split('/').at(-1);
      const target = element.attribute('Target');
      if (type === undefined || target === undefined || targets.has(type)) return;
      targets.set(type, target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target));
    },
  });
  return targets;
}

const OTHER_PACKAGES: readonly (readonly [folder: string, name: string])[] = [
  ['xl/workbook.xml', 'Excel（.xlsx）'], ['ppt/presentation.xml', 'PowerPoint（.pptx）'],
  ['content.xml', 'OpenDocument（.odt）'], ['META-INF/container.xml', 'EPUB'],
];

async function checkIsWord(zip: ZipContainer, main: string): Promise<void> {
  const other = OTHER_PACKAGES.find(([file]) => zip.has(file));
  if (!zip.has(main)) {
    if (zip.has('[Content_Types].xml') && other === undefined) throw new ReadError('damaged', `缺少 ${main}`);
    throw new ReadError('unsupported', other?.[1] ?? 'ZIP');
  }
  const type = await contentTypeOf(zip, main);
  if (type === undefined || /wordprocessingml|ms-word|[+/]xml$/u.test(type) && other === undefined) return;
  throw new ReadError('unsupported', other?.[1] ?? 'ZIP');
}

async function contentTypeOf(zip: ZipContainer, part: string): Promise<string | undefined> {
  let type: string | undefined;
  if (!zip.has('[Content_Types].xml')) return undefined;
  await readPart(zip, '[Content_Types].xml', {
    open: (element) => {
      if (element.name === 'ct:Override' && element.attribute('PartName')?.toLowerCase() === `/${part.toLowerCase()}`) type = element.attribute('ContentType');
    },
  });
  return type;
}
