import { measureName } from '../core/count/measure';
import { type Limit } from '../core/limit/limit';
import { type Measure } from '../core/settings/settingsTable';
import { type LengthData } from './lengthProblem';

/** What one of a measure is called. */
function unitOf(measure: Measure): string {
  return measure === 'grid' || measure === 'cells' ? '格' : '字';
}

function figure({ measure, count }: LengthData): string {
  return `${measureName(measure)} ${count}`;
}

/** Says that an answer is too long: `版面格数 1043，超过“不超过1000字”的上限 1000，多 43 格。` */
export function overMessage(data: LengthData, limit: Limit): string {
  const more = `多 ${data.count - data.bound} ${unitOf(data.measure)}`;
  if (limit.around !== undefined && limit.max !== data.bound) return `${figure(data)}，比“${limit.text}”稍长：超过 ${data.bound}，${more}，未超过 ${limit.max ?? data.bound}。`;
  if (limit.kind === 'bare') return `${figure(data)}，超过“${limit.text}”，${more}。`;
  return `${figure(data)}，超过“${limit.text}”的上限 ${data.bound}，${more}。`;
}

/** Says that an answer is too short. */
export function underMessage(data: LengthData, limit: Limit): string {
  const missing = `还差 ${data.bound - data.count} ${unitOf(data.measure)}`;
  if (limit.kind === 'bare') return `${figure(data)}，不到“${limit.text}”的九成（${data.bound}），${missing}。`;
  if (limit.around !== undefined && limit.min !== data.bound) return `${figure(data)}，比“${limit.text}”稍短：不到 ${data.bound}，${missing}。`;
  return `${figure(data)}，不到“${limit.text}”的下限 ${data.bound}，${missing}。`;
}

/** Says that the sheet is filled far enough while the characters are too few (domain-rules R8). */
export function charsUnderMessage(data: LengthData, grid: number): string {
  return `版面格数 ${grid} 已达“${data.limit}”的下限 ${data.bound}，但${figure(data)}，按字符计还差 ${data.bound - data.count} 字。`;
}

/** Says that an answer comes close to its upper bound (domain-rules R9). */
export function nearMessage(data: LengthData): string {
  return `${figure(data)}，接近“${data.limit}”的上限 ${data.bound}，还可写 ${data.bound - data.count} ${unitOf(data.measure)}。`;
}

/** Says that one item of an answer misses the requirement for each item. */
export function itemMessage(data: LengthData, { number, limit }: { readonly number: number; readonly limit: Limit }): string {
  const difference = Math.abs(data.count - data.bound);
  const says = data.count > data.bound ? `超过每条“${limit.text}”的上限 ${data.bound}，多` : `不到每条“${limit.text}”的下限 ${data.bound}，还差`;
  return `第 ${number} 条${figure(data)}，${says} ${difference} ${unitOf(data.measure)}。`;
}
