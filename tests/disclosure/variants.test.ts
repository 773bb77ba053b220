import { describe, expect, test } from '@jest/globals';
import { findRow, factAt } from '../../src/disclosure/lookup';
import type { CellInput } from '../support/workbook';
import { FORMS, contents, figureAt, form, m, readSheets, readTable, tableOf } from './forms';

const _ = null;

test.each([['-'], ['—'], ['--']])('%s in the blanks of the label columns names nothing', (dash) => {
  const filled = form('expenditure').map((line, index) =>
    index < 4 ? line : Array.from({ length: 8 }, (_cell, col) => line[col] ?? dash),
  );
  const table = readTable(filled, 'expenditure');
  expect(table.rows.map((row) => row.name)).toEqual(
    readTable(FORMS['expenditure'] ?? [], 'expenditure').rows.map((row) => row.name),
  );
  expect(table.rows.find((row) => row.kind === 'total')?.name).toBeDefined();
});

describe('部门收入总表 as a code tree', () => {
  const rows = [
    ['部门收入总表'],
    ['单位：万元'],
    [
      '科目',
      _,
      '合计',
      '上年结转',
      '一般公共预算拨款收入',
      '政府性基金预算拨款收入',
      '事业收入',
      _,
      '其他收入',
    ],
    ['科目编码', '科目名称', _, _, _, _, '金额', '其中：教育收费', _],
    ['202', '外交支出', m(900), m(50), m(700), _, m(150), m(9), _],
    ['20201', '外交管理事务', m(900), m(50), m(700), _, m(150), m(9), _],
    ['合计', _, m(900), m(50), m(700), _, m(150), m(9), _],
  ];
  const table = readTable(rows, 'income');

  test('has the record’s columns, and 合计 stands for the record', () => {
    expect(table.form).toBe('tree');
    expect(figureAt(table, '合计', '事业收入')).toBe('150.00');
    expect(figureAt(table, '20201', '事业收入/教育收费')).toBe('9.00');
    expect(table.columns.find((column) => column.key === '事业收入/教育收费')?.memo).toBe(true);
    expect(findRow(table, '20201')?.parent).toBe(findRow(table, '202')?.index);
  });

  test.each<[string, CellInput]>([
    ['-', '-'],
    ['—', '—'],
  ])('a row of %s between header and figures is not the record', (_name, dash) => {
    const rowsOf = form('income');
    const filled = [...rowsOf.slice(0, -1), Array.from({ length: 12 }, () => dash), ...rowsOf.slice(-1)];
    const record = readTable(filled, 'income');
    expect(contents(record)).toEqual(contents(readTable(FORMS['income'] ?? [], 'income')));
  });

  test('a record with a label column is still a record', () => {
    const record = readTable(
      [
        ['部门收入总表'],
        ['单位名称', '合计', '上年结转', '一般公共预算拨款收入', '事业收入', '其他收入'],
        ['测绘事务中心', m(870), m(0), m(700), m(150), m(20)],
      ],
      'income',
    );
    expect(record.form).toBe('record');
    expect(figureAt(record, '合计', '合计')).toBe('870.00');
  });
});

