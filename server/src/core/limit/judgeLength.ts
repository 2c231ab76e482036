import { type Limit } from './limit';

export type LengthStatus = 'under' | 'within' | 'over' | 'none';

/** What a count is to a limit, and what is to be said about it. */
export interface LengthVerdict {
  readonly status: LengthStatus;
  readonly finding?: LengthFinding;
}

export interface LengthFinding {
  readonly direction: 'over' | 'under';
  readonly severity: 'error' | 'warning' | 'information';
  /** The figure that was crossed. */
  readonly bound: number;
}

export interface JudgeOptions {
  /** A bare (N字) as a figure to come near to, or as a maximum like 不超过. */
  readonly bare: 'target' | 'maximum';
}

/** Shares of a bare figure within which an answer is right (0.9) or only noted (1.1) (domain-rules §2). */
const BARE_LOW = 0.9;
const BARE_HIGH = 1.1;
/** 300 × 1.1 is 330.00000000000006 to a computer. */
const ROUNDING = 1e-6;

/**
 * Compares a count with a limit. Over: an error beyond a hard maximum, a warning beyond the tolerance of 左右 or 1.1 of a
 * bare figure, information between (for 左右 from half its tolerance on). Under: a warning below a stated minimum,
 * information below 0.9 of a bare figure (design §5, domain-rules §2).
 */
export function judgeLength(count: number, limit: Limit, options: JudgeOptions): LengthVerdict {
  switch (limit.kind) {
    case 'hard':
    case 'minimum':
      return judgeBounds(count, limit, 'error');
    case 'around':
      return limit.around === undefined ? judgeBounds(count, limit, 'warning') : judgeAround(count, limit, limit.around);
    case 'bare':
      return options.bare === 'maximum' ? judgeBounds(count, limit, 'error') : judgeTarget(count, limit.max ?? 0);
  }
}

function judgeBounds(count: number, { min, max }: Limit, severity: 'error' | 'warning'): LengthVerdict {
  if (max !== undefined && count > max) return { status: 'over', finding: { direction: 'over', severity, bound: max } };
  if (min !== undefined && count < min) return { status: 'under', finding: { direction: 'under', severity: 'warning', bound: min } };
  return { status: 'within' };
}

function judgeAround(count: number, limit: Limit, around: number): LengthVerdict {
  const outer = judgeBounds(count, limit, 'warning');
  if (outer.finding !== undefined) return outer;
  const [low, high] = [around - (around - (limit.min ?? around)) / 2, around + ((limit.max ?? around) - around) / 2];
  if (count > high) return { status: 'within', finding: { direction: 'over', severity: 'information', bound: Math.floor(high) } };
  if (count < low) return { status: 'within', finding: { direction: 'under', severity: 'information', bound: Math.ceil(low) } };
  return { status: 'within' };
}

function judgeTarget(count: number, target: number): LengthVerdict {
  if (count > target) {
    return { status: 'over', finding: { direction: 'over', severity: count > Math.floor(target * BARE_HIGH + ROUNDING) ? 'warning' : 'information', bound: target } };
  }
  const low = Math.ceil(target * BARE_LOW - ROUNDING);
  return count < low ? { status: 'under', finding: { direction: 'under', severity: 'information', bound: low } } : { status: 'within' };
}
