// @ts-check
// Takes the place of the native `@vscode/native-watchdog`: scripts/lib/dieWithParent.cjs does its work for these runs.
export function start() {}
