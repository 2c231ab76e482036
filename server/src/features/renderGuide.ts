import type { FieldGuide } from '../core/corpus/fieldGuide';

/** What a field is for, with a line as it is written, as Markdown; both are the project's own texts. */
export function renderGuide({ use, example }: FieldGuide): string {
  return `${use}。\n\n\`\`\`text\n${example}\n\`\`\``;
}
