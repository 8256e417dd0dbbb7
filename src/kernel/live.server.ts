// SPDX-License-Identifier: EUPL-1.2
// Who is looking at what right now, in this process: a change wakes them after its commit. It only says "look again",
// never what changed; whether somebody may look is asked anew each time, as that person. Changes by another server
// process are found by looking again every few seconds.

export interface Live {
  /** Wakes everybody who looks at this topic. */
  wake(topic: string): void;
  /** Looks at a topic; the answer stops looking. */
  listen(topic: string, onWake: () => void): () => void;
  /** How many look with this key. */
  streamsOf(key: string): number;
  /** Takes a place for a stream of this key; `null` when it has all it may have. The answer gives the place back. */
  takePlace(key: string): (() => void) | null;
  /** Ends all streams: the house closes. */
  close(): void;
  /** Told when the house closes; the answer takes that back. */
  onClose(end: () => void): () => void;
}

/** More than a few pages side by side is not reading; and a browser keeps hardly more than this open to one host. */
const streamsPerKey = 4;

export function makeLive(limit = streamsPerKey): Live {
  const listeners = new Map<string, Set<() => void>>();
  const places = new Map<string, number>();
  const closers = new Set<() => void>();
  return {
    wake: (topic) => {
      for (const onWake of listeners.get(topic) ?? []) onWake();
    },
    listen: (topic, onWake) => {
      const known = listeners.get(topic) ?? new Set();
      listeners.set(topic, known.add(onWake));
      return () => {
        known.delete(onWake);
        if (known.size === 0 && listeners.get(topic) === known) listeners.delete(topic);
      };
    },
    streamsOf: (key) => places.get(key) ?? 0,
    takePlace: (key) => {
      const taken = places.get(key) ?? 0;
      if (taken >= limit) return null;
      places.set(key, taken + 1);
      return once(() => {
        const left = (places.get(key) ?? 1) - 1;
        if (left === 0) places.delete(key);
        else places.set(key, left);
      });
    },
    close: () => {
      for (const end of [...closers]) end();
    },
    onClose: (end) => {
      closers.add(end);
      return () => closers.delete(end);
    },
  };
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}
