import { refuse, ok, type Result } from "@/lib/domain/result";

type Limits = {
  /** How many run at once. */
  atOnce: number;
  /** How long one waits for its turn, in milliseconds. */
  patience: number;
  /** How many from one place may wait. */
  perPlace: number;
};

export type Asked = {
  /** Goes before everyone who is not first: a stranger cannot keep these waiting. */
  first: boolean;
  /** Places take turns, so that many checks from one place do not hold up a single one from another. */
  from: string;
};

type Waiter = { start: () => void };

/** Who waits, by place, in the order in which the places take turns. */
type Lane = Map<string, Set<Waiter>>;

/**
 * Runs costly work a few at a time. The rest wait in a queue. What waits longer than the patience, or finds the queue
 * of its place full, is not run and is refused as busy.
 */
export function checkQueue({ atOnce, patience, perPlace }: Limits) {
  let running = 0;
  const first: Lane = new Map();
  const others: Lane = new Map();

  async function turn({ first: isFirst, from }: Asked): Promise<boolean> {
    const lane = isFirst ? first : others;
    const waiters = lane.get(from) ?? new Set<Waiter>();
    if (waiters.size >= perPlace) return false;
    lane.set(from, waiters);

    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        waiters.delete(waiter);
        if (waiters.size === 0) lane.delete(from);
        resolve(false);
      }, patience);
      const waiter = {
        start: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      waiters.add(waiter);
    });
  }

  return async function run<Value>(asked: Asked, work: () => Promise<Value>): Promise<Result<Value, "busy">> {
    if (running < atOnce) running++;
    else if (!(await turn(asked))) return refuse("busy");

    try {
      return ok(await work());
    } finally {
      // The turn is handed on, not given up: nothing that comes in between can take it.
      const next = takeNext(first) ?? takeNext(others);
      if (next) next.start();
      else running--;
    }
  };
}

/** The first waiter of the place whose turn it is. That place then goes to the end. */
function takeNext(lane: Lane): Waiter | undefined {
  for (const [from, waiters] of lane) {
    for (const waiter of waiters) {
      waiters.delete(waiter);
      lane.delete(from);
      if (waiters.size > 0) lane.set(from, waiters);
      return waiter;
    }
  }
  return undefined;
}
