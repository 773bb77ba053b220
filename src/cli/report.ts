import { cellAddress } from '../core/address';
import type { CheckResult, CheckedFinding } from '../outputs/result';
import { countFindings } from '../outputs/result';
import { fill, zhCN } from '../strings/zh-CN';

const CELLS_SHOWN = 3;
const SHEETS = {
  narrative: 'budget.narrative',
  glossary: 'budget.glossary',
  performance: 'budget.performance',
};

/** What a check prints for the person at the terminal. */
export function reportText(file: string, result: CheckResult, written: string | null): string {
  const lines = [...heading(file, result), ''];
  if (result.findings.length === 0) lines.push(zhCN.report.clean, '');
  result.findings.forEach((finding, index) => lines.push(...findingLines(finding, index + 1), ''));
  lines.push(...unverifiedLines(result), ...faultLines(result));
  if (written) {
    const template = /\.xls$/i.test(file) ? zhCN.report.reportWritten : zhCN.report.written;
    lines.push(fill(template, { path: written }));
  }
  return `${lines.join('\n')}\n`;
}

function heading(file: string, result: CheckResult): string[] {
  const { disclosure, receipts, findings } = result;
  const title = [disclosure.department ?? '', disclosure.year === null ? '' : `${disclosure.year}年`]
    .filter(Boolean)
    .join(' ');
  const counts = countFindings(findings);
  const severities = (['error', 'warning', 'note'] as const).map(
    (severity) => `${zhCN.severity[severity]} ${counts[severity]}`,
  );
  const explained = counts.explained > 0 ? [`${zhCN.counts.explained} ${counts.explained}`] : [];
  return [
    title === '' ? file : `${title}部门预算公开（${file}）`,
    tablesLine(result),
    [
      ...severities,
      ...explained,
      `${zhCN.counts.unverifiable} ${receipts.unverifiable}`,
      `${zhCN.counts.pass} ${receipts.pass}`,
    ].join(' · '),
  ];
}

function tablesLine(result: CheckResult): string {
  const { tables, texts, problems } = result.disclosure;
  const standard = new Set(
    tables.filter(({ template }) => template !== SHEETS.performance).map(({ template }) => template),
  );
  const missing = problems.filter(({ code }) => code === 'table-missing');
  const words = zhCN.report;
  const has = (template: string): boolean => texts.some((text) => text.template === template);
  const parts = [
    fill(words.tables, { found: standard.size, all: standard.size + missing.length }),
    has(SHEETS.narrative) ? words.narrative.yes : words.narrative.no,
    has(SHEETS.glossary) ? words.glossary.yes : words.glossary.no,
    fill(words.performance, {
      count: tables.filter(({ template }) => template === SHEETS.performance).length,
    }),
  ];
  if (missing.length > 0) {
    const names = missing.map(({ params }) => params['table'] ?? '').join(zhCN.listSeparator);
    parts.push(fill(words.missing, { names }));
  }
  return parts.join(' · ');
}

function findingLines(finding: CheckedFinding, number: number): string[] {
  const places = finding.cells.slice(0, CELLS_SHOWN).map((cell) => `${cell.sheet}!${cellAddress(cell)}`);
  const rest =
    finding.cells.length > CELLS_SHOWN ? fill(zhCN.report.more, { count: finding.cells.length }) : '';
  const level = `${zhCN.severityShape[finding.severity]} ${zhCN.severity[finding.severity]}`;
  const head = [`${number}. ${level}`, finding.title, places.join(zhCN.listSeparator) + rest];
  const lines = [head.filter(Boolean).join('  '), `   ${finding.message}`];
  if (finding.opinion !== null) lines.push(`   ${fill(zhCN.report.opinion, { opinion: finding.opinion })}`);
  if (finding.lapsed !== null) {
    lines.push(`   ${fill(zhCN.report.opinion, { opinion: zhCN.findingsSheet.lapsed + finding.lapsed })}`);
  }
  return lines;
}

function unverifiedLines(result: CheckResult): string[] {
  const open = result.receipts.rules.filter((receipt) => receipt.unverifiable > 0);
  if (open.length === 0) return [];
  const lines = open.map(
    ({ title, unverifiable, reasons }) =>
      `  ○ ${title}（${unverifiable}）：${reasons.slice(0, 3).join('；')}`,
  );
  return [zhCN.report.unverified, ...lines, ''];
}

function faultLines(result: CheckResult): string[] {
  if (result.faults.length === 0) return [];
  return [zhCN.report.faults, ...result.faults.map(({ rule, message }) => `  ${rule}: ${message}`), ''];
}
