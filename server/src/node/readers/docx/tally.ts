/** What a Word file can hold that the reader leaves out. */
export type SkippedKind = 'image' | 'chart' | 'diagram' | 'object' | 'document' | 'comment' | 'contents' | 'placeholder';

const REASONS: Readonly<Record<SkippedKind, (count: number) => string>> = {
  image: (count) => `图片 ${count} 张，图中文字没有读取`,
  chart: (count) => `图表 ${count} 个，没有读取`,
  diagram: (count) => `SmartArt 图形 ${count} 个，没有读取`,
  object: (count) => `嵌入的对象（公式、表格等）${count} 个，没有读取`,
  document: (count) => `嵌入的其他文档 ${count} 个，没有读取`,
  comment: (count) => `批注 ${count} 条，没有读取`,
  contents: () => '自动生成的目录，没有读取',
  placeholder: (count) => `未填写的控件 ${count} 个，其提示文字没有读取`,
};

/** Counts what is left out, by kind. */
export class SkippedTally {
  readonly #counts = new Map<SkippedKind, number>();

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  has(kind: SkippedKind): boolean {
    return this.#counts.has(kind);
  }

  add(kind: SkippedKind): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  /** One reason a kind, for the user. */
  reasons(): ReadonlyMap<SkippedKind, string> {
    return new Map([...this.#counts].map(([kind, count]) => [kind, REASONS[kind](count)]));
  }
}
