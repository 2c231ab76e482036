/** Something in a corpus file that could not be read; the rest of the file still is. */
export interface CorpusProblem {
  /** Line in the file, counting from 1. */
  readonly line: number;
  readonly message: string;
  /** What the problem is about, where it is no problem of the grammar. */
  readonly topic?: ProblemTopic;
}

/** A date or a genre that cannot be read, an entry that an earlier one repeats. */
export type ProblemTopic = 'date' | 'genre' | 'repeat';
export type Report = (line: number, message: string, topic?: ProblemTopic) => void;

/** Names in a row for a message: `金句、名词`. */
export function listed(names: readonly string[]): string {
  return [...new Set(names)].join('、');
}

/** The head of a text for a message, at most twenty characters. */
export function excerpt(text: string): string {
  const chars = [...text.slice(0, 60)];
  return chars.length > 20 ? `${chars.slice(0, 20).join('')}…` : text;
}
