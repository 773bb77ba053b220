/** An error that Excel would give, with its code. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
  }
}

/** What a request may do with an object. Whatever a node does not list, the back end lacks, and says so. */
export interface Node {
  /** Its class, for messages. */
  readonly kind: string;
  /** What the proxies find it again by: worksheets by id, ranges by reference. */
  readonly identity?: Readonly<Record<string, string>>;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: never) => void>>;
  /** Objects that are properties. */
  readonly go?: Readonly<Record<string, () => Node | null>>;
  /** Methods; those that give an object give a node, or null for no object. */
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly items?: () => Node[];
  readonly item?: (key: never) => Node;
}

/** Stops the test: the in-memory Excel has no such thing yet. */
export function lacks(node: Node, what: string, name: string): never {
  throw new ExcelError('NotInTheBackend', `the back end lacks ${node.kind}: ${what} ${name}`);
}

/** Name as the wire spells it ("rowIndex" is "RowIndex"). */
export function wireName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** The properties of a node that a load asked for, nested as the proxies expect them. */
export function selected(node: Node, select: readonly string[]): unknown {
  if (node.items) return { _Items: node.items().map((item) => selected(item, select)) };
  const result: Record<string, unknown> = { ...node.identity };
  const nested = new Map<string, string[]>();
  for (const path of select) {
    const [head = '', ...rest] = path.split('/');
    if (rest.length > 0) nested.set(head, [...(nested.get(head) ?? []), rest.join('/')]);
    else {
      const name = wireName(head);
      const read = node.get?.[name] ?? lacks(node, 'property', name);
      result[name] = read();
    }
  }
  for (const [head, paths] of nested) {
    const name = wireName(head);
    const child = (node.go?.[name] ?? lacks(node, 'object', name))();
    result[name] = child === null ? null : selected(child, paths);
  }
  return result;
}
