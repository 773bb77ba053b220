/** How many cells one request reads: 4 arrays of some 50 bytes a cell in all keep it below 5 MB. */
export const CELLS_PER_READ = 80_000;

/** A block of whole rows of one sheet. `item` says whose. */
export interface Block<T> {
  readonly item: T;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly cols: number;
}

/** Packs blocks into requests of at most `limit` cells each, cutting between rows; a row is never cut. */
export function intoRequests<T>(blocks: readonly Block<T>[], limit = CELLS_PER_READ): Block<T>[][] {
  const requests: Block<T>[][] = [];
  let current: Block<T>[] = [];
  let room = limit;
  const close = (): void => {
    if (current.length > 0) requests.push(current);
    current = [];
    room = limit;
  };
  for (const block of blocks) {
    let done = 0;
    while (done < block.rows && block.cols > 0) {
      let rows = Math.min(block.rows - done, Math.floor(room / block.cols));
      if (rows < 1 && current.length > 0) {
        close();
        continue;
      }
      rows = Math.max(1, rows);
      current.push({ ...block, top: block.top + done, rows });
      room -= rows * block.cols;
      done += rows;
    }
  }
  close();
  return requests;
}

/** The two halves of a request that was too large: between its blocks, else between its rows; null when it is one row. */
export function halves<T>(request: readonly Block<T>[]): [Block<T>[], Block<T>[]] | null {
  const middle = Math.floor(request.length / 2);
  if (middle > 0) return [request.slice(0, middle), request.slice(middle)];
  const [only] = request;
  if (!only || only.rows < 2) return null;
  const rows = Math.floor(only.rows / 2);
  return [[{ ...only, rows }], [{ ...only, top: only.top + rows, rows: only.rows - rows }]];
}
