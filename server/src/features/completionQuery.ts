import type { Corpus } from '../core/corpus/corpus';
import type { NameIndex, NamedQuotations } from '../core/index/nameIndex';
import { normalize } from '../core/text/normalize';
import { hasStrayClosing } from '../core/text/quotationMarks';
import { attributionAtEnd, type Attribution } from './attribution';
import type { CompletionContext } from './completionContext';

/** Text just before the cursor that some quotation holds. */
export interface Fragment {
  /** Its normal form: what was searched for. */
  readonly text: string;
  /** Offset in the context's `before`. */
  readonly start: number;
  /** Who is said to speak, where the fragment follows an attribution directly: `孔子说，学而|`. */
  readonly attribution?: NamedAttribution;
  /** True where so little of a sentence going on is no reason to offer what only holds it somewhere inside. */
  readonly isSlight: boolean;
}

/** An attribution whose person or work the corpus quotes. */
export interface NamedAttribution {
  readonly names: readonly { readonly named: NamedQuotations; readonly weight: number }[];
  /** 古人云: any quotation of a book will do. */
  readonly isOldSaying: boolean;
}

/** What to look for: fragments, the longest first; without any, what fits the place is listed. */
export interface QuotationQuery {
  readonly fragments: readonly Fragment[];
  /** Who is said to speak at the place where a list would be inserted. */
  readonly attribution?: NamedAttribution;
}

export interface QueryOptions {
  /** True where the client was told to open the list, by its user or by the extension after Han was committed. */
  readonly explicit: boolean;
  readonly triggerCharacter?: string;
  readonly trigger: 'off' | 'marks' | 'han';
  readonly minLength: number;
}

/**
 * Turns a context into a query, undefined where nothing is to be offered. The fragment is the longest run before the cursor
 * that the corpus holds, punctuation aside: `我们知道城市是生命|` → 城市是生命, then 市是生命, … down to the minimal length,
 * which is 1 where the fragment fills an open quotation. Letters and digits before the cursor give nothing.
 * Headings end in Han and are followed by Enter, which would accept: there a list opens only when asked for.
 * A fragment of the minimal length in the middle of a sentence is slight: 发展 is typed all day.
 * Most clients report the requests they make by themselves as the user's; where Han stands before the cursor and any Han
 * may open the list, a request counts as the client's own.
 */
export function quotationQueryAt(context: CompletionContext, corpus: Corpus, given: QueryOptions): QuotationQuery | undefined {
  const options = { ...given, explicit: given.explicit && !(given.trigger === 'han' && context.beforeCursor === 'han') };
  if (context.beforeCursor === 'latin' || (options.trigger === 'off' && !options.explicit)) return undefined;
  if (context.inHeading && !given.explicit) return undefined;
  const inMark = context.openMarks.length > 0;
  const attribution = attributionAt(context, context.before.length, corpus.names);
  const list: QuotationQuery = { fragments: [], ...(attribution && { attribution }) };
  const isPlaceForQuotation = context.beforeCursor === 'openingMark' || (!inMark && attribution !== undefined && context.beforeCursor === 'punctuation');
  if (isPlaceForQuotation) return list;
  const fragments = mayHaveFragment(context, options) ? fragmentsAt(context, corpus, options) : [];
  if (fragments.length === 0) return options.explicit ? list : undefined;
  const isAnswered = options.explicit || options.trigger === 'han' || inMark || options.triggerCharacter !== undefined;
  return isAnswered || fragments.some((fragment) => fragment.attribution !== undefined) ? { ...list, fragments } : undefined;
}

/** Whose words are announced where a quotation would begin at an offset of `before`: before the outermost mark open there, if any. */
function attributionAt(context: CompletionContext, start: number, names: NameIndex): NamedAttribution | undefined {
  const outermost = context.openMarks[0];
  const attribution = attributionAtEnd(context.before.slice(0, Math.min(start, outermost?.offset ?? start)));
  return attribution === undefined ? undefined : resolve(attribution, names);
}

/** What comes after a name that is part of another word: 习近平新时代…思想 says nothing itself. */
const NO_SPEAKER = /^(?:新时代|\p{Script=Han}{0,6}思想)/u;
/** What may stand between a name and the colon that alone leads in: a mark, a title. */
const COLON_NEXT = /^》?\p{Script=Han}{0,4}\s*[：:]\s*$/u;

function resolve({ lead, hasVerb, borrows, isOldSaying }: Attribution, index: NameIndex): NamedAttribution | undefined {
  const found = index.find(lead).filter(({ end }) => {
    const following = lead.slice(end);
    return !NO_SPEAKER.test(following) && (hasVerb || COLON_NEXT.test(following));
  });
  if (found.length === 0 && !isOldSaying) return undefined;
  const main = borrows ? found.at(-1) : found[0];
  const names = found.map((match) => ({ named: match.value, weight: match.start === main?.start ? 1 : 0.5 }));
  return { names, isOldSaying };
}

/** After punctuation a fragment goes on only where the user is within a quotation or a trigger says so: `城市是生命体、|`. */
function mayHaveFragment(context: CompletionContext, options: QueryOptions): boolean {
  if (context.beforeCursor === 'han') return true;
  return context.beforeCursor === 'punctuation' && (options.explicit || context.openMarks.length > 0 || options.triggerCharacter !== undefined);
}

function fragmentsAt(context: CompletionContext, corpus: Corpus, options: QueryOptions): readonly Fragment[] {
  const { before, openMarks } = context;
  const line = normalize(before);
  const fragments: Fragment[] = [];
  for (let length = 1; length <= line.text.length; length++) {
    const index = line.text.length - length;
    const text = line.text.slice(index);
    if (!corpus.quotationIndex.has(text)) break;
    const start = line.toSource(index);
    // A quotation that was closed already is not typed on.
    if (hasStrayClosing(before.slice(start))) continue;
    const attribution = attributionAt(context, start, corpus.names);
    const isFirst = index === 0 || line.toSourceEnd(index) <= context.scopeStart;
    const fillsQuotation = openMarks.length > 0 ? isFirst : attribution !== undefined;
    const shortest = context.beforeCursor === 'han' && (options.explicit || fillsQuotation) ? 1 : options.minLength;
    if (length < shortest) continue;
    const goesOn = index > 0 && line.toSourceEnd(index) === start;
    const isSlight = length <= options.minLength && goesOn && openMarks.length === 0 && !options.explicit;
    fragments.push({ text, start, isSlight, ...(attribution && { attribution }) });
  }
  return fragments.reverse();
}
