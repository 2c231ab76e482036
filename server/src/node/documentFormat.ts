/** Formats told by their first bytes, whatever the file is called; a ZIP container is looked into for what it holds. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d] as const;
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const ZIP_CONTENT: readonly (readonly [part: string, name: string])[] = [
  ['word/', 'Word（.docx）'], ['xl/', 'Excel（.xlsx）'], ['ppt/', 'PowerPoint（.pptx）'],
];

/** A document format that is told by its bytes: one that is read, or the name of one that is not. */
export type DocumentFormat = { readonly kind: 'pdf' | 'docx'; readonly name: string } | { readonly kind: 'other'; readonly name: string };

/** What document a file's bytes are; undefined for text, for old Word files (oleContainer.ts) and for what is not known. */
export function documentFormatOf(bytes: Uint8Array): DocumentFormat | undefined {
  if (startsWith(bytes, PDF)) return { kind: 'pdf', name: 'PDF' };
  const signature = SIGNATURES.find(([start]) => startsWith(bytes, start));
  if (signature !== undefined) return { kind: 'other', name: signature[1] };
  if (!startsWith(bytes, ZIP)) return undefined;
  const name = ZIP_CONTENT.find(([part]) => holds(bytes, part))?.[1] ?? 'ZIP';
  return name === 'Word（.docx）' ? { kind: 'docx', name } : { kind: 'other', name };
}

function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'latin1');
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
