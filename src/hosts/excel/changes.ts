import type { ExcelSession } from './session';

/** Something changed in the workbook. Multi-cell edits carry no details: read it anew. */
export interface WorkbookChange {
  readonly what: 'cells' | 'sheets';
  /** The sheet's name as last read, null where it is new. */
  readonly sheet: string | null;
  /** "B6:D9", or null for a whole sheet. */
  readonly address: string | null;
  /** Made by someone else who works in the same file. */
  readonly remote: boolean;
}

/** The subscription to a workbook's changes. */
export class ChangeFeed {
  private ends: (() => Promise<void>)[] = [];

  constructor(
    private readonly listener: (change: WorkbookChange) => void,
    private readonly nameOf: (sheetId: string) => string | null,
  ) {}

  /** Subscribes. Throws what Excel throws. */
  async start(session: ExcelSession): Promise<void> {
    await session.run(async (context) => {
      const { worksheets } = context.workbook;
      const tell = (
        what: WorkbookChange['what'],
        id: string,
        address: string | null,
        source: string,
      ): void => {
        this.listener({ what, sheet: this.nameOf(id), address, remote: source === 'Remote' });
      };
      const toldOfSheets = (event: { worksheetId: string; source: string }): Promise<void> => {
        tell('sheets', event.worksheetId, null, event.source);
        return Promise.resolve();
      };
      const changed = worksheets.onChanged.add((event) => {
        // Only newer ones say who; in the older ones our writes raise no event, since they switch them off.
        if (triggerOf(event) !== 'ThisLocalAddin')
          tell('cells', event.worksheetId, event.address, event.source);
        return Promise.resolve();
      });
      const added = worksheets.onAdded.add(toldOfSheets);
      const deleted = worksheets.onDeleted.add(toldOfSheets);
      this.ends = [endOf(changed), endOf(added), endOf(deleted)];
      await context.sync();
    });
  }

  /** Ends the subscription. Throws what Excel throws. */
  async stop(): Promise<void> {
    for (const end of this.ends.splice(0)) await end();
  }
}

/** An event is only given up in the context in which it was asked for. */
function endOf<T>(handler: OfficeExtension.EventHandlerResult<T>): () => Promise<void> {
  return () => {
    handler.remove();
    return handler.context.sync();
  };
}

function triggerOf(event: { readonly triggerSource?: string }): string | undefined {
  return event.triggerSource;
}
