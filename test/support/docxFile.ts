import { deflateRawSync } from 'node:zlib';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${W}"`, 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"', 'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');

/** The parts of a Word file that a test writes: what goes inside the root element of each. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Whole parts by name, in place of or beside the others. */
  readonly raw?: Readonly<Record<string, string | Uint8Array>>;
}

/** A .docx of these parts, without relationships, which a reader must do without too. */
export function docxFile({ body, raw, ...parts }: DocxParts): Uint8Array {
  const files: Record<string, string | Uint8Array> = { 'word/document.xml': root('document', `<w:body>${body}</w:body>`) };
  for (const [name, content] of Object.entries(parts)) if (content !== undefined) files[`word/${name}.xml`] = root(name, content);
  return zipFile({ ...files, ...raw });
}

/** One paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** One paragraph of a list. */
export function listItem(text: string, numId: number | string, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** A ZIP container with these entries, deflated. */
export function zipFile(files: Readonly<Record<string, string | Uint8Array>>, claimedSize?: number): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = deflateRawSync(content);
    const entry = zipEntry(Buffer.from(name), data.length, claimedSize ?? Buffer.byteLength(content));
    locals.push(entry.local, data);
    entry.central.writeUInt32LE(offset, 42);
    central.push(entry.central, Buffer.from(name));
    offset += entry.local.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function zipEntry(name: Buffer, compressed: number, size: number): { readonly local: Buffer; readonly central: Buffer } {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(compressed, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(name.length, 22);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  common.copy(central, 6);
  return { local: Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, name]), central };
}

function root(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`;
}
