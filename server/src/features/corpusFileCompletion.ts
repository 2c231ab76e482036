import { type CompletionItem, CompletionItemKind, type CompletionList, InsertTextFormat, MarkupKind, TextEdit } from 'vscode-languageserver-types';
import type { Corpus } from '../core/corpus/corpus';
import { isCorpusMarkdown } from '../core/corpus/corpusMarkdown';
import { readCorpusDocument, type CorpusDocument } from '../core/corpus/document/corpusDocument';
import { fieldGuide, type FieldGuide, frontMatterGuide } from '../core/corpus/fieldGuide';
import { frontMatterKeys } from '../core/corpus/markdown/frontMatter';
import { toInline } from '../core/corpus/markdown/inlineText';
import { englishFieldName, fieldKeys, fieldName, sectionHeadings } from '../core/corpus/markdown/vocabulary';
import type { Span } from '../core/text/span';
import { ACCEPTED_COMMAND } from '../protocol';
import { type CorpusFilePlace, corpusFilePlaceAt } from './corpusFilePlace';
import { type FieldValue, genreValues, isListedField, themeValues, valuesOfField } from './corpusFileValues';
import { toRange } from './positions';
import { renderGuide } from './renderGuide';

export interface CorpusFileCompletionInput {
  readonly corpus: Corpus;
  /** Text of a Markdown file; where its front matter does not say yet that it is a corpus file, only the front matter is completed. */
  readonly text: string;
  /** UTF-16 offset of the cursor. */
  readonly offset: number;
}

/** One thing that can be written at the place. */
interface Offer {
  readonly label: string;
  /** Words it is found by beside its label. */
  readonly aliases: readonly string[];
  readonly newText: string;
  readonly detail: string;
  readonly kind: CompletionItemKind;
  readonly guide?: FieldGuide;
  /** True where what comes next has a list of its own. */
  readonly goesOn?: boolean;
}

const MOST_ITEMS = 100;
/** VS Code's command that opens the list; other clients send it here, where it does nothing. */
const OPEN_LIST = 'editor.action.triggerSuggest';

/**
 * What may be written at a cursor of a corpus Markdown file: sections, genres, the fields an entry does not have yet, values.
 * `- 主题：三农|` → 乡村振兴 in place of 三农. Incomplete, so that the
 * client asks again after each character.
 */
export function completeInCorpusFile({ corpus, text, offset }: CorpusFileCompletionInput): CompletionList {
  const document = readCorpusDocument(text);
  const place = corpusFilePlaceAt(document, offset);
  const isInFront = place?.kind === 'frontMatterKey' || place?.kind === 'frontMatterValue';
  if (place === undefined || !(isInFront || isCorpusMarkdown(text))) return { isIncomplete: false, items: [] };
  const typed = text.slice(place.span.start, offset);
  const matches = offersAt(place, corpus).flatMap((offer) => matchOf(offer, typed) ?? []);
  const offers = [...matches.filter(({ isAtStart }) => isAtStart), ...matches.filter(({ isAtStart }) => !isAtStart)].map(({ offer }) => offer);
  return { isIncomplete: true, items: offers.slice(0, MOST_ITEMS).map((offer, order) => toItem(offer, order, typed, place.span, document)) };
}

function offersAt(place: CorpusFilePlace, corpus: Corpus): readonly Offer[] {
  switch (place.kind) {
    case 'section':
      return sectionHeadings().map(({ name, others }) => ({ label: name, aliases: others, newText: name, detail: '', kind: CompletionItemKind.Module }));
    case 'genre':
      return genreValues().map((value) => ({ ...toOffer(value), newText: value.name + (place.hasColon ? '' : '：') }));
    case 'group':
      return themeValues(corpus).map(toOffer);
    case 'fieldName':
      return fieldOffers(place);
    case 'value':
      return remaining(valuesOfField(corpus, place.key, place.of), place.taken).map(toOffer);
    case 'frontMatterKey':
      return frontMatterKeys().filter(({ key }) => !place.used.has(key)).map(({ name, key }) => ({
        label: name, aliases: [key], newText: name + (place.hasColon ? '' : ': '), detail: frontMatterGuide(key).use,
        kind: CompletionItemKind.Property, guide: frontMatterGuide(key), goesOn: isListedField(key),
      }));
    case 'frontMatterValue':
      return remaining(place.key === 'format' ? [] : valuesOfField(corpus, place.key), place.taken).map((value) => ({ ...toOffer(value), newText: toYamlScalar(value.name) }));
  }
}

function fieldOffers({ of, used, hasColon, hasBullet }: Extract<CorpusFilePlace, { kind: 'fieldName' }>): readonly Offer[] {
  return fieldKeys(of).filter((key) => !used.has(key)).map((key) => {
    const [name, guide] = [fieldName(of, key), fieldGuide(of, key)];
    return {
      label: name, aliases: [englishFieldName(of, key)], newText: `${hasBullet ? '' : '- '}${name}${hasColon ? '' : '：'}`,
      detail: guide?.use ?? '', kind: CompletionItemKind.Field, goesOn: isListedField(key), ...(guide && { guide }),
    };
  });
}

function remaining(values: readonly FieldValue[], taken: readonly string[]): readonly FieldValue[] {
  return values.filter(({ name, aliases }) => !taken.includes(name) && !aliases.some((alias) => taken.includes(alias)));
}

function toOffer({ name, aliases, detail }: FieldValue): Offer {
  return { label: name, aliases, newText: toInline(name), detail, kind: CompletionItemKind.Value };
}

/** A name as YAML reads it back, between quotation marks where a mark of YAML is in it. */
function toYamlScalar(name: string): string {
  return /[:#[\]{},"'&*!|>%@`?-]/u.test(name) ? JSON.stringify(name) : name;
}

/** The offer where it holds what was typed, the alias shown that does: `三农 → 乡村振兴`. */
function matchOf(offer: Offer, typed: string): { readonly offer: Offer; readonly isAtStart: boolean } | undefined {
  const wanted = typed.trim().toLowerCase();
  const [word, ...others] = [offer.label, ...offer.aliases].filter((name) => name.toLowerCase().includes(wanted));
  if (word === undefined) return undefined;
  const isOwn = word === offer.label;
  const isAtStart = [word, ...others].some((name) => name.toLowerCase().startsWith(wanted));
  return { offer: isOwn ? offer : { ...offer, label: `${word} → ${offer.label}` }, isAtStart };
}

function toItem(offer: Offer, order: number, typed: string, span: Span, document: CorpusDocument): CompletionItem {
  return {
    label: offer.label,
    kind: offer.kind,
    ...(offer.detail !== '' && { labelDetails: { description: offer.detail } }),
    ...(offer.guide && { documentation: { kind: MarkupKind.Markdown, value: renderGuide(offer.guide) } }),
    sortText: String(order).padStart(4, '0'),
    // The editor's own matching wants Latin word starts; what is listed here was matched already.
    ...(typed !== '' && { filterText: typed }),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: TextEdit.replace(toRange(document, span), offer.newText),
    command: offer.goesOn === true ? { command: OPEN_LIST, title: '' } : { command: ACCEPTED_COMMAND, title: '' },
  };
}
