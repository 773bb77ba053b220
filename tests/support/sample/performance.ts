import { performanceSheet } from '../forms/performance';
import { amount, type SampleSheet } from '../forms/sheet';
import { DEPARTMENT, SUPERIOR, YEAR } from './identity';
import { PROJECTS } from './performance-data';

/** One 项目绩效目标表 a project. */
export function performanceSheets(): SampleSheet[] {
  return PROJECTS.map((project, index) =>
    performanceSheet({
      ...project,
      sheet: `绩效${index + 1}`,
      superior: SUPERIOR,
      unit: DEPARTMENT,
      year: YEAR,
      money: project.money.map((figure) => amount(figure)),
    }),
  );
}
