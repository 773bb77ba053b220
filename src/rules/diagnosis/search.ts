import type { Action, ColumnSums, Search } from './action';
import { BASE_COST, actionKey, applyAction, makeAction, undoAction } from './action';
import { carriedGroups, carry } from './carried';
import { disjointCount } from './components';
import { solutionCost } from './price';
import { candidateValues } from './ranges';
import { rowActions } from './rows';
import { setCell } from './set-cell';
import { swaps } from './swap';

/** A set of mistakes that together explain everything broken in a component. */
export interface Solution {
  readonly actions: readonly Action[];
  /** Σ of the actions' costs and of what the figures then still miss. */
  readonly cost: number;
}

export interface SearchResult {
  /** All solutions with the fewest mistakes (and, where those are implausible, with one more). */
  readonly solutions: readonly Solution[];
  /** The search was cut short: there may be others. */
  readonly capped: boolean;
}

export interface Limits {
  /** Mistakes in one component. */
  readonly depth: number;
  /** Trials in one component. */
  readonly nodes: number;
}

const NOT_APPLICABLE = 18;

/** Looks for the fewest mistakes that explain all broken hard constraints of one component. */
export class ComponentSearch {
  private readonly found = new Map<string, Solution>();
  private readonly path: Action[] = [];
  private nodes = 0;
  private capped = false;
  private waiving = false;

  constructor(
    private readonly search: Search,
    private readonly component: readonly number[],
    private readonly limits: Limits,
  ) {}

  run(): SearchResult {
    for (let depth = 1; depth <= this.limits.depth && !this.capped; depth += 1) {
      this.descend(depth);
      if (this.found.size > 0 && !this.worthMore(depth)) break;
    }
    // Where no single mistake, nor any sequence of known slips, explains it, the relation itself may not hold here.
    const fewest = Math.min(...this.solutions().map((solution) => solution.actions.length));
    if (this.found.size === 0 || (fewest >= 2 && !this.anyExplained())) {
      this.waiving = true;
      const cut = this.capped;
      this.capped = false;
      const most = Math.min(this.limits.depth, Number.isFinite(fewest) ? fewest : 3);
      for (let depth = 1; depth <= most && !this.capped; depth += 1) this.descend(depth);
      this.capped ||= cut;
    }
    return { solutions: this.solutions(), capped: this.capped };
  }

  private solutions(): Solution[] {
    return [...this.found.values()];
  }

  private anyExplained(): boolean {
    return this.solutions().some((solution) => solution.actions.every((action) => action.explained));
  }

  /** Whether one more plain mistake could still be likelier than the best found. */
  private worthMore(depth: number): boolean {
    const best = this.solutions().reduce((a, b) => (b.cost < a.cost ? b : a));
    const penalty = best.actions.reduce((sum, action) => sum + action.penalty, 0);
    return depth < 3 && penalty >= BASE_COST - 4;
  }

  private descend(left: number): void {
    const broken = this.broken();
    if (broken.length === 0) {
      this.record();
      return;
    }
    if (left === 0) return;
    for (const group of this.groupsOf(broken))
      for (const action of rowActions(this.search, group)) this.try(action, left);
    const crowded = disjointCount(this.search, broken, left) > left;
    for (const action of this.actions(broken, left, crowded)) {
      if (this.capped) return;
      this.try(action, left);
    }
  }

  private try(action: Action, left: number): void {
    this.nodes += 1;
    if (this.nodes > this.limits.nodes) {
      this.capped = true;
      return;
    }
    const mark = applyAction(this.search.state, action);
    this.path.push(action);
    this.descend(left - 1);
    this.path.pop();
    undoAction(this.search.state, action, mark);
  }

  /** Broken hard constraints: those of the component, and any that the path has touched. Fewest cells first. */
  private broken(): number[] {
    const { state, network } = this.search;
    const found = this.component.filter((constraint) => state.isBroken(constraint));
    if (this.path.length > 0) {
      const seen = new Set(this.component);
      for (const { cell } of state.trail) {
        for (const entry of network.entries[cell] ?? []) {
          const { constraint } = entry;
          if (seen.has(constraint) || network.soft[constraint]) continue;
          seen.add(constraint);
          if (state.isBroken(constraint)) found.push(constraint);
        }
      }
    }
    const size = (constraint: number): number => network.members[constraint]?.length ?? 0;
    return found.sort((a, b) => size(a) - size(b) || a - b);
  }

  private groupsOf(broken: readonly number[]): ColumnSums[] {
    const counts = new Map<ColumnSums, number>();
    for (const constraint of broken) {
      const group = this.search.columnSums.get(constraint);
      if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count >= 2).map(([group]) => group);
  }

  private *actions(broken: readonly number[], left: number, crowded: boolean): Iterable<Action> {
    const { network, state } = this.search;
    const [pivot] = broken;
    if (pivot === undefined) return;
    const last = left === 1;
    const inAll = last ? this.commonCells(broken) : null;
    for (const cell of network.members[pivot] ?? []) {
      const info = network.problem.cells[cell];
      if (!info || info.fixed || state.changed[cell]) continue;
      if (!crowded && (!inAll || inAll.has(cell))) {
        for (const value of candidateValues(this.search, cell, last)) yield setCell(this.search, cell, value);
      }
      yield* this.compound(cell);
    }
    if (this.waiving && !crowded) {
      yield makeAction({
        mistake: 'not-applicable',
        cost: BASE_COST + NOT_APPLICABLE,
        changes: [],
        waives: [pivot],
      });
    }
  }

  private *compound(cell: number): Iterable<Action> {
    yield* swaps(this.search, cell);
    const groups = carriedGroups(this.search, cell);
    if (groups.length === 0) return;
    const values = candidateValues(this.search, cell, false);
    for (const group of groups) {
      if (group.some((member) => this.search.state.changed[member])) continue;
      for (const value of values) yield carry(this.search, cell, group, value);
    }
  }

  private commonCells(broken: readonly number[]): Set<number> {
    const { members } = this.search.network;
    let common = new Set(members[broken[0] ?? -1] ?? []);
    for (const constraint of broken.slice(1)) {
      common = new Set((members[constraint] ?? []).filter((cell) => common.has(cell)));
      if (common.size === 0) break;
    }
    return common;
  }

  private record(): void {
    const key = this.path.map(actionKey).sort().join(';');
    if (this.found.has(key)) return;
    const actions = [...this.path];
    this.found.set(key, { actions, cost: solutionCost(this.search, actions) });
  }
}
