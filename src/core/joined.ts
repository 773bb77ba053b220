/**
 * What `of` gives for each item, its lists joined. As `flatMap`, which engines put together element by element in
 * their slow path, ten times the time of this loop: for what every cell or case of a check goes through.
 */
export function joined<T, R>(items: Iterable<T>, of: (item: T) => readonly R[]): R[] {
  const all: R[] = [];
  for (const item of items) for (const one of of(item)) all.push(one);
  return all;
}
