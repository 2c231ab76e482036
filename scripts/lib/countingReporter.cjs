// @ts-check
'use strict';
// mocha's usual report on the terminal, and the figures of the run as JSON in the file that `--reporter-option file=…` names.
const fs = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  /** @param {import('mocha').Runner} runner @param {import('mocha').MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      fs.writeFileSync(options.reporterOptions.file, JSON.stringify({ passed: passes, failed: failures, pending }));
    });
  }
};
