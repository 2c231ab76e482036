import { normalizeText } from '../text/normalize';
import type { Corpus } from './corpus';
import type { CorpusQuotation } from './corpusQuotation';
import { similarityOf } from './similarity';

/** How a quotation of the corpus relates to a text: the same words, a longer one that holds them, or nearly the same. */
export type Relation = 'same' | 'part' | 'similar';

export interface Related {
  readonly relation: Relation;
  readonly quotation: CorpusQuotation;
}

/** Shorter texts are stock phrases, found in too much to be a part of anything. */
const SHORTEST_PART = 4;
/** Longer quotations looked at for the one with the very words: it may stand behind better checked ones. */
const MOST_HOLDERS = 256;
/** Units of the pieces that near-equal texts are looked up by: one that keeps no run of four is not found. */
const PIECE = 4;
/** Quotations looked at for one piece: a piece that is in more is a stock phrase. */
const MOST_PER_PIECE = 32;
/** Pieces looked up for one text: a bound for whole essays. */
const MOST_PIECES = 256;
/** Texts with this much of the longer one in common are versions of each other. */
const NEAR = 0.75;

/**
 * The quotations of a corpus that a text repeats: the same words first, then longer ones that hold it, then near-equal ones,
 * the nearest first. Punctuation, width and quotation marks are not compared.
 */
export function relatedQuotations(corpus: Pick<Corpus, 'quotations' | 'quotationIndex'>, text: string, limit: number): readonly Related[] {
  const wanted = normalizeText(text);
  if (wanted === '') return [];
  const holding = wanted.length < SHORTEST_PART ? [] : holdersOf(corpus, wanted, limit);
  const found = new Set(holding.map(({ quotation }) => quotation.id));
  const near = nearOnes(corpus, wanted).filter(({ quotation }) => !found.has(quotation.id));
  return [...holding, ...near].slice(0, limit);
}

function holdersOf({ quotations, quotationIndex }: Pick<Corpus, 'quotations' | 'quotationIndex'>, wanted: string, limit: number): readonly Related[] {
  const related = quotationIndex.search(wanted, Math.max(limit, MOST_HOLDERS)).flatMap((id) => {
    const quotation = quotations[id];
    const relation: Relation = quotationIndex.textOf(id) === wanted ? 'same' : 'part';
    return quotation === undefined ? [] : [{ relation, quotation }];
  });
  return related.sort((a, b) => Number(a.relation === 'part') - Number(b.relation === 'part'));
}

function nearOnes({ quotations, quotationIndex }: Pick<Corpus, 'quotations' | 'quotationIndex'>, wanted: string): readonly Related[] {
  const candidates = new Set(piecesOf(wanted).flatMap((piece) => quotationIndex.search(piece, MOST_PER_PIECE)));
  return [...candidates]
    .map((id) => ({ id, similarity: similarityOf(wanted, quotationIndex.textOf(id)) }))
    .filter(({ similarity }) => similarity >= NEAR)
    .sort((a, b) => b.similarity - a.similarity)
    .flatMap(({ id }) => {
      const quotation = quotations[id];
      return quotation === undefined ? [] : [{ relation: 'similar' as const, quotation }];
    });
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at + PIECE <= text.length && pieces.length < MOST_PIECES; at++) pieces.push(text.slice(at, at + PIECE));
  return pieces;
}
