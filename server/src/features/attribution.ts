/** Words that say whose words follow (domain-rules §6.1). */
export interface Attribution {
  /** The sentence up to the quotation: `孟子早就说过：`. */
  readonly lead: string;
  /** False where only a colon leads in, so that the name must stand right before it: `孔子：`. */
  readonly hasVerb: boolean;
  /** True where somebody else's words are borrowed, so that the last person named is the one quoted: `总书记引用孟子的话说`. */
  readonly borrows: boolean;
  /** True for 古人云 and its like: any old saying fits. */
  readonly isOldSaying: boolean;
}

const SAYING = '指出|强调|提出|要求|号召|指示|勉励|寄语|说|讲|讲到|谈到|提到|曰|云|言|道|写道|写到|认为|主张|倡导|告诫|嘱托|有言|有云|所言|所说|所讲|所指出|所强调|的话|名言|古训';
/** Who is spoken to: 号召全党, 勉励广大青年. */
const ADDRESSEE = '(?:我们|大家|全党|全国(?:人民)?|全社会|(?:各级|广大)\\p{Script=Han}{0,8})?';
/** The saying word, what may follow it, and the comma or colon that leads into the quotation; 强调，要“…” too. */
const SAYS = new RegExp(`(?:${SAYING})(?:的那样|的|过|道|到)?${ADDRESSEE}\\s*[，：,:]?\\s*(?:要|必须)?$`, 'u');
const NAMES_ALONE = /[》\p{Script=Han}]\s*[：:]\s*$/u;
const BORROWS = /引用|借用|引述|援引|化用|引出/u;
const OLD_SAYING = /古人|古语|古训|古话|古诗|常言|俗话|俗语|谚语|民谚|老话|先贤|先哲|圣人|圣贤|有道是/u;
const LONGEST_LEAD = 80;

/**
 * The attribution that a text ends with, undefined where it ends otherwise: `《论语》有言，` and `孔子：` do,
 * `主要做法如下：` is for the corpus to tell (no name that it quotes stands there).
 */
export function attributionAtEnd(text: string): Attribution | undefined {
  const lead = lastSentence(text.slice(-LONGEST_LEAD));
  const hasVerb = SAYS.test(lead);
  if (!hasVerb && !NAMES_ALONE.test(lead)) return undefined;
  return { lead, hasVerb, borrows: BORROWS.test(lead), isOldSaying: OLD_SAYING.test(lead) };
}

function lastSentence(text: string): string {
  return text.slice(Math.max(...['。', '！', '？', '；', '\n'].map((stop) => text.lastIndexOf(stop))) + 1);
}
