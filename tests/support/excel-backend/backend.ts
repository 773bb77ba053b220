import type { ExcelSession } from '../../../src/hosts/excel/session';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { bookNode, changeOf, EVENT } from './book-node';
import { areaOf, BookModel } from './model';
import type { Node } from './node';
import { connect, raise, type Proxies, type WireBody, type WireRequest } from './proxies';
import { RequestRun, type Fault } from './wire';

/** Waits for an editing cell where the caller is willing to. */
const DELAY_FOR_CELL_EDIT = 64;

/** One request as the back end saw it. */
export interface SeenRequest {
  readonly actions: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Names of what it set and called. */
  readonly writes: readonly string[];
}

/** A workbook in memory behind Microsoft's own proxies: `session` is what ExcelHost takes. */
export class ExcelBackend {
  readonly requests: SeenRequest[] = [];
  /** Makes an action fail with the code that it gives. */
  fault: Fault | null = null;
  /** The most bytes that an answer may have. */
  answerLimit = 5_000_000;
  private edit: { readonly done: Promise<void>; end(): void } | null = null;
  private readonly references = new Map<string, Node>();
  private readonly events: [number, object][] = [];

  constructor(
    readonly book: BookModel,
    private readonly proxies: Proxies,
    /** The ExcelApi that it says it has: 1.`minor`. */
    private readonly minor = 17,
  ) {}

  get session(): ExcelSession {
    return {
      run: (batch) => {
        connect(this.proxies, (request, flags) => this.answer(request, flags));
        return this.proxies.Excel.run({ delayForCellEdit: true }, batch);
      },
      createWorkbook: (base64) => {
        connect(this.proxies, (request, flags) => this.answer(request, flags));
        return this.proxies.Excel.createWorkbook(base64);
      },
      supports: (version) => Number(version.split('.')[1]) <= this.minor,
    };
  }

  /** A session that does not wait for the end of a cell's editing. */
  get impatient(): ExcelSession {
    const { session } = this;
    return {
      ...session,
      run: (batch) => {
        connect(this.proxies, (request) => this.answer(request, 0));
        return this.proxies.Excel.run({ delayForCellEdit: true }, batch);
      },
      createWorkbook: (base64) => {
        connect(this.proxies, (request) => this.answer(request, 0));
        return this.proxies.Excel.createWorkbook(base64);
      },
    };
  }

  /** Begins to edit a cell, as a user does; ends it with what this gives. */
  startEditing(): () => void {
    let end: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (end = resolve));
    this.edit = { done, end };
    return () => {
      this.edit = null;
      end();
    };
  }

  /** Someone else types into a cell of the same file. */
  typeIn(
    sheetName: string,
    address: string,
    input: string | number,
    source: 'Local' | 'Remote' = 'Remote',
  ): void {
    const sheet = this.book.find(sheetName);
    if (!sheet) throw new Error(`no sheet ${sheetName}`);
    const area = areaOf(address);
    sheet.input(area.top, area.left, input);
    this.book.calculate();
    raise(this.proxies, EVENT.changed, changeOf(sheet, area, source));
  }

  /** How many requests there were since, without those that only let go of references. */
  async count(act: () => Promise<unknown>): Promise<SeenRequest[]> {
    const from = this.requests.length;
    await act();
    return this.requests.slice(from);
  }

  private async answer(request: WireRequest, flags: number): Promise<WireBody> {
    if (this.edit && !isCleanup(request)) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) {
        return {
          Results: [],
          Error: { Code: 'InvalidOperationInCellEditMode', Message: 'editing', ActionIndex: 0 },
        };
      }
      await this.edit.done;
    }
    const root = bookNode(this.book, (type, message) => this.events.push([type, message]));
    const body = new RequestRun(request, root, this.references, this.fault).run();
    const bytesOut = sizeOf(body);
    if (!isCleanup(request)) {
      this.requests.push({
        actions: request.Actions.length,
        bytesIn: sizeOf(request),
        bytesOut,
        writes: request.Actions.filter(
          ({ ActionType, Name }) => ActionType === 4 || (ActionType === 3 && !Name.startsWith('_')),
        ).map(({ Name }) => Name),
      });
    }
    for (const [type, message] of this.events.splice(0)) raise(this.proxies, type, message);
    if (bytesOut > this.answerLimit) {
      return {
        Results: [],
        Error: { Code: 'ResponsePayloadSizeLimitExceeded', Message: 'too large', ActionIndex: 0 },
      };
    }
    return body;
  }
}

/** A request that only lets go of what the proxies held. */
function isCleanup(request: WireRequest): boolean {
  return request.Actions.every(
    ({ ActionType, Name }) =>
      ActionType === 1 || (ActionType === 3 && /^_(?:Release|Remove)Reference/.test(Name)),
  );
}

/** A workbook in memory that holds what a snapshot says, merges and hidden rows included. */
export function bookOf(snapshot: Snapshot): BookModel {
  const book = new BookModel(snapshot.name);
  const visibility = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
  for (const { name, cells, hiddenRows, merges, visibility: shown } of snapshot.sheets) {
    const sheet = book.add(name);
    sheet.visibility = visibility[shown];
    for (const row of hiddenRows) sheet.hiddenRows.add(row);
    sheet.merges = [...(merges ?? [])];
    for (const { row, col, value, formula, error, text, format } of cells) {
      const key = sheet.key(row, col);
      sheet.cells.set(key, { value: value ?? error ?? '', formula, isError: error !== null, text });
      if (format !== 'General') sheet.formats.set(key, { numberFormat: format });
    }
  }
  book.active = book.sheets.find((sheet) => sheet.visibility === 'Visible') ?? null;
  return book;
}

function sizeOf(message: object): number {
  return new TextEncoder().encode(JSON.stringify(message)).length;
}
