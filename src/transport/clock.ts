/** A timer that can be started again. */
export interface Clock {
  restart(): void;
  clear(): void;
}

/** A running clock; with 0 ms it never strikes. It keeps no process alive: the connection that it watches does. */
export function startClock(ms: number, onTimeout: () => void): Clock {
  let timer: NodeJS.Timeout | undefined;
  const clock: Clock = {
    restart(): void {
      clearTimeout(timer);
      if (ms > 0) timer = setTimeout(onTimeout, ms).unref();
    },
    clear(): void {
      clearTimeout(timer);
    },
  };
  clock.restart();
  return clock;
}
