// @ts-check
/** `npm test`: every check there is, or with `npm test -- NAME…` the named stages and what they need. */
import { ensureInstalled } from './lib/install.mjs';
import { runMain } from './lib/processes.mjs';
import { reportFailure, secondsSince, UserError } from './lib/progress.mjs';

/** @typedef {import('./lib/testStages.mjs').Stage} Stage */
/** @typedef {import('./lib/testStages.mjs').StageResult} StageResult */

/**
 * The stages to run, in order.
 * @param {readonly Stage[]} stages
 * @param {readonly string[]} names none for all
 */
function select(stages, names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) throw new UserError(`没有名为 ${unknown.join('、')} 的测试阶段。可选：${stages.map((stage) => stage.name).join('、')}`);
  const wanted = new Set(names.flatMap((name) => [name, ...(stages.find((stage) => stage.name === name)?.needs ?? []).map((need) => need.replace('!', ''))]));
  return names.length === 0 ? stages : stages.filter((stage) => wanted.has(stage.name));
}

/** @param {Stage} stage @param {ReadonlyMap<string, StageResult>} before @returns {Promise<StageResult>} */
async function runStage(stage, before) {
  console.log(`\n══ ${stage.title}（${stage.name}）`);
  const broken = stage.needs.filter((need) => need.endsWith('!') && before.get(need.slice(0, -1))?.ok === false);
  if (broken.length > 0) {
    console.log('前面的步骤失败，本阶段无法运行。');
    return { ok: false };
  }
  try {
    return await stage.run();
  } catch (error) {
    reportFailure(error);
    return { ok: false };
  }
}

/** @param {ReadonlyMap<Stage, StageResult & { readonly seconds: string }>} results @returns {boolean} whether all is well */
function summarise(results) {
  console.log('\n══ 结果');
  let [passed, failed] = [0, 0];
  for (const [stage, { ok, figures, seconds }] of results) {
    const counts = figures ? `：${figures.passed} 通过，${figures.failed} 失败${figures.pending > 0 ? `，${figures.pending} 被跳过` : ''}` : '';
    console.log(`${ok ? '✓' : '✗'} ${stage.title}${counts}（${seconds} 秒）`);
    passed += figures?.passed ?? 0;
    failed += figures?.failed ?? 0;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return [...results.values()].every(({ ok }) => ok);
}

async function main() {
  await ensureInstalled();
  const { STAGES } = await import('./lib/testStages.mjs');
  const byName = new Map();
  const results = new Map();
  for (const stage of select(STAGES, process.argv.slice(2))) {
    const started = Date.now();
    const result = await runStage(stage, byName);
    byName.set(stage.name, result);
    results.set(stage, { ...result, seconds: secondsSince(started) });
  }
  return summarise(results) ? 0 : 1;
}

await runMain(main);
