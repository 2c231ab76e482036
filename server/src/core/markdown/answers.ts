import { type Genre } from '../genre/genre';
import { type Span } from '../text/span';
import { type Answer } from './answer';
import { type Block } from './blocks';
import { type FrontMatter } from './frontMatter';
import { type Paragraph, type ParagraphRole } from './paragraph';
import { toSourceSpan } from './proseOffsets';
import { hasQuestionHead, isPlainQuestion, readQuestionLimit, readsAsQuestion, tryQuestionGenre, withoutLimit, withoutQuestionHead } from './questionText';

export interface DraftParts {
  readonly paragraphs: readonly Paragraph[];
  readonly answers: readonly Answer[];
}

/** What is gathered of one answer while the blocks are read in order. */
interface Group {
  readonly question: Paragraph[];
  readonly counted: Paragraph[];
  readonly isNamed: boolean;
  /** Level of the heading that asks the question, 0 where no heading does. */
  readonly level: number;
}

interface Context {
  readonly frontMatter: FrontMatter;
  readonly aroundTolerance: number;
}

/**
 * Divides the blocks of a draft among its answers (design §5 "Drafts"): a question heading or a quoted question starts
 * an answer, a block quote before its first prose is question, `# 标题` its title row; what stands before the first
 * question of a draft of several answers belongs to none.
 */
export function readAnswers(blocks: readonly Block[], context: Context): DraftParts {
  const paragraphs: Paragraph[] = [];
  const groups: Group[] = [newGroup(false, 0)];
  blocks.forEach((block, index) => {
    if (startsAnswer(blocks, index, { group: groups.at(-1), context })) groups.push(newGroup(true, block.kind === 'heading' ? block.level : 0));
    const group = groups.at(-1) ?? newGroup(false, 0);
    const paragraph = { ...block, role: roleOf(block, group) };
    paragraphs.push(paragraph);
    (paragraph.role === 'question' ? group.question : group.counted).push(paragraph);
  });
  return settleUnnamed(paragraphs, groups, context);
}

function newGroup(isNamed: boolean, level: number): Group {
  return { question: [], counted: [], isNamed, level };
}

/** What stands before the first named question is an answer if it asks a question itself or is all there is, else material. */
function settleUnnamed(paragraphs: readonly Paragraph[], groups: readonly Group[], context: Context): DraftParts {
  const [unnamed, ...named] = groups;
  if (named.length === 0 || unnamed === undefined) {
    return { paragraphs, answers: unnamed === undefined || isBlank(unnamed, context.frontMatter) ? [] : [toAnswer(unnamed, context, true)] };
  }
  if (asksQuestion(unnamed)) return { paragraphs, answers: groups.map((group) => toAnswer(group, context, false)) };
  const before = new Set<Paragraph>([...unnamed.question, ...unnamed.counted]);
  return {
    paragraphs: paragraphs.map((paragraph) => (before.has(paragraph) ? { ...paragraph, role: 'material' } : paragraph)),
    answers: named.map((group) => toAnswer(group, context, named.length === 1)),
  };
}

/** True where quoted lines at the head of the draft ask the first question, without a heading. */
function asksQuestion(group: Group): boolean {
  return readsAsQuestion(group.question.map((paragraph) => paragraph.prose.text).join('\n'));
}

function isBlank(group: Group, frontMatter: FrontMatter): boolean {
  return group.question.length === 0 && group.counted.length === 0 && frontMatter.limit === undefined && frontMatter.question === undefined;
}

function startsAnswer(blocks: readonly Block[], index: number, { group, context }: { readonly group: Group | undefined; readonly context: Context }): boolean {
  const block = blocks[index];
  if (block === undefined || group === undefined) return false;
  const text = block.prose.text;
  if (block.kind === 'heading') return isQuestionHeading(blocks, index, { group, context });
  if (block.kind === 'quote') return group.counted.some(isProse) && blocks[index - 1]?.kind !== 'quote' && readsAsQuestion(quoteText(blocks, index));
  if (block.kind === 'body') return isPlainQuestion(text);
  return false;
}

