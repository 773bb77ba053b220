/** Where a command's words go. stdout carries the result and nothing else; progress and errors go to stderr. */
export interface Io {
  out(text: string): void;
  progress(text: string): void;
  /** Today as printed on our sheets, "2026-03-01". */
  today(): string;
  /** Calls back when the user asks to stop (Ctrl-C); gives what ends that. Absent: nobody can. */
  onStop?(listener: () => void): () => void;
  /** The script that a batch's workers run, where it is not the usual one. */
  readonly worker?: string;
}

/** Says why a command could not be carried out. Gives the exit code 2. */
export function fail(io: Io, message: string): number {
  io.progress(message);
  return 2;
}

/** The process's own streams and the machine's date. */
export function processIo(): Io {
  return {
    out: (text) => void process.stdout.write(text),
    progress: (text) => void process.stderr.write(`${text}\n`),
    today: () => {
      const now = new Date();
      const two = (value: number): string => String(value).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    onStop: (listener) => {
      const signals = ['SIGINT', 'SIGTERM'] as const;
      for (const signal of signals) process.on(signal, listener);
      return () => {
        for (const signal of signals) process.off(signal, listener);
      };
    },
  };
}
