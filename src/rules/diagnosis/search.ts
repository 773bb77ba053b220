import type { Action, ColumnSums, Search } from './action';
import { BASE_COST, actionKey, applyAction, undoAction } from './action';
import { disjointCount } from './components';
import { solutionCost } from './price';
import { proposals } from './proposals';
import { rowActions } from './rows';

/** A set of mistakes that together explain everything broken in a component. */
export interface Solution {
  readonly actions: readonly Action[];
  /** Σ of the actions' costs and of what the figures then still miss. */
  readonly cost: number;
}

export interface SearchResult {
  /**
   * All solutions with the fewest mistakes; where those are implausible, with one more; and those with more whose
   * mistakes all explain themselves and that are about as likely.
   */
  readonly solutions: readonly Solution[];
  /** The search was cut short: there may be others. */
  readonly capped: boolean;
  /** Trials made, and cells looked at for them. */
  readonly steps: number;
  readonly looks: number;
}

export interface Limits {
  /** Mistakes in one component. */
  readonly depth: number;
  /** Trials in one component. */
  readonly nodes: number;
}

/** A solution dearer than the best by more than this is not worth naming beside it (e^-9 is one in 10,000). */
const WORTH = 9;
/** Cells looked at for every trial that is allowed: a total of a thousand lines is not gone through again and again. */
const LOOKS = 30;
/** Trials for solutions with more mistakes than the fewest, as a share of all. */
const REFINING = 0.4;
/** The cheapest that a known slip can be. */
const CHEAPEST = BASE_COST + 3;

/** Looks for the fewest mistakes that explain all broken hard constraints of one component. */
export class ComponentSearch {
  private readonly found = new Map<string, Solution>();
  private readonly path: Action[] = [];
  private nodes = 0;
  private looks = 0;
  private most: number;
  private capped = false;
  private waiving = false;
  /** What a solution may cost whose mistakes all explain themselves; null while any is looked for. */
  private ceiling: number | null = null;

  constructor(
    private readonly search: Search,
    private readonly component: readonly number[],
    private readonly limits: Limits,
  ) {
    this.most = limits.nodes;
  }

  run(): SearchResult {
    for (let depth = 1; depth <= this.limits.depth && !this.capped; depth += 1) {
      this.descend(depth);
      if (this.found.size > 0 && !this.worthMore(depth)) break;
    }
    const fewest = this.fewest();
    // Where no single mistake, nor any sequence of known slips, explains it, the relation itself may not hold here.
    if (this.found.size === 0 || (fewest >= 2 && !this.anyExplained())) {
      this.waiving = true;
      const cut = this.capped;
      this.capped = false;
      const most = Math.min(this.limits.depth, Number.isFinite(fewest) ? fewest : 3);
      for (let depth = 1; depth <= most && !this.capped; depth += 1) this.descend(depth);
      this.waiving = false;
      this.capped ||= cut;
    }
    if (Number.isFinite(fewest)) this.refine(fewest);
    return {
      solutions: this.solutions(),
      capped: this.capped,
      steps: this.nodes,
      looks: this.looks,
    };
  }

  /**
   * One figure that is wrong anyhow can be made to explain what two slips did, or three: looks for solutions with more
   * mistakes that are nevertheless about as likely, because each of them explains itself.
   */
  private refine(fewest: number): void {
    const cut = this.capped;
    this.capped = false;
    this.most = this.nodes + this.limits.nodes * REFINING;
    for (let depth = fewest + 1; depth <= this.limits.depth && !this.capped; depth += 1) {
      this.ceiling = Math.min(...this.solutions().map(({ cost }) => cost)) + WORTH;
      if (depth * CHEAPEST > this.ceiling) break;
      this.descend(depth);
    }
    this.ceiling = null;
    this.capped = cut;
  }

  private fewest(): number {
    return Math.min(...this.solutions().map((solution) => solution.actions.length));
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
    const apart = disjointCount(this.search, broken, left);
    if (this.ceiling !== null && this.spent() + apart * CHEAPEST > this.ceiling) return;
    for (const group of this.groupsOf(broken))
      for (const action of rowActions(this.search, group)) this.try(action, left);
    this.looks += this.search.network.members[broken[0] ?? -1]?.length ?? 0;
    if (this.looks > this.most * LOOKS) this.capped = true;
    const slipsOnly = this.ceiling !== null;
    const scope = {
      left,
      crowded: apart > left,
      slipsOnly,
      waiving: this.waiving,
    };
    for (const action of proposals(this.search, broken, scope)) {
      if (this.capped) return;
      this.try(action, left);
    }
  }

  private spent(): number {
    return this.path.reduce((sum, { cost }) => sum + cost, 0);
  }

  private try(action: Action, left: number): void {
    if (this.ceiling !== null && (!action.explained || action.penalty > 0)) return;
    this.nodes += 1;
    if (this.nodes > this.most) {
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
    return [...counts]
      .filter(([group, count]) => count >= 2 || group.sums.length === 1)
      .map(([group]) => group);
  }

  private record(): void {
    const key = this.path.map(actionKey).sort().join(';');
    if (this.found.has(key)) return;
    const actions = [...this.path];
    const cost = solutionCost(this.search, actions);
    if (this.ceiling === null || cost <= this.ceiling) this.found.set(key, { actions, cost });
  }
}
