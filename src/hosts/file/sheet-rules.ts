import { parseRange } from '../../core/address';
import { parseMarkFormula } from '../../workbook/mark-looks';
import { outline, type Outline } from './outline';
import type { OpenTag } from './xml';

/** A conditional-format rule of a sheet, with its place. */
export interface Rule {
  readonly tag: OpenTag;
  readonly end: number;
  readonly priority: number;
  readonly dxfId: number | null;
  /** Set where the rule is one of our marks. */
  readonly mark: ReturnType<typeof parseMarkFormula>;
}

/** A conditionalFormatting element of a sheet. */
export interface RuleGroup {
  readonly start: number;
  readonly end: number;
  readonly areas: readonly Area[];
  readonly rules: readonly Rule[];
}

export type Area = NonNullable<ReturnType<typeof parseRange>>;

/** A sheet's conditional formats, those of newer versions (in extLst) in `extended`. */
export interface SheetRules {
  readonly at: Outline;
  readonly groups: readonly RuleGroup[];
  readonly extended: readonly { readonly tag: OpenTag; readonly priority: number }[];
  /** Whether a rule belongs to a pivot table, which names it by its priority. */
  readonly pivot: boolean;
}

/** Reads the conditional formats of a worksheet's XML without going through its rows. Throws an XmlError. */
export function sheetRules(xml: string): SheetRules {
  const groups: RuleGroup[] = [];
  const extended: { tag: OpenTag; priority: number }[] = [];
  let pivot = false;
  let top: OpenTag | null = null;
  let rules: Rule[] = [];
  let rule: OpenTag | null = null;
  let formula: string | null = null;
  let inFormula = false;
  const at = outline(
    xml,
    {
      open(tag) {
        if (tag.depth === 1) {
          top = tag;
          rules = [];
        } else if (tag.name === 'cfRule' && top?.name === 'conditionalFormatting') {
          rule = tag;
          formula = null;
        } else if (tag.name === 'cfRule' && tag.attributes['priority'] !== undefined) {
          extended.push({ tag, priority: Number(tag.attributes['priority']) });
        } else if (tag.name === 'formula' && rule && formula === null) {
          formula = '';
          inFormula = true;
        }
        if (tag.attributes['pivot'] === '1' || tag.attributes['pivot'] === 'true') pivot = true;
      },
      text(text) {
        if (inFormula) formula = (formula ?? '') + text;
      },
      close(tag) {
        if (tag.name === 'formula') inFormula = false;
        else if (tag.name === 'cfRule' && rule) {
          const { priority, dxfId } = rule.attributes;
          rules.push({
            tag: rule,
            end: tag.end,
            priority: Number(priority ?? 0),
            dxfId: dxfId === undefined ? null : Number(dxfId),
            mark: parseMarkFormula(formula ?? ''),
          });
          rule = null;
        } else if (tag.depth === 1 && tag.name === 'conditionalFormatting' && top) {
          const areas = (top.attributes['sqref'] ?? '').split(/\s+/).map(parseRange);
          groups.push({
            start: top.start,
            end: tag.end,
            areas: areas.filter((area) => area !== null),
            rules,
          });
        }
      },
    },
    true,
  );
  return { at, groups, extended, pivot };
}
