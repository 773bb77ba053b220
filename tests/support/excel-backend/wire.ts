import type { WireAction, WireBody, WirePath, WireRequest } from './proxies';
import { ExcelError, lacks, selected, type Node } from './node';

const enum Path {
  Root = 1,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Reference = 6,
  Null = 7,
}

const enum Act {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  Set = 4,
  Trace = 5,
}

/** What a fault may be planted on: an action as it is about to be carried out. */
export type Fault = (action: {
  readonly kind: string;
  readonly name: string;
  readonly args: readonly unknown[];
}) => string | null;

/** Carries out the actions of one request in order, like Excel: what comes before a failing one stays done. */
export class RequestRun {
  private readonly nodes = new Map<number, Node | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly root: Node,
    private readonly references: Map<string, Node>,
    private readonly fault: Fault | null,
  ) {}

  run(): WireBody {
    const results: { ActionId: number; Value: unknown }[] = [];
    for (let index = 0; index < this.request.Actions.length; index += 1) {
      const action = this.request.Actions[index] as WireAction;
      try {
        const value = this.act(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        const code = error instanceof ExcelError ? error.code : 'GeneralException';
        const message = error instanceof Error ? `${error.message}` : String(error);
        return {
          Results: results,
          Error: { Code: code, Message: message, ActionIndex: index, Location: this.location(action) },
        };
      }
    }
    return { Results: results };
  }

  /** "PageLayout.Orientation", as Excel tells where it failed. */
  private location({ ObjectPathId, Name }: WireAction): string {
    return `${this.nodes.get(ObjectPathId)?.kind ?? ''}.${Name}`;
  }

  private act(action: WireAction): unknown {
    if ((action.ActionType as Act) === Act.Trace) return null;
    const node = this.node(action.ObjectPathId);
    const args = action.ArgumentInfo?.Arguments ?? [];
    switch (action.ActionType as Act) {
      case Act.Instantiate:
        if (!node) return null;
        return this.keep(node);
      case Act.Query:
        if (!node) return null;
        if ((action.QueryInfo?.Expand ?? []).length > 0) return lacks(node, 'load option', 'expand');
        if (!action.QueryInfo?.Select?.length) return lacks(node, 'load option', 'all properties');
        return selected(node, action.QueryInfo.Select);
      case Act.Method: {
        if (/^_(?:KeepReference|ReleaseReference|RemoveReference\w*)$/.test(action.Name)) return undefined;
        if (!node) throw new ExcelError('ItemNotFound', `${action.Name} of a null object`);
        this.plant(node, action.Name, args);
        const call = node.call?.[action.Name] ?? lacks(node, 'method', action.Name);
        const value = call(...(this.withObjects(action.ArgumentInfo) as never[]));
        return value === undefined ? null : value;
      }
      case Act.Set: {
        if (!node) throw new ExcelError('ItemNotFound', `${action.Name} of a null object`);
        this.plant(node, action.Name, args);
        const set = node.set?.[action.Name] ?? lacks(node, 'writable property', action.Name);
        set(args[0] as never);
        return undefined;
      }
      default:
        throw new ExcelError('NotInTheBackend', `action type ${String(action.ActionType)}`);
    }
  }

  private plant(node: Node, name: string, args: readonly unknown[]): void {
    const code = this.fault?.({ kind: node.kind, name, args });
    if (code) throw new ExcelError(code, `planted on ${node.kind}.${name}`);
  }

  private keep(node: Node): unknown {
    const reference = node.identity?.['_ReferenceId'];
    if (reference) this.references.set(reference, node);
    return node.identity ?? {};
  }

  private node(id: number): Node | null {
    const present = this.nodes.get(id);
    if (present !== undefined) return present;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new ExcelError('InvalidObjectPath', String(id));
    const node = this.resolve(path);
    this.nodes.set(id, node);
    return node;
  }

  private resolve(path: WirePath): Node | null {
    const kind = path.ObjectPathType as Path;
    if (kind === Path.Root) return this.root;
    if (kind === Path.Null) return null;
    if (kind === Path.Reference) {
      const node = this.references.get(path.Name);
      if (!node) throw new ExcelError('InvalidReference', path.Name);
      return node;
    }
    const parent = this.node(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    if (kind === Path.Property) return (parent.go?.[path.Name] ?? lacks(parent, 'object', path.Name))();
    const args = this.withObjects(path.ArgumentInfo);
    if (kind === Path.Indexer) return (parent.item ?? lacks(parent, 'indexer', ''))(args[0] as never);
    this.plant(parent, path.Name, args);
    return (parent.call?.[path.Name] ?? lacks(parent, 'method', path.Name))(
      ...(args as never[]),
    ) as Node | null;
  }

  /** Arguments, where an object is meant with its node. */
  private withObjects(info: WireAction['ArgumentInfo']): unknown[] {
    const args = info?.Arguments ?? [];
    return args.map((value, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return typeof id === 'number' && id > 0 ? this.node(id) : value;
    });
  }
}
