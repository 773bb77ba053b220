import type { CellInput } from '../workbook';
import { code, type SampleSheet } from '../forms/sheet';
import { basicForm, fundForm, generalForm, threePublicForm } from '../forms/standard';
import type { Line } from '../forms/table';
import { ECONOMIC } from './catalogue';
import { currentOf, from, rate, tree, wan, type Columns } from './lines';
import { sum, type Department } from './model';
import { summaryTables } from './summaries';

function general(department: Department): SampleSheet {
  const columns: Columns = (list) => {
    const last = sum(list, (item) => item.last);
    const lastNet = last - sum(list, (item) => item.lastConstruction);
    const basic = sum(list, (item) => item.appropriation.basic);
    const project = sum(list, (item) => item.appropriation.project);
    return [
      last,
      lastNet,
      basic + project,
      basic,
      project,
      basic + project - sum(list, (item) => item.construction),
    ];
  };
  const finish = ([
    last = 0,
    lastNet = 0,
    all = 0,
    basic = 0,
    project = 0,
    net = 0,
  ]: readonly number[]): CellInput[] => [
    ...[last, lastNet, all, basic, project, net].map((yuan) => wan(department, yuan)),
    wan(department, all - last),
    rate(all - last, last),
    wan(department, net - lastNet),
    rate(net - lastNet, lastNet),
  ];
  return generalForm(department.year, tree(from(department.items, 'general'), columns, finish));
}

function basic(department: Department, reception: number): SampleSheet {
  const { items, random, options } = department;
  const total = sum(items, (item) => item.appropriation.basic);
  const subjects = ECONOMIC.flatMap((kind) => kind.items);
  const shares = random.parts(total - reception, subjects.length, options.rounded ? 1 : 100);
  const amounts = new Map(subjects.map((subject, index) => [subject.code, shares[index] ?? 0]));
  const line = (key: string, name: string, yuan: number): Line => {
    const person = key.startsWith('301') || key.startsWith('303');
    const cell = wan(department, yuan);
    return [code(key), name, cell, person ? cell : null, person ? null : cell];
  };
  const lines = ECONOMIC.flatMap((kind): Line[] => {
    const items302 = kind.code === '302' && reception > 0 ? [{ code: '30217', name: '公务接待费' }] : [];
    const all = [...kind.items, ...items302].sort((a, b) => (a.code < b.code ? -1 : 1));
    const yuan = (key: string): number => (key === '30217' ? reception : (amounts.get(key) ?? 0));
    const whole = all.reduce((a, item) => a + yuan(item.code), 0);
    return [
      line(kind.code, kind.name, whole),
      ...all.map((item) => line(item.code, item.name, yuan(item.code))),
    ];
  });
  const people = subjects.reduce(
    (a, { code: key }) => a + (/^30[13]/.test(key) ? (amounts.get(key) ?? 0) : 0),
    0,
  );
  return basicForm([
    ...lines,
    ['合计', null, wan(department, total), wan(department, people), wan(department, total - people)],
  ]);
}

function fundTable(department: Department, number: 7 | 8): SampleSheet {
  const items = from(department.items, number === 7 ? 'fund' : 'capital');
  const word = number === 7 ? '政府性基金预算' : '国有资本经营预算';
  if (items.length === 0) {
    const blank = Array.from({ length: 3 }, () => Array<null>(5).fill(null));
    const note = `注：${department.name}没有使用${word}拨款安排的支出，故本表无数据。`;
    return fundForm(number, department.year, '合计', [...blank, ['合计', null, null, null, null]], note);
  }
  const columns: Columns = (list) => [
    sum(list, currentOf),
    0,
    sum(list, (item) => item.appropriation.project),
  ];
  return fundForm(
    number,
    department.year,
    '合计',
    tree(items, columns, (amounts) => amounts.map((yuan) => wan(department, yuan))),
  );
}

/** The nine standard tables of a department. */
export function departmentTables(department: Department): SampleSheet[] {
  const { random, options } = department;
  const step = options.rounded ? 1 : 100;
  const some = (top: number): number =>
    options.threePublic ? random.whole(0, Math.floor((top * 10000) / step)) * step : 0;
  const enough = sum(department.items, (item) => item.appropriation.basic) > 200000;
  const reception = enough ? Math.floor(some(5) / 2 / step) * step : 0;
  const year = (atLeast: number): number[] => {
    const [abroad, purchase, running, host] = [
      some(30),
      random.chance(0.3) ? some(40) : 0,
      some(20),
      atLeast + some(5),
    ];
    return [abroad + purchase + running + host, abroad, purchase + running, purchase, running, host];
  };
  const record = [...year(0), ...year(reception)].map((yuan) => wan(department, yuan));
  return [
    ...summaryTables(department),
    general(department),
    basic(department, reception),
    fundTable(department, 7),
    fundTable(department, 8),
    threePublicForm(department.year, record),
  ];
}
