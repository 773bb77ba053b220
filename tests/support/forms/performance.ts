import type { CellInput } from '../workbook';
import type { SampleSheet, StyleName } from './sheet';

/** 三级指标: its kind, name, the value it aims at and its 分值. */
export type Indicator = readonly ['数量' | '质量' | '时效' | '社会效益' | '满意度', string, string, number];

export interface PerformanceInput {
  readonly sheet: string;
  readonly name: string;
  /** 主管部门及代码. */
  readonly superior: string;
  /** 实施单位. */
  readonly unit: string;
  readonly year: number;
  /** 年度资金总额, 财政拨款, 上年结转, 其他资金; a blank prints "-". */
  readonly money: readonly CellInput[];
  readonly goal: string;
  readonly indicators: readonly Indicator[];
}

const LEVELS: Readonly<Record<Indicator[0], readonly [string, string]>> = {
  数量: ['产出指标', '数量指标'],
  质量: ['产出指标', '质量指标'],
  时效: ['产出指标', '时效指标'],
  社会效益: ['效益指标', '社会效益指标'],
  满意度: ['满意度指标', '服务对象满意度指标'],
};

/** A 项目绩效目标表. */
export function performanceSheet(input: PerformanceInput): SampleSheet {
  const [total, appropriation, carried, other] = input.money.map((cell) => cell ?? '-');
  const rows: CellInput[][] = [
    [`${input.name}项目绩效目标表`],
    [`（${input.year}年度）`],
    ['项目名称', null, input.name],
    ['主管部门及代码', null, input.superior, '实施单位', input.unit],
    ['项目资金\n（万元）', null, '年度资金总额：', total, '执行率\n分值\n（10）', 10],
    [null, null, '其中：财政拨款', appropriation],
    [null, null, '上年结转', carried],
    [null, null, '其他资金', other],
    ['年度总体目标', input.goal],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值（90）'],
    ...input.indicators.map(([kind, name, target, score]) => [null, ...LEVELS[kind], name, target, score]),
  ];
  const style = (row: number, col: number): StyleName => {
    if (row === 0) return 'title';
    if (row === 1) return 'subtitle';
    if (row === 9) return 'header';
    if (row === 8) return col === 0 ? 'center' : 'goal';
    if (row >= 4 && row < 8 && col === 3) return 'amount';
    return col === 3 && row > 9 ? 'text' : 'center';
  };
  return {
    name: input.sheet,
    rows,
    merges: ['A1:F1', 'A2:F2', 'A5:B8', 'E5:E8', 'F5:F8', 'B9:F9'],
    widths: [15, 13, 26, 32, 22, 12],
    heights: { 0: 36, 1: 18, 8: 60 },
    height: 24,
    landscape: false,
    repeat: null,
    style,
  };
}
