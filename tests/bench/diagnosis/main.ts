import { diagnose } from '../../../src/rules/diagnosis/from-outcomes';
import { departmentSnapshot } from '../../support/department';
import type { DepartmentOptions } from '../../support/department/model';
import { Random } from '../../support/department/random';
import { sampleSnapshot } from '../../support/sample/book';
import type { Regime } from './book';
import { Book } from './book';
import type { Injection } from './inject';
import {
  TYPING,
  blanked,
  carried,
  exchanged,
  several,
  singles,
  spurious,
  unitTables,
  withoutLast,
} from './inject';
import { Tally, measure, measureWhole } from './measure';

/*
 * How well the diagnosis finds mistakes that are put into workbooks: npm run bench:diagnosis -- [quick] [name [regime]].
 * Each line is one workbook, one regime, one kind of mistake; nothing is pooled. `no priors` is the same search with
 * every figure as likely as any other.
 */

const SEED = 20250317;
const quick = process.argv.includes('quick');
const [only, onlyRegime] = process.argv.slice(2).filter((argument) => argument !== 'quick');

const ALL: Omit<DepartmentOptions, 'seed' | 'items'> = {
  fund: true,
  capital: true,
  carryIn: true,
  threePublic: true,
  zeroBases: true,
  ownFunds: true,
  construction: true,
  projects: 3,
};

interface Subject {
  readonly name: string;
  readonly snapshot: () => ReturnType<typeof sampleSnapshot>;
  readonly regimes: readonly Regime[];
  /** Slips per figure, and runs of several slips. */
  readonly each: number;
  readonly times: number;
}

const made = (options: Omit<DepartmentOptions, 'projects'>) => () =>
  departmentSnapshot({ ...ALL, ...options });
const FORMULAS: readonly Regime[] = ['typed', 'some formulas', 'all totals formulas'];

const SUBJECTS: readonly Subject[] = [
  {
    name: 'sample',
    snapshot: sampleSnapshot,
    regimes: FORMULAS,
    each: quick ? 2 : 9,
    times: quick ? 100 : 500,
  },
  {
    name: 'department',
    snapshot: made({ seed: 11, items: 24 }),
    regimes: FORMULAS,
    each: quick ? 1 : 4,
    times: quick ? 60 : 300,
  },
  {
    // Weights were fitted to the others first: the more honest figures. Another seed is more honest still.
    name: 'fresh',
    snapshot: made({ seed: 20261, items: 30 }),
    regimes: FORMULAS,
    each: quick ? 1 : 4,
    times: quick ? 60 : 300,
  },
  {
    name: 'carry-out',
    snapshot: made({ seed: 5, items: 12, carryOut: true }),
    regimes: ['typed'],
    each: quick ? 1 : 4,
    times: quick ? 60 : 300,
  },
  {
    name: 'rounded',
    snapshot: made({ seed: 23, items: 24, rounded: true }),
    regimes: ['typed'],
    each: quick ? 1 : 4,
    times: quick ? 60 : 300,
  },
  {
    name: 'large',
    snapshot: made({ seed: 31, items: 150 }),
    regimes: ['typed', 'all totals formulas'],
    each: quick ? 0.1 : 0.3,
    times: quick ? 20 : 60,
  },
];

const COLUMNS =
  'runs cover% det% det/cov cells exact (by =: det% exact) | 确定 很可能 待核 wrong确 wrong很 wrong% | listed length | p50 p99 max ms of processor time | no priors: exact wrong%';

