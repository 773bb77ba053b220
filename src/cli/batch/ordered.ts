/** What runs beside each other in one lane: a kind of worker, and how many tasks it may have at a time. */
export interface Lane<In, Out> {
  readonly width: number;
  run(task: In): Promise<Out>;
}

export interface OrderedRun<In, Out> {
  readonly tasks: readonly In[];
  /** Which lane a task goes to. */
  laneOf(task: In): Promise<Lane<In, Out>>;
  /** Told of every result, in the order of the tasks. */
  done(result: Out, index: number): Promise<void> | void;
  /** No task is begun once this is set. */
  readonly stop: AbortSignal;
  /** How many tasks may be ahead of the oldest one that is not done: so many results are held at most. */
  readonly window: number;
}

/**
 * Runs tasks side by side and hands their results over in the order of the tasks. Bounded: a task is begun only when
 * its lane has room and it is not too far ahead. Stopped, it waits for what was begun, and hands that over as well.
 * @returns how many results were handed over
 */
export async function runOrdered<In, Out>(run: OrderedRun<In, Out>): Promise<number> {
  const held = new Map<number, Out>();
  const running = new Map<Lane<In, Out>, Set<Promise<void>>>();
  let next = 0;
  let handed = 0;
  const handOver = async (past: boolean): Promise<void> => {
    while (held.size > 0 && (held.has(next) || past)) {
      const result = held.get(next);
      if (result !== undefined) {
        held.delete(next);
        await run.done(result, next);
        handed += 1;
      }
      next += 1;
    }
  };
  const all = (): Promise<void>[] => [...running.values()].flatMap((set) => [...set]);
  for (const [index, task] of run.tasks.entries()) {
    if (run.stop.aborted) break;
    const lane = await run.laneOf(task);
    const own = running.get(lane) ?? new Set();
    running.set(lane, own);
    while (own.size >= lane.width || index - next >= run.window) {
      await Promise.race(own.size >= lane.width ? own : all());
      await handOver(false);
    }
    if (run.stop.aborted) break;
    const work: Promise<void> = lane.run(task).then((result) => {
      held.set(index, result);
      own.delete(work);
    });
    own.add(work);
  }
  while (all().length > 0) {
    await Promise.race(all());
    await handOver(false);
  }
  await handOver(true);
  return handed;
}
