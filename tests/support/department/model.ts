import { CAPITAL_SUBJECTS, FUND_SUBJECTS, generalSubjects, type Subject } from './catalogue';
import { Random } from './random';

/** What a generated department has. Left out: no funds, no carry-over of any kind, no 三公, figures to 0.01 万元. */
export interface DepartmentOptions {
  readonly seed: number;
  /** 项 of the general budget, 5 to 580. */
  readonly items: number;
  readonly year?: number;
  /** 政府性基金预算 this year. */
  readonly fund?: boolean;
  /** 国有资本经营预算 this year. */
  readonly capital?: boolean;
  readonly carryIn?: boolean;
  /** 结转下年. */
  readonly carryOut?: boolean;
  readonly threePublic?: boolean;
  /** Some 项 had nothing last year. */
  readonly zeroBases?: boolean;
  /** 事业收入 and the like, and what is spent from them. */
  readonly ownFunds?: boolean;
  /** 中央基建投资 in some 项. */
  readonly construction?: boolean;
  /** Figures are known in 元 and each is rounded to 0.01 万元, so that sums are off by rounding. */
  readonly rounded?: boolean;
  /** Totals are formulas over figures that are kept unrounded where `rounded`. */
  readonly formulas?: boolean;
  readonly projects?: number;
  /** A 情况说明 that says what the tables say. */
  readonly text?: boolean;
}

/** One 项, every amount in 元. */
export interface Item extends Subject {
  /** This year's appropriation, by the budget it comes from. */
  readonly appropriation: { readonly basic: number; readonly project: number };
  readonly source: 'general' | 'fund' | 'capital';
  /** Spent from what was left of last year's appropriation. */
  readonly carried: number;
  /** Spent from the department's own money. */
  readonly own: {
    readonly basic: number;
    readonly project: number;
    readonly upward: number;
    readonly trade: number;
    readonly down: number;
  };
  /** Last year, and the 中央基建投资 in each year. */
  readonly last: number;
  readonly lastConstruction: number;
  readonly construction: number;
}

/** A department's figures in 元, from which every table follows by adding up. */
export interface Department {
  readonly options: DepartmentOptions;
  readonly year: number;
  readonly name: string;
  readonly items: readonly Item[];
  /** What stays for next year: of appropriations carried in, and of own money. */
  readonly left: { readonly fiscal: number; readonly own: number };
  readonly random: Random;
}

const NAMES = ['北屿发展研究会', '云杉数据服务局', '西泽文物管理处', '南汀教育考试院', '中岭地质档案馆'];

/** Makes a department that is consistent by construction; the same options make the same one. */
export function makeDepartment(options: DepartmentOptions): Department {
  const random = new Random(options.seed);
  const step = options.rounded ? 1 : 100;
  const money = (top: number): number => random.whole(1, Math.floor((top * 10000) / step)) * step;
  const some = (on: boolean | undefined, chance: number, top: number): number =>
    on && random.chance(chance) ? money(top) : 0;
  const item = (subject: Subject, source: Item['source'], index: number): Item => {
    const general = source === 'general';
    const basic = general && (index === 0 || random.chance(0.5)) ? money(2000) : 0;
    const project = !general || index === 1 || random.chance(0.6) || basic === 0 ? money(3000) : 0;
    const construction = general ? Math.min(project, some(options.construction, 0.3, 300)) : 0;
    const lastConstruction = general ? some(options.construction, 0.4, 300) : 0;
    const zero = options.zeroBases === true && (index === 2 || random.chance(0.15));
    return {
      ...subject,
      source,
      appropriation: { basic, project },
      carried: some(options.carryIn, 0.4, 800),
      own: {
        basic: general ? some(options.ownFunds, 0.4, 1500) : 0,
        project: general ? some(options.ownFunds, 0.4, 1500) : 0,
        upward: general ? some(options.ownFunds, 0.05, 200) : 0,
        trade: general ? some(options.ownFunds, 0.08, 400) : 0,
        down: general ? some(options.ownFunds, 0.05, 200) : 0,
      },
      last: zero ? 0 : money(4000) + lastConstruction,
      lastConstruction: zero ? 0 : lastConstruction,
      construction,
    };
  };
  const items = [
    ...generalSubjects(options.items).map((subject, index) => item(subject, 'general', index)),
    ...(options.fund ? FUND_SUBJECTS.map((subject, index) => item(subject, 'fund', index)) : []),
    ...(options.capital ? CAPITAL_SUBJECTS.map((subject, index) => item(subject, 'capital', index)) : []),
  ];
  return {
    options,
    year: options.year ?? 2025,
    name: NAMES[options.seed % NAMES.length] ?? '北屿发展研究会',
    items: items.sort((a, b) => (a.code < b.code ? -1 : 1)),
    left: {
      fiscal: options.carryIn ? some(options.carryOut, 1, 300) : 0,
      own: options.ownFunds || !options.carryIn ? some(options.carryOut, 1, 200) : 0,
    },
    random,
  };
}

/** What an item costs in table 3, by column. */
export function spending(item: Item): {
  basic: number;
  project: number;
  upward: number;
  trade: number;
  down: number;
  total: number;
} {
  const basic = item.appropriation.basic + item.own.basic;
  const project = item.appropriation.project + item.carried + item.own.project;
  const { upward, trade, down } = item.own;
  return { basic, project, upward, trade, down, total: basic + project + upward + trade + down };
}

/** The sum of `of` over items. */
export function sum(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
