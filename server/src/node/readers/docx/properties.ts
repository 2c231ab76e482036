import { readPart } from './parts';
import { type ZipContainer } from '../zip';

/** What the document says of itself, as far as it means anything. */
export interface DocumentProperties {
  readonly title?: string;
  /** ISO, to the day. */
  readonly date?: string;
}

/** Titles that programs write by themselves. */
const NO_TITLE = /^(?:(?:microsoft )?(?:office )?word(?:\s*-\s.*|\s*文档|\s*document)?|文档\s*\d*|新建.*文档.*|document\s*\d*|untitled|无标题|标题|title|.*\.(?:docx?|wps|dotx?|rtf|txt))$/iu;

/** Reads the title and the day of the last change from the core properties part. */
export async function readProperties(zip: ZipContainer, part: string): Promise<DocumentProperties> {
  const values = new Map<string, string>();
  let current: string | undefined;
  await readPart(zip, part, {
    open: ({ name }) => { current = name; },
    close: () => { current = undefined; },
    text: (text) => { if (current !== undefined) values.set(current, ((values.get(current) ?? '') + text).slice(0, 1000)); },
  });
  const title = (values.get('dc:title') ?? '').replace(/\s+/gu, ' ').trim();
  const date = toDay(values.get('dcterms:modified') ?? '') ?? toDay(values.get('dcterms:created') ?? '');
  return { ...(title === '' || title.length > 100 || NO_TITLE.test(title) ? {} : { title }), ...(date === undefined ? {} : { date }) };
}

function toDay(value: string): string | undefined {
  const day = /^\s*((?:199|20\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))T/u.exec(value)?.[1];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
}
