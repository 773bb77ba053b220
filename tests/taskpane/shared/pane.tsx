import './globals';
import { render, type RenderResult } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { useMemo, useState, type ReactNode } from 'react';
import {
  DEFAULT_PREFERENCES,
  PreferencesProvider,
  type Preferences,
} from '../../../src/taskpane/app/preferences';
import { PaneProvider } from '../../../src/taskpane/app/session-context';
import { ViewState, ViewStateProvider } from '../../../src/taskpane/app/view-state';
import { engine } from '../../../src/taskpane/engine';
import type { PaneActions } from '../../../src/taskpane/session/api';
import { NOTHING_OPEN, type PaneState } from '../../../src/taskpane/session/state';
import { Store } from '../../../src/taskpane/session/store';
import { parseAddress } from '../../../src/core/address';
import { readSnapshot } from '../../../src/hosts/file/read';
import type { CheckResult } from '../../../src/outputs/result';
import { DEFAULT_OPTIONS } from '../../../src/outputs/options';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { printed } from '../../support/workbook';

const FILE = resolve(__dirname, '../../../assets/samples/sample-disclosure-2025.xlsx');
/** The sample that is delivered. */
export const SAMPLE = readSnapshot(new Uint8Array(readFileSync(FILE)), 'sample.xlsx');

/** A workbook with one cell changed. */
export function changed(sheet: string, address: string, value: number | string, of = SAMPLE): Snapshot {
  const at = parseAddress(address);
  const sheets = of.sheets.map((one) => {
    if (one.name !== sheet) return one;
    const cells = one.cells.map((cell) =>
      cell.row === at?.row && cell.col === at.col
        ? { ...cell, value, text: printed(value, cell.format) }
        : cell,
    );
    return { ...one, cells };
  });
  return { ...of, sheets };
}

export function check(snapshot: Snapshot): CheckResult {
  return engine.checkSnapshot(snapshot, engine.family);
}

/** The state of a pane that has a workbook open, and has checked it where a result is given. */
export function stateOf(snapshot: Snapshot, result: CheckResult | null): Partial<PaneState> {
  return {
    workbook: { kind: 'file', name: 'sample.xlsx', writable: true, protectedSheets: [] },
    snapshot,
    disclosure: result?.disclosure ?? engine.overview(snapshot, DEFAULT_OPTIONS),
    result,
  };
}

/** A session that does nothing but write down what it was asked. */
export class FakeSession {
  readonly state: Store<PaneState>;
  /** What was asked, as ["adopt", id, ...]. */
  readonly asked: (readonly unknown[])[] = [];
  readonly actions: PaneActions;

  constructor(part: Partial<PaneState>) {
    this.state = new Store<PaneState>({ ...NOTHING_OPEN, ...part });
    this.actions = new Proxy({ state: this.state } as unknown as PaneActions, {
      get: (target, name) =>
        name === 'state'
          ? target.state
          : (...given: readonly unknown[]) => {
              this.asked.push([name, ...given]);
              return name === 'file' ? null : Promise.resolve();
            },
    });
  }

  /** What one action was asked, without its name. */
  callsOf(name: keyof PaneActions): (readonly unknown[])[] {
    return this.asked.filter(([one]) => one === name).map((call) => call.slice(1));
  }
}

interface Around {
  readonly session: FakeSession;
  readonly preferences?: Partial<Preferences>;
  readonly view?: ViewState;
}

/** Draws a part of the pane within what the page puts around it. */
export function renderPane(part: ReactNode, { session, preferences, view }: Around): RenderResult {
  function Page() {
    const [set, change] = useState({ ...DEFAULT_PREFERENCES, ...preferences });
    const [views] = useState(() => view ?? new ViewState());
    const value = useMemo(
      () => ({ preferences: set, change: (more: Partial<Preferences>) => change({ ...set, ...more }) }),
      [set],
    );
    const pane = useMemo(() => ({ actions: session.actions, engine }), []);
    return (
      <PreferencesProvider value={value}>
        <PaneProvider value={pane}>
          <ViewStateProvider value={views}>{part}</ViewStateProvider>
        </PaneProvider>
      </PreferencesProvider>
    );
  }
  return render(<Page />);
}
