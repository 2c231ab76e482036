import type { Entry } from './entry';
import type { Report } from './markdown/problems';

/** The entries without those whose id an earlier one has; each of them is reported with its line. */
export function withoutRepeats(entries: readonly Entry[], report: Report): readonly Entry[] {
  const lines = new Map<string, number>();
  return entries.filter(({ id, source }) => {
    const before = lines.get(id);
    if (before !== undefined) report(source.line, `与第 ${before} 行是同一条（编号 ${id}），只读第一条`, 'repeat');
    else lines.set(id, source.line);
    return before === undefined;
  });
}
