/// <reference types="office-js" />
/** What a request says: Microsoft's proxies make it, the back end carries it out. */
export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WireBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location?: string;
  };
}

/** Answers one request; `flags` has 64 where the add-in is willing to wait for the end of a cell's editing. */
export type Executor = (request: WireRequest, flags: number) => Promise<WireBody>;

interface SessionClass {
  new (): object;
  _overrideSession: object | null;
}

/** The part of Microsoft's script that tests use; the names with an underscore are not documented. */
export interface Proxies {
  readonly Excel: { readonly run: typeof Excel.run; readonly createWorkbook: typeof Excel.createWorkbook };
  readonly OfficeExtension: {
    readonly SessionBase: SessionClass;
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: unknown): void;
  };
}

/** Puts an executor behind `Excel.run`, in place of whichever was there. */
export function connect(proxies: Proxies, executor: Executor): void {
  const { SessionBase } = proxies.OfficeExtension;
  class BackendSession extends SessionBase {
    _createRequestExecutorOrNull() {
      return {
        executeAsync: async (_data: unknown, flags: number, message: { readonly Body: WireRequest }) => ({
          HttpStatusCode: 200,
          // What crosses the wire is text: nothing of the back end's leaks into the proxies or back.
          Body: JSON.parse(
            JSON.stringify(await executor(JSON.parse(JSON.stringify(message.Body)) as WireRequest, flags)),
          ) as WireBody,
        }),
      };
    }
  }
  SessionBase._overrideSession = new BackendSession();
}

/** Tells the proxies of an event, as Excel would. */
export function raise(proxies: Proxies, eventType: number, message: object): void {
  proxies.OfficeExtension._testTriggerRichApiMessageEvent({
    entries: [
      {
        messageCategory: 65536,
        messageType: eventType,
        targetId: 'Workbook',
        message: JSON.stringify(message),
      },
    ],
  });
}
