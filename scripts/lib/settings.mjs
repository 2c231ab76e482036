// @ts-check
import fs from 'node:fs/promises';
import path from 'node:path';

/** Settings of a throw-away profile: nothing that asks, chats, phones home or covers the draft. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Writes the user settings of a throw-away profile; never called with a person's own.
 * @param {string} profile the `--user-data-dir`
 * @param {Readonly<Record<string, unknown>>} [more] settings beside the quiet ones
 */
export async function writeProfileSettings(profile, more = {}) {
  const file = settingsFile(profile);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, JSON.stringify({ ...QUIET, ...more }, null, 2));
}

/** The user settings of a profile. @param {string} profile */
export const settingsFile = (profile) => path.join(profile, 'User', 'settings.json');