describe('财政拨款收支总表 with the expenditure by source', () => {
  const line = (a: string | null, b: CellInput, c: string | null, ...d: CellInput[]): CellInput[] => [
    a,
    b,
    c,
    ...d,
  ];
  const body = [
    line('一、本年收入', m(700), '一、本年支出', m(740), m(690), m(50)),
    line('（一）一般公共预算财政拨款', m(650), '（一）外交支出', m(640), m(640), _),
    line('（二）政府性基金预算财政拨款', m(50), '（二）其他支出', m(100), m(50), m(50)),
    line('二、上年结转', m(40), '二、结转下年', _),
    line('（一）一般公共预算财政拨款', m(40), _, _),
    line('收入总计', m(740), '支出总计', m(740), m(690), m(50)),
  ];
  const tops: readonly (readonly [string, CellInput[][]])[] = [
    [
      'one header row for amounts',
      [
        ['收入', _, '支出'],
        ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
      ],
    ],
    [
      '预算数 above the sources',
      [
        ['收入', _, '支出'],
        ['项目', '预算数', '项目', '预算数'],
        [_, _, _, '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
      ],
    ],
  ];

  test.each(tops)('%s', (_name, header) => {
    const table = readTable([['财政拨款收支总表'], ['单位：万元'], ...header, ...body], 'fiscal');
    expect(table.form).toBe('by-source');
    expect(figureAt(table, '本年支出/外交支出', '一般公共预算')).toBe('640.00');
    expect(figureAt(table, '支出总计', '预算数')).toBe('740.00');
    expect(figureAt(table, '支出总计', '政府性基金')).toBe('50.00');
    expect(figureAt(table, '本年收入/政府性基金预算拨款', '预算数')).toBe('50.00');
    expect(figureAt(table, '本年收入/政府性基金预算拨款', '一般公共预算')).toBe('none');
    expect(figureAt(table, '上年结转/一般公共预算拨款', '预算数')).toBe('40.00');
  });

  test('an income item and a line of 结转 of the same name are told apart by what they stand under', () => {
    const table = readTable(FORMS['fiscal'] ?? [], 'fiscal');
    expect(figureAt(table, '本年收入/一般公共预算拨款', '预算数')).toBe('700.00');
    expect(figureAt(table, '上年结转/一般公共预算拨款', '预算数')).toBe('40.00');
    expect(figureAt(table, '外交支出', '预算数')).toBe('640.00');
  });

  test('without lines for 本年收入 and 本年支出 the lines keep their keys and stand under nothing', () => {
    const rows = form('fiscal').filter((one) => one[0] !== '一、本年收入');
    const table = readTable(rows, 'fiscal');
    expect(findRow(table, '本年支出/外交支出')?.parent).toBeNull();
    expect(figureAt(table, '本年收入/一般公共预算拨款', '预算数')).toBe('700.00');
  });
});

describe('一般公共预算支出表 of this year only', () => {
  test.each([
    ['plain', ['科目编码', '科目名称', '合计', '基本支出', '项目支出'], []],
    [
      'under 本年一般公共预算支出',
      ['科目编码', '科目名称', '本年一般公共预算支出'],
      [[_, _, '小计', '基本支出', '项目支出']],
    ],
    [
      'under 2025年预算数',
      ['科目', _, '2025年预算数'],
      [['科目编码', '科目名称', '小计', '基本支出', '项目支出']],
    ],
  ] as const)('%s', (_name, first, more) => {
    const rows = [
      ['一般公共预算支出表'],
      [...first],
      ...more.map((one) => [...one]),
      ['202', '外交支出', m(600), m(250), m(350)],
      ['合计', _, m(600), m(250), m(350)],
    ];
    const table = readTable(rows, 'general');
    expect(table.form).toBe('simple');
    expect(figureAt(table, '202', '预算数/小计')).toBe('600.00');
    expect(figureAt(table, '合计', '预算数/项目支出')).toBe('350.00');
  });

  test('a comparison without the columns net of 基建', () => {
    const rows = [
      ['一般公共预算支出表'],
      ['功能分类科目', _, '2024年执行数', '2025年预算数', _, _, '2025年预算数比2024年执行数'],
      ['科目编码', '科目名称', _, '小计', '基本支出', '项目支出', '增减额', '增减%'],
      ['202', '外交支出', m(600), m(660), m(250), m(410), m(60), { v: 0.1, z: '0.00%' }],
      ['合计', _, m(600), m(660), m(250), m(410), m(60), { v: 0.1, z: '0.00%' }],
    ];
    const table = readTable(rows, 'general');
    expect(table.form).toBe('comparison');
    expect(table.columns.map((column) => column.key)).toEqual([
      '执行数',
      '预算数/小计',
      '预算数/基本支出',
      '预算数/项目支出',
      '增减额',
      '增减率',
    ]);
    expect(figureAt(table, '202', '增减率')).toBe('10.00');
  });
});

describe('一般公共预算基本支出表 in blocks side by side', () => {
  const block = ['科目编码', '科目名称', '金额'];
  const rows: CellInput[][] = [
    ['一般公共预算基本支出表'],
    ['单位：万元'],
    ['人员经费', _, _, '公用经费'],
    [...block, ...block, ...block],
    ['301', '工资福利支出', m(260), '302', '商品和服务支出', m(50), '310', '资本性支出', m(3)],
    ['30101', '基本工资', m(200), '30201', '办公费', m(48), '31002', '办公设备购置', m(3)],
    ['30102', '津贴补贴', m(60), '30217', '公务接待费', m(2), _, _, _],
    ['303', '对个人和家庭的补助', m(10)],
    ['30302', '退休费', m(10)],
    ['人员经费合计', _, m(270), '公用经费合计', _, _, _, _, m(53)],
  ];

  test('blocks of unequal length, each with its total', () => {
    const table = readTable(rows, 'basic');
    expect(table.form).toBe('blocks');
    expect(figureAt(table, '30102', '人员经费')).toBe('60.00');
    expect(figureAt(table, '31002', '公用经费')).toBe('3.00');
    expect(figureAt(table, '30217', '人员经费')).toBe('none');
    expect(figureAt(table, '人员经费合计', '人员经费')).toBe('270.00');
    expect(figureAt(table, '31002', '公用经费')).toBe('3.00');
    expect(findRow(table, '31002')?.parent).toBe(findRow(table, '310')?.index);
    expect(findRow(table, '30302')?.parent).toBe(findRow(table, '303')?.index);
    expect(findRow(table, '合计')).toBeNull();
  });

  test('a total whose figure stands in the last block', () => {
    const table = readTable(rows, 'basic');
    expect(figureAt(table, '公用经费合计', '公用经费')).toBe('53.00');
  });

  test('without headers over the blocks, the codes tell', () => {
    const table = readTable([...rows.slice(0, 2), ...rows.slice(3)], 'basic');
    expect(figureAt(table, '30101', '人员经费')).toBe('200.00');
    expect(figureAt(table, '30201', '公用经费')).toBe('48.00');
  });

  test('each block with a plain 合计', () => {
    const plain = [...rows.slice(0, -1), ['合计', _, m(270), '合计', _, m(53)]];
    const table = readTable(plain, 'basic');
    expect(figureAt(table, '人员经费合计', '人员经费')).toBe('270.00');
    expect(figureAt(table, '公用经费合计', '公用经费')).toBe('53.00');
  });

  test('a total of both stands in a column of its own', () => {
    const both = [...rows, [_, _, _, _, _, _, '合计', _, m(323)]];
    const table = readTable(both, 'basic');
    expect(figureAt(table, '合计', '合计')).toBe('323.00');
    expect(figureAt(table, '合计', '公用经费')).toBe('none');
  });
});

describe('财政拨款预算“三公”经费支出表', () => {
  const header = ['合计', '因公出国（境）费', '公务用车购置及运行费', _, _, '公务接待费'];
  const lower = [_, _, '小计', '公务用车购置费', '公务用车运行费', _];
  const values = [12, 3, 6, 0, 6, 3].map(m);

  test.each([
    ['2024年预算数', '2025年预算数'],
    ['上年预算数', '本年预算数'],
    ['2025预算数', '2025预算数'],
    ['预算数', '预算数'],
  ])('%s beside %s', (first, second) => {
    const rows = [
      ['“三公”经费支出表'],
      [first, _, _, _, _, _, second],
      [...header, ...header],
      [...lower, ...lower],
      [...values, m(11), m(3), m(6), _, m(6), m(2)],
    ];
    const table = readTable(rows, 'threePublic');
    expect(figureAt(table, '合计', '上年预算数/合计')).toBe('12.00');
    expect(figureAt(table, '合计', '本年预算数/合计')).toBe('11.00');
    expect(figureAt(table, '合计', '本年预算数/公务用车购置及运行费/公务用车运行费')).toBe('6.00');
  });

  test('with last year’s 执行数 between', () => {
    const groups = ['2024年预算数', _, _, _, _, _, '2024年执行数', _, _, _, _, _, '2025年预算数'];
    const rows = [
      ['“三公”经费支出表'],
      groups,
      [...header, ...header, ...header],
      [...lower, ...lower, ...lower],
      [...values, m(9), m(1), m(6), _, m(6), m(2), m(11), m(3), m(6), _, m(6), m(2)],
    ];
    const table = readTable(rows, 'threePublic');
    expect(figureAt(table, '合计', '上年预算数/合计')).toBe('12.00');
    expect(figureAt(table, '合计', '上年执行数/合计')).toBe('9.00');
    expect(figureAt(table, '合计', '本年预算数/合计')).toBe('11.00');
  });

  test('empty above signatures: they are no record', () => {
    const rows = [
      ...(FORMS['threePublic'] ?? []).slice(0, -1),
      [],
      ['单位负责人：', _, _, '财务负责人：', _, _, '制表人：甲'],
    ];
    const table = readTable(rows, 'threePublic');
    expect(contents(table).figures).toEqual([]);
    expect(table.notes).toHaveLength(3);
  });

  test('a word where the figures should be is unreadable', () => {
    const rows = [...(FORMS['threePublic'] ?? []).slice(0, -1), ['无', m(3)]];
    expect(figureAt(readTable(rows, 'threePublic'), '合计', '上年预算数/合计')).toBe('unreadable');
  });

  test('empty: the record is there all the same', () => {
    const rows = (FORMS['threePublic'] ?? []).slice(0, -1);
    const table = readTable(rows, 'threePublic');
    expect(figureAt(table, '合计', '本年预算数/合计')).toBe('empty');
    expect(factAt(table, '合计', '本年预算数/合计')?.cell).toEqual({ sheet: 'Sheet1', row: 6, col: 6 });
  });
});

describe('ledgers', () => {
  test.each([
    ['一、一般公共预算拨款收入'],
    ['1.一般公共预算资金'],
    ['（一）一般公共预算财政拨款'],
    ['一般公共预算财政拨款收入'],
    ['①一般公共预算拨款收入'],
  ])('%s is 一般公共预算拨款收入', (label) => {
    const rows = form('summary').map((line) =>
      line.map((cell) => (cell === '一、一般公共预算拨款收入' ? label : cell)),
    );
    expect(figureAt(readTable(rows, 'summary'), '一般公共预算拨款收入', '预算数')).toBe('700.00');
  });

  test('lines that the form lacks or has besides', () => {
    const rows = form('summary')
      .filter((line) => line[0] !== '三、国有资本经营预算拨款收入')
      .map((line) => (line[0] === '五、其他收入' ? ['六、上级补助收入', m(20)] : line));
    const table = readTable(
      [...rows.slice(0, 8), ['其中：教育收费', m(9)], ['七、租赁收入', m(1)], ...rows.slice(8)],
      'summary',
    );
    expect(findRow(table, '国有资本经营预算拨款收入')).toBeNull();
    expect(figureAt(table, '上级补助收入', '预算数')).toBe('20.00');
    const memo = findRow(table, '教育收费');
    expect([memo?.kind, memo?.parent]).toEqual(['memo', findRow(table, '事业收入')?.index]);
    const own = findRow(table, '租赁收入');
    expect([own?.kind, own?.known, own?.side]).toEqual(['item', false, '收入']);
  });

  test('sides told by 收入 and 支出 alone', () => {
    const rows = [['部门收支总表'], ['收入', '预算数', '支出', '预算数'], ...form('summary').slice(5)];
    expect(contents(readTable(rows, 'summary')).figures).toEqual(
      contents(readTable(FORMS['summary'] ?? [], 'summary')).figures,
    );
  });

  test('ordinals in a column of their own', () => {
    const rows = form('summary').map((line, i) => {
      const split = (cell: CellInput): CellInput[] => {
        const match = typeof cell === 'string' ? /^(.、)(.*)$/.exec(cell) : null;
        return match ? [match[1] ?? null, match[2] ?? null] : [cell, null];
      };
      return i < 3 ? line : [...split(line[0]), line[1] ?? null, ...split(line[2]), line[3] ?? null];
    });
    expect(contents(readTable(rows, 'summary')).figures).toEqual(
      contents(readTable(FORMS['summary'] ?? [], 'summary')).figures,
    );
  });
});

describe('trees', () => {
  test('a six-digit line names a unit above its 类', () => {
    const rows = form('expenditure');
    rows.splice(4, 0, ['105236', '测绘事务中心', m(950), m(370), m(580)]);
    const table = readTable(rows, 'expenditure');
    const unit = findRow(table, '105236');
    expect([unit?.kind, unit?.level, unit?.code]).toEqual(['unit', 0, '105236']);
    expect(unit?.children.map((index) => table.rows[index]?.code)).toEqual(['202', '205', '221']);
    expect(figureAt(table, '2020101', '基本支出')).toBe('300.00');
  });

  test('two units with the same codes: rows go by unit and code', () => {
    const rows = form('fund');
    const [first, second] = [rows[5] ?? [], rows[6] ?? []];
    const table = readTable(
      [
        ...rows.slice(0, 5),
        ['105236', '甲中心', m(5), _, m(5)],
        first,
        second,
        ['105237', '乙中心', m(5), _, m(5)],
        first,
        second,
        ...rows.slice(7),
      ],
      'fund',
    );
    expect(table.rows.map((row) => row.duplicateOf)).toEqual(Array<null>(7).fill(null));
    expect(table.rows[5]?.parent).toBe(4);
    expect(table.rows[5]?.key).toBe('105237/22998' === table.rows[5]?.key ? '105237/22998' : '105237/229');
  });

  test('a six-digit slip of a code is a code, not a unit', () => {
    const rows = form('expenditure').map((line) =>
      line[0] === '2020101' ? ['202010', ...line.slice(1)] : line,
    );
    expect(findRow(readTable(rows, 'expenditure'), '202010')?.kind).toBe('code');
  });

  test('a line printed twice is a duplicate of the first', () => {
    const rows = form('expenditure');
    rows.splice(6, 0, [...(rows[6] ?? [])]);
    const table = readTable(rows, 'expenditure');
    expect(table.rows[3]?.duplicateOf).toBe(2);
  });

  test('a row with figures and no name is a problem, not a row', () => {
    const rows = form('expenditure');
    rows.splice(6, 0, [_, _, m(7)]);
    const disclosure = readSheets({ name: 'a', rows });
    expect(disclosure.problems.filter((one) => one.code === 'row-unread').map((one) => one.cells)).toEqual([
      [{ sheet: 'a', row: 6, col: 2 }],
    ]);
    expect(tableOf(disclosure, 'expenditure')?.rows).toHaveLength(11);
  });

  test('a column of the department’s own is read under its header', () => {
    const rows = form('expenditure').map((line, i) =>
      i < 3
        ? line
        : [
            ...line,
            ...Array<null>(8 - line.length).fill(null),
            i === 3 ? '其他支出项' : i === 4 ? m(4) : null,
          ],
    );
    const disclosure = readSheets({ name: 'a', rows });
    const table = tableOf(disclosure, 'expenditure')!;
    expect(figureAt(table, '202', '其他支出项')).toBe('4.00');
    expect(table.columns[6]?.known).toBe(false);
    expect(disclosure.problems.map((one) => one.code)).toContain('column-unknown');
  });
});
