import { cellAddress } from '../core/address';
import { mistakeName } from '../outputs/cause-message';
import { listEntries, type ListEntry } from '../outputs/listing';
import { opinionText, type OpinionState } from '../outputs/opinions';
import type { CheckResult, CheckedFinding } from '../outputs/result';
import { countFindings } from '../outputs/result';
import { settingsLines } from '../outputs/settings-text';
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
  for (const entry of listEntries(result)) lines.push(...entryLines(entry), '');
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
    ...settingsLines(result),
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
    const names = missing.map(({ params }) => params['name'] ?? '').join(zhCN.listSeparator);
    parts.push(fill(words.missing, { names }));
  }
  return parts.join(' · ');
}

function entryLines(entry: ListEntry): string[] {
  if (entry.kind === 'finding') return findingLines(entry.finding, entry.number, '');
  const { cause, number, symptoms } = entry;
  const level = `${zhCN.severityShape[cause.severity]} ${zhCN.severity[cause.severity]}`;
  const head = `${number}. ${level}  ${zhCN.claim[cause.claim]}  ${mistakeName(cause.mistake)}`;
  return [
    head,
    `   ${cause.message}`,
    ...opinionLines(cause, '   '),
    ...symptoms.flatMap((symptom) => findingLines(symptom.finding, symptom.number, '   ')),
  ];
}

function findingLines(finding: CheckedFinding, number: string, indent: string): string[] {
  const places = finding.cells.slice(0, CELLS_SHOWN).map((cell) => `${cell.sheet}!${cellAddress(cell)}`);
  const rest =
    finding.cells.length > CELLS_SHOWN ? fill(zhCN.report.more, { count: finding.cells.length }) : '';
  const level = `${zhCN.severityShape[finding.severity]} ${zhCN.severity[finding.severity]}`;
  const head = [`${number}. ${level}`, finding.title, places.join(zhCN.listSeparator) + rest];
  return [
    `${indent}${head.filter(Boolean).join('  ')}`,
    `${indent}   ${finding.cause === null ? finding.message : finding.summary}`,
    ...(finding.cause === null ? opinionLines(finding, `${indent}   `) : []),
  ];
}

function opinionLines(state: OpinionState, indent: string): string[] {
  const opinion = opinionText(state);
  return opinion === null ? [] : [`${indent}${fill(zhCN.report.opinion, { opinion })}`];
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
