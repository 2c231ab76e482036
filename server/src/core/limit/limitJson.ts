import { type Limit } from './limit';

/** A limit in the contract's JSON shape (design §5): without the fields that only the checks need. */
export type LimitJson = Omit<Limit, 'kind'>;

/** Turns a limit into its JSON shape: `{text, min?, max?, around?, perItem?}`. */
export function toLimitJson({ text, min, max, around, perItem }: Limit): LimitJson {
  return {
    text,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(around !== undefined && { around }),
    ...(perItem === true && { perItem }),
  };
}
