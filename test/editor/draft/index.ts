import { runSuites } from '../../support/runSuites';

/** Entry of `extensionTestsPath`. */
export const run = (): Promise<void> => runSuites(__dirname);
