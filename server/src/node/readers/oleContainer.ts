import { type ReadFailure } from '../../workspace/ports';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

/** The streams that tell what an OLE container holds; a document protected by a password is wrapped in one. */
const ENCRYPTED_STREAM = 'EncryptedPackage';
const OTHER_STREAMS: readonly (readonly [stream: string, name: string])[] = [
  ['Workbook', 'Excel（.xls）'], ['PowerPoint Document', 'PowerPoint（.ppt）'],
];

/** Why a file in an OLE container (Office before 2007, WPS, and any encrypted Office file) cannot be read; undefined for other files. */
export function tryOleFailure(bytes: Uint8Array): ReadFailure | undefined {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds(ENCRYPTED_STREAM)) return { kind: 'encrypted' };
  const other = holds('WordDocument') ? undefined : OTHER_STREAMS.find(([stream]) => holds(stream));
  return { kind: 'unsupported', detail: other?.[1] ?? 'Word/WPS（.doc）' };
}
