import type { Entry } from './entry';

/** The text, name or title that an entry is known by. */
export function entryName(entry: Entry): string {
  switch (entry.kind) {
    case 'quotation':
    case 'question':
      return entry.text;
    case 'term':
      return entry.name;
    case 'framework':
    case 'essay':
      return entry.title;
  }
}
