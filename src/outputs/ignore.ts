import { covered, ownState } from './explained';
import { opinionState, storedText, writtenOpinion, type OpinionState, type StoredOpinion } from './opinions';
import type { CheckResult } from './result';

/**
 * The result as it would be if 处理意见 of one line of 校核结果 read this and the workbook were checked again: nothing
 * else is different, since a reason changes no figure.
 * @param id of a finding, of a cause (then it covers the cause's findings), or of a reason whose finding is gone.
 * @param text the reason; null or blank takes it away. Control characters are left out.
 * @returns the same result where nothing has this id.
 */
export function withOpinion(result: CheckResult, id: string, text: string | null): CheckResult {
  const written = cleaned(text ?? '');
  const at = result.causes.findIndex((cause) => cause.id === id);
  if (at >= 0) return withCauseOpinion(result, at, written);
  if (result.findings.some((finding) => finding.id === id)) return withFindingOpinion(result, id, written);
  const key = storedText(id);
  if (!result.gone.some((stored) => stored.id === key)) return result;
  return {
    ...result,
    gone: result.gone.flatMap((one) => (one.id === key ? rewritten(one, written) : [one])),
  };
}

/** A reason as a cell can keep it: one line, without what prints nothing. */
function cleaned(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u200b\ufeff]/gu, '')
    .trim();
}

function withCauseOpinion(result: CheckResult, at: number, written: string): CheckResult {
  const causes = result.causes.map((cause, index) =>
    index === at ? { ...cause, ...stateOf(written, cause) } : cause,
  );
  return {
    ...result,
    causes,
    findings: result.findings.map((finding) =>
      finding.cause === at ? { ...finding, ...covered(ownState(finding), causes[at] ?? null) } : finding,
    ),
  };
}

function withFindingOpinion(result: CheckResult, id: string, written: string): CheckResult {
  return {
    ...result,
    findings: result.findings.map((finding) => {
      if (finding.id !== id) return finding;
      const cause = finding.cause === null ? null : (result.causes[finding.cause] ?? null);
      return { ...finding, ...covered(stateOf(written, finding), cause) };
    }),
  };
}

function stateOf(written: string, one: { readonly id: string; readonly figures: string }): OpinionState {
  if (written === '') return opinionState(undefined, one);
  const stored = { id: one.id, figures: storedText(one.figures), title: '', message: '' };
  return opinionState({ ...stored, ...writtenOpinion(written) }, one);
}

function rewritten(stored: StoredOpinion, written: string): StoredOpinion[] {
  if (written === '') return [];
  const { id, figures, title, message } = stored;
  return [{ id, figures, ...writtenOpinion(written), title, message }];
}
