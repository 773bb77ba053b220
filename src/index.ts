/** The core as a library: a workbook's snapshot in, findings and receipts out. No Node, DOM or Office. */
export { checkSnapshot } from './outputs/check';
export type { Family } from './rules/family';
export { countFindings, type CheckedFinding, type CheckResult } from './outputs/result';
export { checkJson, type CheckJson } from './outputs/json';
export { checkPlan, clearPlan } from './outputs/write-back';
export { centralBudgetFamily } from './templates/central-budget/index';
export type { Finding, FindingCell } from './outputs/finding';
export type { Receipts, RuleReceipt } from './outputs/receipts';
export type { CellRef, RangeRef } from './core/address';
export type { Disclosure, Fact, Table } from './disclosure/model';
export type { Outcome, Rule, Severity, Status } from './rules/model';
export type { CellSnapshot, SheetSnapshot, Snapshot } from './workbook/snapshot';
export type { Mark, OwnSheet, WritePlan } from './workbook/plan';
export { WorkbookError, type WorkbookHost } from './workbook/host';
