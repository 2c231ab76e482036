/** 主题: what an entry is about; `aliases` are other words people tag with. */
export interface Theme {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The controlled list of themes, by the order they are offered in; a user's own themes may stand beside them. */
export const THEMES: readonly Theme[] = [
  theme('民本', '人民', '人民至上', '以人民为中心', '民心', '群众', '群众路线', '为民'),
  theme('民生', '就业', '社会保障', '养老', '医疗', '住房', '公共服务', '基本公共服务', '健康'),
  theme('治理', '国家治理', '治国理政', '治理能力', '治理现代化'),
  theme('社会治理', '共建共治共享', '矛盾化解', '信访'),
  theme('基层治理', '基层', '社区', '社区治理', '网格化'),
  theme('城市治理', '城市', '城市管理', '城市建设', '城镇化', '智慧城市'),
  theme('乡村振兴', '乡村', '三农', '农业', '农村', '脱贫攻坚', '乡村治理'),
  theme('法治', '依法治国', '执法', '司法', '公正'),
  theme('德治', '道德', '礼治', '公德'),
  theme('廉政', '廉洁', '反腐', '反腐败', '清廉', '公私'),
  theme('党的建设', '党建', '从严治党', '自我革命', '党的领导', '监督'),
  theme('干部作风', '作风', '形式主义', '官僚主义', '工作作风'),
  theme('人才', '用人', '识才', '选人用人'),
  theme('青年', '少年', '青春'),
  theme('教育', '育人', '师德', '教师'),
  theme('学习', '读书', '求知'),
  theme('改革', '深化改革', '变革', '变法', '放管服', '营商环境'),
  theme('开放', '对外开放', '一带一路', '合作'),
  theme('创新', '守正创新', '创造'),
  theme('科技', '科学技术', '数字化', '数字经济', '人工智能', '新质生产力', '自立自强'),
  theme('发展', '高质量发展', '经济', '新发展理念', '实体经济', '产业'),
  theme('协调发展', '区域协调', '统筹', '整体'),
  theme('共同富裕', '公平', '分配', '均衡'),
  theme('生态文明', '生态', '环保', '绿色', '绿色发展', '可持续发展', '环境'),
  theme('文化', '文化自信', '传统文化', '文明', '文化传承', '精神文明'),
  theme('文艺', '艺术', '文风'),
  theme('历史', '以史为鉴', '党史'),
  theme('安全', '国家安全', '安全生产', '应急', '粮食安全', '风险防范'),
  theme('忧患', '忧患意识', '底线思维', '居安思危', '防微杜渐'),
  theme('诚信', '信用', '守信', '信义'),
  theme('实干', '落实', '真抓实干', '力行', '实践', '知行合一', '务实'),
  theme('担当', '责任', '奉献', '使命'),
  theme('奋斗', '自强', '拼搏', '坚持', '毅力', '奋进'),
  theme('理想信念', '信念', '志向', '立志', '初心', '价值观'),
  theme('修身', '自律', '慎独', '品德', '自省', '人格'),
  theme('家国情怀', '爱国', '爱国主义', '家风', '孝道'),
  theme('和谐', '和', '团结', '和而不同', '包容'),
  theme('调查研究', '调研', '求真', '实事求是', '纳谏'),
  theme('方法', '辩证', '因地制宜', '系统观念', '工作方法', '战略', '规划', '细节'),
  theme('制度', '机制', '制度建设', '规矩', '规则'),
  theme('民主', '协商', '人民当家作主', '全过程人民民主'),
  theme('勤俭', '节约', '艰苦奋斗', '俭约', '勤劳'),
  theme('国防外交', '国防', '和平', '外交', '人类命运共同体', '军队'),
  theme('现代化', '中国式现代化', '民族复兴', '中国梦'),
  theme('公文写作', '写作', '通用'),
];

const byWord = new Map(THEMES.flatMap(({ name, aliases }) => [name, ...aliases].map((word) => [word, name] as const)));

/** The theme of the list that a word names, by name or alias (`三农` is 乡村振兴); undefined for a word of the user's own. */
export function tryTheme(word: string): string | undefined {
  return byWord.get(word.trim());
}

/** The words a theme may be called by, its name first; the word alone where it is the user's own. */
export function wordsOfTheme(word: string): readonly string[] {
  const name = tryTheme(word);
  const found = THEMES.find((one) => one.name === name);
  return found === undefined ? [word] : [found.name, ...found.aliases];
}

function theme(name: string, ...aliases: readonly string[]): Theme {
  return { name, aliases };
}
