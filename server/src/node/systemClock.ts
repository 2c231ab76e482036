import type { Clock } from '../workspace/ports';

/** The system's timers; one that waits does not keep the process alive. */
export const systemClock: Clock = {
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
