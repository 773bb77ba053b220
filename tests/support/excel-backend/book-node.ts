import { addressOf, type Area, type BookModel, type SheetModel } from './model';
import { ExcelError, type Node } from './node';
import { functionsNode, rangeNode } from './range-node';
import { sheetNode } from './sheet-node';

/** What happened, told to those who subscribed: Excel's event numbers. */
export const EVENT = { changed: 10, added: 13, deleted: 15 } as const;

export type Raise = (type: number, message: object) => void;

/** The root of everything: the workbook. */
export function bookNode(book: BookModel, raise: Raise): Node {
  const changed = (sheet: SheetModel, area: Area): void => {
    if (!book.eventsOn) return;
    if (!book.sheets.includes(sheet)) raise(EVENT.deleted, { worksheetId: sheet.id, source: 'Local' });
    else raise(EVENT.changed, changeOf(sheet, area, 'Local'));
  };
  return {
    kind: 'Workbook',
    get: { Name: () => book.name },
    go: {
      Worksheets: () => sheetsNode(book, changed, raise),
      Protection: () => ({ kind: 'WorkbookProtection', get: { Protected: () => book.structureProtected } }),
      Application: () => ({
        kind: 'Application',
        call: {
          SuspendScreenUpdatingUntilNextSync: () => undefined,
          CreateWorkbook: (base64: string) => createdNode(book, base64),
        },
      }),
      Functions: () => functionsNode(),
      Settings: () => settingsNode(book),
      _Runtime: () => ({
        kind: 'Runtime',
        set: {
          EnableEvents: (on: boolean) => {
            book.eventsOn = on;
          },
        },
      }),
    },
    call: {
      GetActiveCell: () => {
        const sheet = book.active;
        if (!sheet) throw new ExcelError('ItemNotFound');
        const { top, left } = book.selected;
        return rangeNode(sheet, { top, left, bottom: top, right: left }, changed);
      },
    },
  };
}

/** A workbook that was made of a file and is not seen until it is opened. */
function createdNode(book: BookModel, base64: string): Node {
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  // Excel opens .xlsx alone: a zip.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ExcelError('InvalidArgument', 'no workbook');
  return {
    kind: 'WorkbookCreated',
    identity: { Id: 'new' },
    call: { Open: () => void book.opened.push(bytes) },
  };
}

/** The message of a change of cells. */
export function changeOf(sheet: SheetModel, area: Area, source: 'Local' | 'Remote'): object {
  const address = addressOf(sheet, area);
  return {
    worksheetId: sheet.id,
    address: address.slice(address.lastIndexOf('!') + 1),
    changeType: 'RangeEdited',
    source,
    triggerSource: 'Unknown',
  };
}

function sheetsNode(book: BookModel, changed: (sheet: SheetModel, area: Area) => void, raise: Raise): Node {
  const subscription = () => undefined;
  return {
    kind: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => sheetNode(sheet, changed)),
    item: (key: string) => {
      const sheet = book.find(key);
      if (!sheet) throw new ExcelError('ItemNotFound', key);
      return sheetNode(sheet, changed);
    },
    call: {
      GetItemOrNullObject: (key: string) => {
        const sheet = book.find(key);
        return sheet ? sheetNode(sheet, changed) : null;
      },
      Add: (name: string) => {
        if (book.structureProtected) throw new ExcelError('AccessDenied');
        if (book.find(name)) throw new ExcelError('ItemAlreadyExists', name);
        const sheet = book.add(name);
        if (book.eventsOn) raise(EVENT.added, { worksheetId: sheet.id, source: 'Local' });
        return sheetNode(sheet, changed);
      },
      _RegisterDataChangedEvent: subscription,
      _UnregisterDataChangedEvent: subscription,
      _RegisterAddedEvent: subscription,
      _UnregisterAddedEvent: subscription,
      _RegisterDeletedEvent: subscription,
      _UnregisterDeletedEvent: subscription,
    },
  };
}

function settingsNode(book: BookModel): Node {
  const node = (key: string): Node => ({
    kind: 'Setting',
    identity: { _Id: key },
    get: { Key: () => key, Value: () => book.settings.get(key) },
    call: { Delete: () => void book.settings.delete(key) },
  });
  return {
    kind: 'SettingCollection',
    items: () => [...book.settings.keys()].map(node),
    item: (key: string) => {
      if (!book.settings.has(key)) throw new ExcelError('ItemNotFound', key);
      return node(key);
    },
    call: {
      GetItemOrNullObject: (key: string) => (book.settings.has(key) ? node(key) : null),
      Add: (key: string, value: unknown) => {
        book.settings.set(key, value);
        return node(key);
      },
    },
  };
}
