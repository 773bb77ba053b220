import { joined } from '../../core/joined';
import type { Unit } from '../../core/unit';
import type { Disclosure, Table, TemplateId } from '../../disclosure/model';
import { CLEARLY, kinship, Scale, sharedWeight } from './magnitude';

/** The weight that a relation of two tables needs: one five-digit figure, or several shorter ones. */
const ENOUGH = 3;

/** By how many places a table is off, and which tables say so. */
export interface Placement {
  readonly power: number;
  readonly declared: Unit;
  readonly others: readonly string[];
}

/** A table with its figures. */
interface Scaled {
  readonly table: Table;
  readonly index: number;
  readonly scale: Scale;
}

/** What the tables say of each other's units. */
export interface Kin {
  /** For each table with amounts, by how many places it is off; null where nothing recurs elsewhere. */
  readonly off: ReadonlyMap<number, Placement | null>;
  /** The most tables that share figures as they are, directly or by way of others: what they say stands. */
  readonly trusted: readonly Table[];
}

const known = new WeakMap<Disclosure, Kin>();

/** Holds the figures of all tables against each other. Done once: two checks ask. */
export function kinOf(disclosure: Disclosure): Kin {
  let kin = known.get(disclosure);
  if (!kin) {
    const tables = scaledTables(disclosure);
    const reference = largestKin(tables);
    kin = { off: offTables(tables, reference), trusted: reference.map(({ table }) => table) };
    known.set(disclosure, kin);
  }
  return kin;
}

function offTables(tables: readonly Scaled[], reference: readonly Scaled[]): Map<number, Placement | null> {
  const placements = new Map<number, Placement | null>();
  for (const one of tables) {
    const seen = joined(reference, (other) => {
      if (other === one) return [];
      const power = reference.includes(one) ? 0 : shiftOf(kinship(one.scale, other.scale));
      return power === null ? [] : [{ power, name: other.table.name }];
    });
    const [first] = seen;
    if (!first) placements.set(one.index, null);
    else {
      placements.set(one.index, {
        power: seen.every((other) => other.power === first.power) ? first.power : 0,
        declared: one.table.unit as Unit,
        others: seen.map((other) => other.name),
      });
    }
  }
  return placements;
}

function scaledTables(disclosure: Disclosure): Scaled[] {
  const templates = new Set<TemplateId>();
  return joined(disclosure.tables.entries(), ([index, table]) => {
    // Of the tables that come once a project, the first stands for all: their figures recur nowhere.
    if (templates.has(table.template) || table.unit === null) return [];
    templates.add(table.template);
    const scale = Scale.of(table);
    return scale.figures.length > 0 ? [{ table, index, scale }] : [];
  });
}

function largestKin(tables: readonly Scaled[]): Scaled[] {
  let largest: Scaled[] = [];
  const left = new Set(tables);
  for (const start of tables) {
    if (!left.delete(start)) continue;
    const kin = [start];
    for (const one of kin) {
      for (const other of left) {
        if (sharedWeight(one.scale, other.scale) < ENOUGH) continue;
        left.delete(other);
        kin.push(other);
      }
    }
    if (kin.length > largest.length) largest = kin;
  }
  return largest.sort((a, b) => a.index - b.index);
}

/** The power of ten between two tables: 0, another one where the figures clearly say so, null where they say nothing. */
function shiftOf({ same, moved }: ReturnType<typeof kinship>): number | null {
  const [best] = [...moved].sort((a, b) => b[1] - a[1]);
  if (best && best[1] >= ENOUGH && best[1] >= CLEARLY * same) return best[0];
  return same > 0 ? 0 : null;
}
