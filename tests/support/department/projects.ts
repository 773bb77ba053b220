import type { SampleSheet } from '../forms/sheet';
import { performanceSheet } from '../forms/performance';
import { sum, type Department, type Item } from './model';
import { wan } from './lines';

/** 项目绩效目标表 that together disclose every project: their money is table 3's project money. */
export function departmentProjects(department: Department): SampleSheet[] {
  const { items, options, random } = department;
  const count = options.projects ?? 3;
  if (count === 0) return [];
  const step = options.rounded ? 1 : 100;
  const split = (of: (item: Item) => number): number[] => random.parts(sum(items, of), count, step);
  const [now, carried, own] = [
    split((item) => item.appropriation.project),
    split((item) => item.carried),
    split((item) => item.own.project),
  ];
  return Array.from({ length: count }, (_, index) => {
    const parts = [now[index] ?? 0, carried[index] ?? 0, own[index] ?? 0];
    const money = [parts.reduce((a, b) => a + b, 0), ...parts].map((yuan) => wan(department, yuan));
    return performanceSheet({
      sheet: `绩效${index + 1}`,
      name: `第${index + 1}号业务保障项目`,
      superior: `[9${String(options.seed % 100).padStart(2, '0')}]${department.name}`,
      unit: department.name,
      year: department.year,
      money,
      goal: '完成年度业务计划，按期验收。',
      indicators: [
        ['数量', '完成业务事项', '≥12项', 30],
        ['质量', '验收合格率', '≥95%', 20],
        ['社会效益', '服务对象覆盖率', '≥90%', 30],
        ['满意度', '服务对象满意度', '≥90%', 10],
      ],
    });
  });
}