function report(name: string, tally: Tally, plain: Tally | null): void {
  if (tally.runs === 0) return;
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
  const claims = [tally.certain, tally.likely, tally.review]
    .map((count) => percent(count, tally.causes))
    .join(' ');
  const cells = [
    tally.runs,
    percent(tally.covered, tally.runs),
    percent(tally.detected, tally.runs),
    percent(tally.detectedCovered, tally.covered),
    percent(tally.cells, tally.detected),
    percent(tally.exact, tally.detected),
    `(${percent(tally.byEquation, tally.runs)}`,
    `${percent(tally.exactByEquation, tally.byEquation)})`,
    '|',
    claims,
    tally.wrongCertain,
    tally.wrongLikely,
    percent(tally.wrongRuns, tally.runs),
    '|',
    percent(tally.reviewListed, tally.reviewRuns),
    tally.reviewRuns === 0 ? '–' : (tally.reviewLength / tally.reviewRuns).toFixed(1),
    '|',
    [0.5, 0.99, 1].map((share) => tally.latency(share).toFixed(1)).join(' '),
    '|',
    plain ? `${percent(plain.exact, plain.detected)} ${percent(plain.wrongRuns, plain.runs)}` : '–',
  ];
  console.log(`  ${name.padEnd(16)} ${cells.join('  ')}`);
}

function injections(book: Book, subject: Subject): [string, Injection[]][] {
  const random = new Random(SEED);
  const { each, times } = subject;
  const thin = (list: Injection[]): Injection[] =>
    each >= 1 ? list : list.filter(() => random.chance(each));
  const single = thin(singles(book.typed(), TYPING, random, Math.ceil(each)));
  return [
    ['single slip', single],
    ['single, 绩效', thin(singles(book.ofProjects(), TYPING, random, 1))],
    ['±0.01', thin(singles(book.typed(), ['±0.01'], random, 1))],
    ['arbitrary', thin(singles(book.typed(), ['arbitrary'], random, 1))],
    ['blanked', thin(blanked(book))],
    ['spurious', thin(spurious(book, random))],
    ['swap beside', thin(exchanged(book, false, false))],
    ['swap below', thin(exchanged(book, true, false))],
    ['moved beside', thin(exchanged(book, false, true))],
    ['moved below', thin(exchanged(book, true, true))],
    ['carried', carried(book, random)],
    ['without last', thin(withoutLast(book))],
    ['table in 元', unitTables(book)],
    ['two', several(book, 2, false, times, random)],
    ['three', several(book, 3, false, times, random)],
    ['two near', several(book, 2, true, times, random)],
    ['three near', several(book, 3, true, times, random)],
  ];
}

function rows(book: Book, doubled: boolean): Tally {
  const tally = new Tally();
  const mistake = doubled ? 'row-doubled' : 'row-missing';
  for (const row of book.leafRows()) {
    const right = (cause: { mistake: string; row: { parent: { row: { index: number } } } | null }): boolean =>
      cause.mistake === mistake && cause.row?.parent.row.index === row.parent;
    measureWhole(book, book.rowEdited(row, doubled), right, tally, true);
  }
  return tally;
}

function main(): void {
  console.log(`seed ${SEED}; ${quick ? 'quick' : 'full'}\n${COLUMNS}`);
  for (const subject of SUBJECTS) {
    if (only && subject.name !== only) continue;
    for (const regime of subject.regimes) {
      if (onlyRegime && regime !== onlyRegime) continue;
      const book = new Book(subject.name, subject.snapshot(), regime);
      const equations = book.outcomes.filter(({ equation }) => equation !== null).length;
      const figures = book.typed().length;
      const clean = diagnose(book.disclosure, book.changed(new Map()).outcomes).length;
      console.log(
        `${subject.name}, ${regime}: ${figures} typed figures, ${equations} relations, clean workbook: ${clean} causes`,
      );
      const covered = book.covered();
      for (const [name, list] of injections(book, subject)) {
        const tally = new Tally();
        const plain = new Tally();
        const compared = name === 'single slip' || name === 'two';
        for (const injection of list) {
          const checked = book.changed(injection.written);
          measure(book, injection, covered, tally, true, checked);
          if (compared) measure(book, injection, covered, plain, false, checked);
        }
        report(name, tally, plain.runs > 0 ? plain : null);
      }
      if (regime !== 'typed') continue;
      report('row missing', rows(book, false), null);
      report('row doubled', rows(book, true), null);
    }
  }
}

main();
