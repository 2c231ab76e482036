import { distance } from 'fastest-levenshtein';
import { type Genre, genreNames } from './genre';

/** The genres that a misspelt name may stand for, the likeliest first: `大论文` → 大作文; none for one that is like no other. */
export function nearGenres(name: string): readonly Genre[] {
  const trimmed = name.trim();
  if (trimmed.length < 2 || trimmed.length > 12) return [];
  const near = genreNames()
    .map(([known, genre]) => ({ genre, far: trimmed.includes(known) && known.length > 1 ? 0.5 : distance(trimmed, known), length: known.length }))
    .filter(({ far, length }) => far <= 1 && length > 1 && (far < 1 || length > 2));
  return [...new Set(near.sort((a, b) => a.far - b.far || b.length - a.length).map(({ genre }) => genre))].slice(0, 3);
}
