import { pool as makePool, type Pool } from 'workerpool';

/** How a task ended that gave no answer: its time was over, its worker died, or the program itself was at fault. */
export class TaskError extends Error {
  constructor(
    readonly kind: 'timeout' | 'died' | 'fault',
    message: string,
  ) {
    super(message);
  }
}

export interface PoolOptions {
  /** The script that workers run; it offers the method. */
  readonly script: string;
  readonly method: string;
  readonly workers: number;
  /** Milliseconds that one task may take. */
  readonly limit: number;
  /** Megabytes of heap that one worker may take. */
  readonly heap: number;
  /** A thread is light; a process can run out of memory without taking the others with it. */
  readonly kind: 'thread' | 'process';
}

/**
 * Workers that carry out one method; each has one task at a time. A task that takes too long or kills its worker is
 * lost alone: the worker is replaced.
 */
export class Workers<In, Out> {
  private pool: Pool | null = null;

  constructor(private readonly options: PoolOptions) {}

  /** Carries out a task on a free worker. Rejects with a TaskError. */
  async run(task: In): Promise<Out> {
    const { method, limit } = this.options;
    try {
      return (await this.started().exec(method, [task]).timeout(limit)) as Out;
    } catch (error) {
      throw taskError(error);
    }
  }

  /** Ends all workers, at once where `force` is set. */
  async end(force = false): Promise<void> {
    await this.pool?.terminate(force);
    this.pool = null;
  }

  /** Workers start with the first task: a batch without large files never starts a process. */
  private started(): Pool {
    const { script, workers, heap, kind } = this.options;
    this.pool ??= makePool(script, {
      workerType: kind,
      maxWorkers: workers,
      workerTerminateTimeout: 500,
      ...(kind === 'thread'
        ? { workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: heap } } }
        : {
            // Detached, since Ctrl-C at the terminal is meant for us; what it prints as it dies is for nobody.
            forkOpts: { execArgv: [`--max-old-space-size=${String(heap)}`], detached: true },
            emitStdStreams: true,
          }),
    });
    return this.pool;
  }
}

function taskError(error: unknown): TaskError {
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (name === 'TimeoutError') return new TaskError('timeout', message);
  if (name === 'TerminateError' || /terminated/i.test(message)) return new TaskError('died', message);
  return new TaskError('fault', message);
}
