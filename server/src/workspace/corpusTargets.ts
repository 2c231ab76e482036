import type { CorpusTarget } from '../protocol';
import { CORPUS_FOLDER, type Places } from './corpusRoots';
import { childUri, fileNameOf, uriKey } from './uri';

/** The folders that are offered for new entries: each workspace folder's `corpus/`, then the user's own. */
export function corpusTargets(places: Pick<Places, 'userCorpus'>, folders: readonly string[]): readonly CorpusTarget[] {
  const own = folders.filter((uri) => uri.startsWith('file:')).map((uri) => ({ uri: childUri(uri, CORPUS_FOLDER), label: `工作区“${fileNameOf(uri)}”的 corpus/` }));
  return [...own, { uri: places.userCorpus, label: '我的素材库（所有工作区都读）' }];
}

/** True for a folder that is one of those offered; nothing is ever written anywhere else. */
export function isOffered(target: string, targets: readonly CorpusTarget[]): boolean {
  return targets.some(({ uri }) => uriKey(uri) === uriKey(target));
}
