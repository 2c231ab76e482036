import { type ReadFailure, type ReadResult } from '../../../workspace/ports';
import { tryOleFailure } from '../oleContainer';
import { toOneLine } from '../oneLine';
import { ReadError } from '../readError';
import { openZip, type ZipBounds, type ZipContainer } from '../zip';
import { type Block, flattenBlocks, renderBlocks } from './blocks';
import { createListCounters } from './listCounters';
import { readNumbering } from './numbering';
import { noteKey, NoteMarks } from './noteMarks';
import { findWordParts, readPart, type WordParts } from './parts';
import { type DocumentProperties, readProperties } from './properties';
import { Story, type StoryContext } from './story';
import { createStoryHandler } from './storyHandler';
import { readStyles } from './styles';
import { SkippedTally } from './tally';

/**
 * Reads a Word document (.docx, .docm, .dotx) as lines of text, as `TextFile` describes them. Tracked changes are accepted; numbers of
 * lists are written out; notes follow at the end as `[^1]: …` (endnotes `[^尾1]: …`), their marks never inside quotation marks; comments,
 * images and the table of contents are left out with a reason. Never rejects: a hostile, broken or foreign file is a failure.
 */
export async function readDocx(bytes: Uint8Array, bounds?: ZipBounds): Promise<ReadResult> {
  const ole = tryOleFailure(bytes);
  if (ole !== undefined) return { ok: false, failure: ole };
  try {
    return await readPackage(await openZip(bytes, bounds));
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}

async function readPackage(zip: ZipContainer): Promise<ReadResult> {
  const parts = await findWordParts(zip);
  const styles = await readStyles(zip, parts.styles);
  const lists = await readNumbering(zip, parts.numbering, (id) => styles.paragraph(id).numId);
  const skipped = new SkippedTally();
  const marks = new NoteMarks();
  const context: StoryContext = { styles, counters: createListCounters(lists), skipped, noteMark: (kind, id) => marks.markOf(kind, id) };
  const body = new Story(context);
  await readPart(zip, parts.main, createStoryHandler(body, context));
  const blocks = [...body.takeBlocks(), ...(await readNotes(zip, parts, context, marks))];
  // The properties are an extra: a text is not lost for a broken one.
  return toResult(blocks, skipped, parts.core === undefined ? {} : await readProperties(zip, parts.core).catch(() => ({})));
}

async function readNotes(zip: ZipContainer, parts: WordParts, context: StoryContext, marks: NoteMarks): Promise<readonly Block[]> {
  const texts = new Map<string, string>();
  for (const [kind, part] of [['footnote', parts.footnotes], ['endnote', parts.endnotes]] as const) {
    if (part === undefined || !marks.has(kind)) continue;
    const story = new Story(context);
    await readPart(zip, part, createStoryHandler(story, context, (id) => {
      texts.set(noteKey(kind, id), toOneLine(flattenBlocks(story.takeBlocks())));
    }));
  }
  const notes = marks.inOrder().flatMap(({ key, mark }): readonly Block[] => {
    const text = texts.get(key);
    return text === undefined || text === '' ? [] : [{ kind: 'paragraph', text: `${mark}: ${text}` }];
  });
  return notes.length === 0 ? [] : [{ kind: 'paragraph', text: '' }, ...notes];
}

function toResult(blocks: readonly Block[], tally: SkippedTally, { title, date }: DocumentProperties): ReadResult {
  const { lines, skippedAt } = renderBlocks(blocks);
  const text = lines.join('\n');
  if (text.trim() === '') return { ok: false, failure: { kind: tally.has('image') ? 'scanned' : 'empty' } };
  const skipped = [...tally.reasons()]
    .map(([kind, reason]) => ({ line: Math.min(skippedAt.get(kind) ?? lines.length, lines.length), reason }))
    .sort((a, b) => a.line - b.line);
  return {
    ok: true, text: `${text}\n`, encoding: 'docx', format: 'docx',
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(skipped.length === 0 ? {} : { skipped }),
  };
}

function toFailure(error: unknown): ReadFailure {
  if (error instanceof ReadError) return error.failure;
  if (error instanceof RangeError) return { kind: 'tooComplex', detail: '文档太大' };
  return { kind: 'damaged', ...(error instanceof Error ? { detail: error.message.slice(0, 200) } : {}) };
}
