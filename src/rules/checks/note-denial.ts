import type { Fact, Table } from '../../disclosure/model';
import type { CheckRule } from '../model';
import { factTitle, factsOf } from './cases';
import { figuresOf, fundFigures, readNotes, type Fund, type NoteWords, type ReadNote } from './notes';
import { because, receipt, tableMissing } from './receipt';
import type { TableRef } from './tree';

/** A note that denies a fund is not contradicted by the tables that show where the money comes from. */
export function noteDenialCheck(words: NoteWords, sources: readonly TableRef[]): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'note.denial',
    title: '注中说没有的资金，其他表也没有',
    why: '注写明没有某项资金，收支总表却列有这项资金的金额，两处说法矛盾。',
    basis: '部门预算公开表格式：表与注一致',
    severity: 'error',
    messages: {
      contradicted:
        '{table}的注“{note}”说没有{fund}，{source}的{place}却有 {amount}{spent}。金额属实的，改写注，说明这笔资金的来源和去向；注属实的，核对{source}。',
    },
    *run({ disclosure }) {
      const tables = sources.map(
        (ref) => disclosure.tables.find((table) => table.template === ref.template) ?? null,
      );
      for (const table of disclosure.tables) {
        for (const [index, read] of readNotes(table, words).entries()) {
          for (const fund of read.denied) {
            // A note about another table's fund is a finding of its own.
            const own = words.funds.find((one) => one.template === table.template);
            if (own && own !== fund && !read.named.includes(own)) continue;
            const key = `${table.name}[注${index === 0 ? '' : index + 1}, ${fund.word}]`;
            if (fund.template === table.template && figuresOf(table, words, true).length > 0) {
              const reason = because('other-finding', `${table.name}本身有数据，已另行列出`);
              yield receipt(rule, key, 'notApplicable', { reason });
              continue;
            }
            if (tables.every((source) => source === null || source.form === 'unknown')) {
              yield receipt(rule, key, 'unverifiable', { reason: tableMissing(sources[0]?.name ?? '') });
              continue;
            }
            const found = evidence(tables, table, read, fund, words);
            const [first] = found;
            if (!first) {
              yield receipt(rule, key, 'pass');
              continue;
            }
            const spent = spentFigures(first);
            yield receipt(rule, key, 'fail', {
              message: 'contradicted',
              params: {
                table: table.name,
                note: read.note.text.trim(),
                fund: fund.word,
                source: first.table.name,
                place: placeTitle(first),
                amount: first.text.trim(),
                spent:
                  spent.length > 0
                    ? `，${spent.map((fact) => `${placeTitle(fact)}也有 ${fact.text.trim()}`).join('，')}`
                    : '',
              },
              cells: [read.note.cell, ...found.map((fact) => fact.cell), ...spent.map((fact) => fact.cell)],
              actual: first.text.trim(),
            });
          }
        }
      }
    },
  };
  return rule;
}

function evidence(
  tables: readonly (Table | null)[],
  table: Table,
  read: ReadNote,
  fund: Fund,
  words: NoteWords,
): Fact[] {
  const onlyThisYear = words.thisYear.some((word) => read.folded.includes(word));
  return tables.flatMap((source) =>
    source === null || source === table
      ? []
      : fundFigures(source, fund).filter((fact) => !(onlyThisYear && fact.row.key.includes(words.carried))),
  );
}

/** Lines of a ledger's other side with the very same amount: where the money goes. */
function spentFigures(source: Fact): Fact[] {
  if (source.row.side === null) return [];
  const same = factsOf(source.table).filter(
    (fact) =>
      fact.row.side !== null &&
      fact.row.side !== source.row.side &&
      fact.row.kind === 'item' &&
      fact.state === 'figure' &&
      fact.value.equals(source.value),
  );
  return same.length === 1 ? same : [];
}

/** A line of a ledger with the line it stands under: "“上年结转”下的“政府性基金预算拨款”". */
function placeTitle(fact: Fact): string {
  const parent = fact.row.parent === null ? null : fact.table.rows[fact.row.parent];
  if (fact.row.side === null || !parent) return factTitle(fact);
  return `“${parent.name}”下的“${fact.row.name}”`;
}
