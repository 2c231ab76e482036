import { URI } from 'vscode-uri';

/**
 * One spelling for each URI, to be used as a key: drive letter in lower case, reserved characters encoded, so that
 * `file:///C:/素材/a.md` and `file:///c%3A/%E7%B4%A0%E6%9D%90/a.md` are equal.
 */
export function uriKey(uri: string): string {
  return parse(uri)?.toString() ?? uri;
}

/** True when `uri` names something below the folder, by whole path segments: `/a/b` does not hold `/a/bc`. */
export function isInside(folder: string, uri: string): boolean {
  return tryRelativePath(folder, uri) !== undefined;
}

/** The path from a folder to something below it, with `/`: `案例/a.md`; undefined when it is not below it. */
export function tryRelativePath(folder: string, uri: string): string | undefined {
  const outer = parse(uriKey(folder));
  const inner = parse(uriKey(uri));
  if (outer === undefined || inner === undefined) return undefined;
  if (outer.scheme !== inner.scheme || outer.authority.toLowerCase() !== inner.authority.toLowerCase()) return undefined;
  const above = segments(outer.path);
  const below = segments(inner.path);
  if (below.length <= above.length || !above.every((segment, index) => segment === below[index])) return undefined;
  return below.slice(above.length).join('/');
}

/** The URI of a folder's child: `childUri('file:///a', 'corpus')`. */
export function childUri(folder: string, ...names: readonly string[]): string {
  const parent = URI.parse(folder);
  return parent.with({ path: [parent.path.replace(/\/+$/u, ''), ...names].join('/') }).toString();
}

/** The last segment of a URI's path, decoded: `素材.md`. */
export function fileNameOf(uri: string): string {
  return segments(parse(uri)?.path ?? uri).at(-1) ?? uri;
}

function segments(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function parse(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}
