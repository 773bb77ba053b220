import type { Constraint, Problem, ProblemCell } from '../../../src/rules/diagnosis/problem';

/** A record with linear edits, as the literature on error localisation states its examples. */
export interface RecordCase {
  readonly record: Readonly<Record<string, number | null>>;
  readonly edits: readonly LinearEdit[];
  readonly options: {
    readonly fixate?: readonly string[];
    readonly weight?: Readonly<Record<string, number | 'inf'>>;
    readonly eps?: number;
    readonly tolerance?: number;
  };
}

export interface LinearEdit {
  readonly coef: Readonly<Record<string, number>>;
  readonly op: '==' | '<=' | '<' | '>=' | '>';
  readonly rhs: number;
}

const decimalsOf = (value: number): number => /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;

/** The problem of a case: each variable a typed figure of its own row and column; a missing one a blank. */
export function caseProblem(given: RecordCase): Problem {
  const names = Object.keys(given.record);
  const values = names.map((name) => given.record[name] ?? 0);
  const scale = Math.max(0, ...values.map(decimalsOf), ...given.edits.map((edit) => decimalsOf(edit.rhs)));
  const unit = 10 ** scale;
  const cells = names.map((name, index): ProblemCell => {
    const weight = given.options.weight?.[name] ?? 1;
    return {
      id: name,
      value: Math.round((values[index] ?? 0) * unit),
      grid: 1,
      blank: given.record[name] === null,
      percent: false,
      formula: null,
      oddFormula: false,
      neighbours: [],
      table: 'record',
      row: name,
      column: name,
      fixed: weight === 'inf' || given.options.fixate?.includes(name) === true,
      weight: weight === 'inf' ? 1 : weight,
      text: false,
    };
  });
  // A variable that no edit bounds may be negative: another figure of its column shows it.
  const bounded = new Set(
    given.edits.filter((edit) => edit.op !== '==').flatMap((edit) => Object.keys(edit.coef)),
  );
  const witnesses = cells
    .filter((cell) => !bounded.has(cell.id))
    .flatMap((cell) =>
      [1, 2].map((number): ProblemCell => ({ ...cell, id: `${cell.id} ${number}`, value: -1, row: '' })),
    );
  const constraints = given.edits.map((edit, index): Constraint => {
    const bound = edit.op !== '==';
    const sign = edit.op === '>' || edit.op === '>=' ? -1 : 1;
    // A strict inequality between whole steps is one step short of the other kind.
    const strict = edit.op === '<' || edit.op === '>' ? 1 : 0;
    return {
      id: String(index),
      relation: bound ? 'atMost' : 'equal',
      terms: Object.entries(edit.coef).map(([name, coefficient]) => ({
        cell: names.indexOf(name),
        coefficient: coefficient * sign,
      })),
      constant: strict - sign * edit.rhs * unit,
      numerator: [],
      base: [],
      tolerance: bound ? 0 : (given.options.eps ?? 0) * unit,
      evidence: bound ? 'bound' : 'sum',
    };
  });
  return { scale, cells: [...cells, ...witnesses], constraints, noise: null };
}

/** A printed total and its parts, with the tolerance that their rounding allows. */
export function intervalProblem(record: Readonly<Record<string, unknown>>): Problem {
  const parts = record.parts as readonly string[];
  const names = ['total', ...parts.map((_, index) => `part ${index}`)];
  const figures = [String(record.total), ...parts].map(Number);
  const coef = Object.fromEntries(names.map((name, index) => [name, index === 0 ? -1 : 1]));
  const step = 10 ** -Number(record.decimals);
  return caseProblem({
    record: Object.fromEntries(names.map((name, index) => [name, figures[index] ?? 0])),
    edits: [{ coef, op: '==', rhs: 0 }],
    options: { eps: (names.length * step) / 2 },
  });
}

/** A case in which only `suspects` may be wrong; an edit may be a rate in percent. */
export function ratioProblem(
  record: Readonly<Record<string, number>>,
  edits: readonly (
    LinearEdit | { readonly ratio: { readonly p: string; readonly num: string; readonly den: string } }
  )[],
  suspects: readonly string[],
): Problem {
  const names = Object.keys(record);
  const linear = edits.filter((edit): edit is LinearEdit => 'coef' in edit);
  const plain = caseProblem({
    record,
    edits: linear,
    options: { fixate: names.filter((name) => !suspects.includes(name)) },
  });
  const term = (name: string) => [{ cell: names.indexOf(name), coefficient: 1 }];
  const rates = edits.flatMap((edit): Constraint[] =>
    'ratio' in edit
      ? [
          {
            id: 'rate',
            relation: 'ratio',
            terms: term(edit.ratio.p),
            constant: 0,
            numerator: term(edit.ratio.num),
            base: term(edit.ratio.den),
            tolerance: 0.5,
            evidence: 'ratio',
          },
        ]
      : [],
  );
  return { ...plain, constraints: [...plain.constraints, ...rates] };
}
