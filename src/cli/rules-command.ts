import type { Rule } from '../rules/model';
import { zhCN } from '../strings/zh-CN';
import { centralBudgetFamily } from '../templates/central-budget/index';
import type { Io } from './io';

/** Lists the rules: a line each for people, or one JSON object a rule. Gives the exit code 0. */
export function rulesCommand(json: boolean, io: Io): number {
  for (const rule of centralBudgetFamily.rules)
    io.out(json ? `${JSON.stringify(ruleJson(rule))}\n` : ruleText(rule));
  return 0;
}

function ruleJson(rule: Rule) {
  const { id, kind, title, why, basis, severity } = rule;
  return { id, kind, title, severity, formula: rule.kind === 'check' ? null : rule.formula, why, basis };
}

function ruleText(rule: Rule): string {
  const formula = rule.kind === 'check' ? '' : `\n    ${rule.formula}`;
  return `${zhCN.severityShape[rule.severity]} ${rule.title}（${rule.id}）${formula}\n    依据：${rule.basis}\n`;
}
