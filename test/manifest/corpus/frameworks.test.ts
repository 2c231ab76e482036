import assert from 'node:assert/strict';
import { entriesUnder, isFramework, where } from '../../support/bundledCorpus';

const frameworks = entriesUnder('corpus/').filter(isFramework);

suite('the bundled frameworks', () => {
  test('are at least 60, over genres and themes, each with points and sub-points somewhere', () => {
    assert.ok(frameworks.length >= 60, `${frameworks.length}`);
    assert.ok(new Set(frameworks.map(({ genre }) => genre)).size >= 15);
    assert.ok(new Set(frameworks.flatMap(({ themes }) => themes)).size >= 20);
    for (const framework of frameworks) assert.ok(framework.points.length >= 3, where(framework));
    assert.ok(frameworks.filter(({ points }) => points.some((point) => point.points.length > 0)).length >= 40);
  });

  test('serve every genre they are there for', () => {
    const genres = new Set<string>(frameworks.map(({ genre }) => genre));
    for (const genre of ['大作文', '概括', '分析', '对策建议', '讲话稿', '经验交流', '倡议书', '通知', '请示', '报告', '函', '简报']) assert.ok(genres.has(genre), genre);
  });

  test('the shares of a framework make a whole', () => {
    for (const framework of frameworks) {
      const sum = framework.points.reduce((total, { share }) => total + (share ?? NaN), 0);
      assert.ok(Math.abs(sum - 1) < 1e-9, `${where(framework)}: ${sum}`);
    }
  });
});
