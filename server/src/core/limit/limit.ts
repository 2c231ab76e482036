/** A length requirement (字数要求) as a question states it. */
export interface Limit {
  /** The phrase it came from, as written: `不超过300字`, `300字`, `800—1000字`. */
  readonly text: string;
  readonly min?: number;
  readonly max?: number;
  /** The figure of 左右 or 约; `min` and `max` then hold the tolerance's ends. */
  readonly around?: number;
  /** True where the requirement holds for each item of an answer (每条不超过50字). */
  readonly perItem?: boolean;
  /** How binding the maximum is: `hard` (不超过, 以内, N1—N2), `around` (左右), `bare` (N字). */
  readonly kind: 'hard' | 'around' | 'bare' | 'minimum';
}
