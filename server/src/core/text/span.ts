/** A half-open range `[start, end)` of UTF-16 offsets in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when `offset` lies inside the span or at its end, as a cursor just after a word does. */
export function spanTouches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

/** True when the two spans share at least one offset. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
