// @ts-check
'use strict';
// Preloaded (`--require`) into the served VS Code: when the script that started it is gone, killed outright even, the
// channel between them closes and the server must not live on. Its own children need no copy of this.
process.execArgv = process.execArgv.filter((argument, index, all) => argument !== '--require' && all[index - 1] !== '--require');
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
