import { TextDecoder } from 'node:util';

import { SaxesParser, type SaxesTagNS } from 'saxes';

import { ReadError } from './readError';

/** One opening tag: the name with the document-independent prefix of its namespace (`w:p`), whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string;
  /** The value of an attribute named the same way (`w:val`, `r:id`; without a prefix where it has no namespace). */
  readonly attribute: (name: string) => string | undefined;
}

export interface XmlHandler {
  /** `skip` leaves out the element with all it holds; `close` is not called for it. */
  readonly open: (element: XmlElement) => 'skip' | void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Elements inside each other; Word's own files stay below a hundred. */
export const MAX_DEPTH = 512;

/**
 * Parses one XML part as it comes in. `prefixes` maps a namespace's address to the prefix used in names; elements of other
 * namespaces have the name `?`. Throws `ReadError`: not well-formed, with a DTD (so no entity is ever expanded), or nested too deep.
 */
export async function parseXml(chunks: AsyncIterable<Uint8Array>, part: string, prefixes: ReadonlyMap<string, string>, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let skippedFrom = Infinity;
  const nameIn = (uri: string, local: string): string => {
    if (uri === '') return local;
    const prefix = prefixes.get(uri);
    return prefix === undefined ? '?' : `${prefix}:${local}`;
  };
  parser.on('error', (error) => { throw new ReadError('damaged', `${part} 不是完整的 XML：${error.message.slice(0, 200)}`); });
  parser.on('doctype', () => { throw new ReadError('damaged', `${part} 含有文档不允许的 DTD`); });
  parser.on('opentag', (tag) => {
    depth++;
    if (depth > MAX_DEPTH) throw new ReadError('tooComplex', `嵌套超过 ${MAX_DEPTH} 层`);
    if (depth <= skippedFrom && handler.open(toElement(tag, nameIn)) === 'skip') skippedFrom = depth - 1;
  });
  parser.on('closetag', (tag) => {
    depth--;
    if (depth < skippedFrom) handler.close?.(nameIn(tag.uri, tag.local));
    else if (depth === skippedFrom) skippedFrom = Infinity;
  });
  const text = (data: string): void => { if (skippedFrom === Infinity) handler.text?.(data); };
  parser.on('text', text);
  parser.on('cdata', text);
  await feed(parser, chunks);
}

async function feed(parser: SaxesParser<{ xmlns: true; position: false }>, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? '');
  parser.close();
}

/** OOXML allows UTF-8 and UTF-16 only. */
function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0)) return 'utf-16le';
  if ((start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0 && start[1] === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function toElement(tag: SaxesTagNS, nameIn: (uri: string, local: string) => string): XmlElement {
  const attributeOf = (name: string): string | undefined => {
    for (const { uri, local, value } of Object.values(tag.attributes)) if (nameIn(uri, local) === name) return value;
    return undefined;
  };
  return { name: nameIn(tag.uri, tag.local), attribute: attributeOf };
}
