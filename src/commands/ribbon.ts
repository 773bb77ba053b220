/// <reference types="office-js" />

/** What the ribbon's buttons do; nothing of it throws. The pane's session has all of it. */
export interface RibbonActions {
  check(): Promise<void>;
  writeRelations(): Promise<void>;
  writeNarrative(paragraph: null, formulas: boolean): Promise<void>;
  clear(): Promise<void>;
  /** Asks in the pane before anything goes: reasons may have to be saved first. */
  askClean(): Promise<void>;
  trace(cell: null): Promise<void>;
}

/** How the pane goes along with a command. */
export interface RibbonPane {
  /** Whether figures of 情况说明 are written as live formulas: as set in the pane. */
  readonly formulas: () => boolean;
  /** Shows the pane. */
  readonly show: () => Promise<void>;
}

/** Names of the functions in the manifest. */
export type RibbonFunction = 'check' | 'relations' | 'narrative' | 'clear' | 'clean' | 'trace';

/** A button's event: Excel waits until it is told that all is done. */
export type RibbonEvent = Pick<Office.AddinCommands.Event, 'completed'>;

/**
 * The functions of the ribbon and of the cell's menu, by their names in the manifest. Each shows the pane with what it
 * found, and tells Excel in any case that it is over.
 */
export function ribbonFunctions(
  actions: RibbonActions,
  pane: RibbonPane,
): Readonly<Record<RibbonFunction, (event: RibbonEvent) => Promise<void>>> {
  const command =
    (act: () => Promise<void>) =>
    async (event: RibbonEvent): Promise<void> => {
      try {
        // The pane may not come: an older Excel has none to show from a command. What was asked for is done all the same.
        await pane.show().catch(() => undefined);
        await act();
      } finally {
        event.completed();
      }
    };
  return {
    check: command(() => actions.check()),
    relations: command(() => actions.writeRelations()),
    narrative: command(() => actions.writeNarrative(null, pane.formulas())),
    clear: command(() => actions.clear()),
    clean: command(() => actions.askClean()),
    trace: command(() => actions.trace(null)),
  };
}

/** Gives Excel the functions under their names. */
export function associateRibbon(functions: ReturnType<typeof ribbonFunctions>): void {
  for (const [name, act] of Object.entries(functions)) Office.actions.associate(name, act);
}
