export interface Pause {
  /** Waits; ends early when `end` is called or the browser finds its network again. */
  begin(milliseconds: number): Promise<void>;
  end(): void;
}

/** A wait that can be cut short. One at a time. */
export function createPause(): Pause {
  let end = () => {};
  return {
    end: () => end(),
    begin: (milliseconds) => {
      end();
      if (milliseconds <= 0) return Promise.resolve();
      return new Promise((resolve) => {
        const over = () => {
          clearTimeout(timer);
          globalThis.removeEventListener?.('online', over);
          end = () => {};
          resolve();
        };
        const timer = setTimeout(over, milliseconds);
        globalThis.addEventListener?.('online', over);
        end = over;
      });
    },
  };
}