function isQuestionHeading(blocks: readonly Block[], index: number, { group, context }: { readonly group: Group; readonly context: Context }): boolean {
  const block = blocks[index];
  if (block === undefined) return false;
  if (hasQuestionHead(block.prose.text)) return true;
  if (context.frontMatter.limit !== undefined) return false;
  // A deeper heading with a length is a part of the answer with a budget.
  if (group.isNamed && group.level > 0 && block.level > group.level) return false;
  if (readQuestionLimit(block.prose.text, context).limit !== undefined) return true;
  const asks = blocks[index + 1]?.kind === 'quote' && readQuestionLimit(quoteText(blocks, index + 1), context).limit !== undefined;
  return asks && block.level > 1;
}

/** The text of the whole run of quoted lines that starts at `index`. */
function quoteText(blocks: readonly Block[], index: number): string {
  let end = index;
  while (blocks[end]?.kind === 'quote') end++;
  return blocks.slice(index, end).map((block) => block.prose.text).join('\n');
}

function isProse(paragraph: Paragraph): boolean {
  return paragraph.kind !== 'heading';
}

function roleOf(block: Block, group: Group): ParagraphRole {
  const isFirst = group.question.length === 0 && group.counted.length === 0;
  if (group.isNamed && isFirst) return 'question';
  if (block.kind === 'quote' && !group.counted.some(isProse)) return 'question';
  const isTitle = block.kind === 'heading' && block.level === 1 && group.counted.length === 0;
  return isTitle ? 'title' : 'text';
}

function toAnswer(group: Group, context: Context, isOnly: boolean): Answer {
  const { frontMatter } = context;
  const [first] = group.question;
  const written = group.question.map((paragraph) => withoutLimit(paragraph.prose.text)).join('\n').trim();
  const question = isOnly && frontMatter.question !== undefined ? frontMatter.question : withoutQuestionHead(written);
  const named = isOnly && group.level === 0 ? frontMatter.question : undefined;
  const title = named ?? (first === undefined ? '' : withoutLimit(first.prose.text));
  const genre = (isOnly ? frontMatter.genre : undefined) ?? genreOf(group, question) ?? frontMatter.genre;
  const titleRow = group.counted.find((paragraph) => paragraph.role === 'title');
  return {
    title,
    question,
    ...(genre !== undefined && { genre }),
    ...limitOf(group, context, isOnly),
    span: spanOf(group, frontMatter.span),
    questionParagraphs: group.question,
    ...(titleRow !== undefined && { titleRow }),
    paragraphs: group.counted,
  };
}

function genreOf(group: Group, question: string): Genre | undefined {
  const [first] = group.question;
  return (first && tryQuestionGenre(withoutLimit(first.prose.text))) ?? tryQuestionGenre(question);
}

/** The front matter's limit for a draft of one answer; else the heading's, else the quoted text's. */
function limitOf(group: Group, context: Context, isOnly: boolean): Pick<Answer, 'limit' | 'limitSpan' | 'itemLimit'> {
  const { frontMatter } = context;
  if (isOnly && frontMatter.limit !== undefined) return { limit: frontMatter.limit, limitSpan: frontMatter.limitSpan ?? frontMatter.span };
  for (const paragraph of group.question) {
    const { limit, limitSpan, itemLimit } = readQuestionLimit(paragraph.prose.text, context);
    if (limit === undefined) continue;
    return { limit, limitSpan: limitSpan && toSourceSpan(paragraph, limitSpan), ...(itemLimit !== undefined && { itemLimit }) };
  }
  return frontMatter.limit === undefined ? {} : { limit: frontMatter.limit, limitSpan: frontMatter.limitSpan ?? frontMatter.span };
}

/** Both lists are in the draft's order, and either may be empty. */
function spanOf({ question, counted }: Group, fallback: Span): Span {
  const starts = [question[0], counted[0]].flatMap((paragraph) => (paragraph === undefined ? [] : [paragraph.span.start]));
  const ends = [question.at(-1), counted.at(-1)].flatMap((paragraph) => (paragraph === undefined ? [] : [paragraph.span.end]));
  return starts.length === 0 ? { start: fallback.end, end: fallback.end } : { start: Math.min(...starts), end: Math.max(...ends) };
}
