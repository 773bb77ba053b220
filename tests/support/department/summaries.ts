import type { CellInput } from '../workbook';
import type { SampleSheet } from '../forms/sheet';
import { expenditureForm, fiscalForm, incomeExpenditureForm, incomeForm } from '../forms/standard';
import type { Line } from '../forms/table';
import { kindName } from './catalogue';
import { currentOf, from, tree, wan } from './lines';
import { spending, sum, type Department, type Item } from './model';

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function kinds(items: readonly Item[]): string[] {
  return [...new Set(items.map((item) => item.code.slice(0, 3)))];
}

function of(items: readonly Item[], kind: string): Item[] {
  return items.filter((item) => item.code.startsWith(kind));
}

const fiscalOf = (item: Item): number => item.appropriation.basic + item.appropriation.project + item.carried;

/** Own money by where it comes from: 上年结转, 事业, 其中教育收费, 经营, 上级补助, 附属上缴, 其他, 非财政拨款结余. */
function ownSources(department: Department): number[] {
  const { items, left, options, random } = department;
  const need =
    sum(items, ({ own }) => own.basic + own.project + own.upward + own.trade + own.down) + left.own;
  if (!options.ownFunds) return [0, 0, 0, 0, 0, 0, need, 0];
  const [business = 0, trade = 0, above = 0, below = 0, other = 0, surplus = 0, carried = 0] = random.parts(
    need,
    options.carryIn ? 7 : 6,
    options.rounded ? 1 : 100,
  );
  const fees = Math.floor(business / 2 / 100) * 100;
  return [carried, business, fees, trade, above, below, other, surplus];
}

function ledger(
  left: readonly (readonly [string, CellInput])[],
  right: readonly (readonly [string, CellInput])[],
): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    left[row]?.[0] ?? null,
    left[row]?.[1] ?? null,
    right[row]?.[0] ?? null,
    right[row]?.[1] ?? null,
  ]);
}

/** Tables 1 to 4. */
export function summaryTables(department: Department): SampleSheet[] {
  const { items, left } = department;
  const w = (yuan: number): CellInput => wan(department, yuan);
  const [carriedOwn = 0, business = 0, fees = 0, trade = 0, above = 0, below = 0, other = 0, surplus = 0] =
    ownSources(department);
  const [general, fund, capital] = (['general', 'fund', 'capital'] as const).map((source) =>
    sum(from(items, source), currentOf),
  );
  const [oldGeneral, oldFund, oldCapital] = (['general', 'fund', 'capital'] as const).map((source) =>
    sum(from(items, source), (item) => item.carried),
  );
  const keptGeneral = (oldGeneral ?? 0) + left.fiscal;
  const carriedFiscal = keptGeneral + (oldFund ?? 0) + (oldCapital ?? 0);
  const carried = carriedFiscal + carriedOwn;
  const income = [general, fund, capital, business, trade, above, below, other].map((value) => value ?? 0);
  const current = income.reduce((a, b) => a + b, 0);
  const spent = sum(items, (item) => spending(item).total);
  const total = current + surplus + carried;
  const labels = [
    '一般公共预算拨款收入',
    '政府性基金预算拨款收入',
    '国有资本经营预算拨款收入',
    '事业收入',
    '事业单位经营收入',
    '上级补助收入',
    '附属单位上缴收入',
    '其他收入',
  ];
  const entries = labels.map(
    (label, index) => [`${ORDINALS[index]}、${label}`, w(income[index] ?? 0)] as const,
  );
  const uses = kinds(items).map(
    (kind, index) =>
      [
        `${ORDINALS[index]}、${kindName(kind)}`,
        w(sum(of(items, kind), (item) => spending(item).total)),
      ] as const,
  );
  const fiscalKinds = kinds(items.filter((item) => fiscalOf(item) > 0));
  const fiscalTotal = (general ?? 0) + (fund ?? 0) + (capital ?? 0) + carriedFiscal;
  const three = ['一般公共预算拨款', '政府性基金预算拨款', '国有资本经营预算拨款'];
  return [
    incomeExpenditureForm([
      ...ledger(entries, uses),
      ['本年收入合计', w(current), '本年支出合计', w(spent)],
      ['使用非财政拨款结余', w(surplus), '结转下年', w(left.fiscal + left.own)],
      ['上年结转', w(carried), null, null],
      ['收    入    总    计', w(total), '支    出    总    计', w(total)],
    ]),
    incomeForm(
      [
        total,
        carried,
        general ?? 0,
        fund ?? 0,
        capital ?? 0,
        business,
        fees,
        trade,
        above,
        below,
        other,
        surplus,
      ].map(w),
    ),
    expenditureForm(
      tree(
        items,
        (list) => {
          const each = list.map(spending);
          return (['total', 'basic', 'project', 'upward', 'trade', 'down'] as const).map((key) =>
            each.reduce((a, b) => a + b[key], 0),
          );
        },
        (amounts) => amounts.map(w),
      ),
    ),
    fiscalForm([
      ...ledger(
        [
          ['一、本年收入', w(fiscalTotal - carriedFiscal)],
          ...[general, fund, capital].map(
            (value, index) => [`（${ORDINALS[index]}）${three[index]}`, w(value ?? 0)] as const,
          ),
          ['二、上年结转', w(carriedFiscal)],
          ...[keptGeneral, oldFund, oldCapital].map(
            (value, index) => [`（${ORDINALS[index]}）${three[index]}`, w(value ?? 0)] as const,
          ),
        ],
        [
          ['一、本年支出', w(fiscalTotal - left.fiscal)],
          ...fiscalKinds.map(
            (kind, index) =>
              [`（${ORDINALS[index]}）${kindName(kind)}`, w(sum(of(items, kind), fiscalOf))] as const,
          ),
          ...(department.options.carryOut ? [['二、结转下年', w(left.fiscal)] as const] : []),
        ],
      ),
      ['收    入    总    计', w(fiscalTotal), '支    出    总    计', w(fiscalTotal)],
    ]),
  ];
}
