import assert from 'node:assert/strict';

import { readDocx } from '../../../../../server/src/node/readers/docx/readDocx';
import { type TextFile } from '../../../../../server/src/workspace/ports';
import { docxFile, type DocxParts } from '../../../../support/docxFile';

/** Reads a Word file that must be readable. */
export async function readFile(bytes: Uint8Array): Promise<TextFile> {
  const result = await readDocx(bytes);
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}

/** The lines that a document of these parts is read as. */
export async function linesOf(parts: DocxParts | string): Promise<readonly string[]> {
  const { text } = await readFile(docxFile(typeof parts === 'string' ? { body: parts } : parts));
  return text.trimEnd().split('\n');
}
