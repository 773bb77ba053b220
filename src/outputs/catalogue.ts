import type { CheckRule, Outcome, Rule } from '../rules/model';
import { zhCN } from '../strings/zh-CN';
import { findingMessage, reasonText } from './message';

/** What a rule gave on its example: one case that passes, one that fails, one that cannot be verified. */
export interface CatalogueExample {
  readonly pass: Outcome;
  readonly fail: Outcome;
  readonly unverifiable: Outcome;
}

/** A theme of the catalogue: its heading, and the rules under it. */
export interface CatalogueTheme {
  readonly heading: string;
  readonly rules: readonly Rule[];
}

const INTRODUCTION = `# 校核规则

本文件由规则的声明自动生成，不要手工修改。每条规则写明公式、为什么、依据和例子；例子都由程序实际执行过。

## 怎样读公式

公式用官方表名和行、列名称书写，可以念出来：\`部门收支总表[收入总计] = 部门收入总表[合计]\`。

| 写法 | 意思 |
|---|---|
| \`表名[行, 列]\` | 一个单元格。该行只有一个数的，列可以不写；只有一行的表（如部门收入总表），行可以不写。后面的单元格与前一个同表的，表名可以不写 |
| \`+\` \`-\` \`=\` \`≤\` \`≥\` | 加、减、相等、不大于、不小于（\`<=\`、\`>=\` 也可以） |
| \`比率 = 分子 ÷ 分母\` | 百分比；÷ 左边的整个算式是分子。基数为零时没有百分比 |
| \`求和(表[各类, 列])\` | 多行相加：\`各类\`、\`某行的下级\`、\`该行的下级\`、\`各项\`、\`某行以上各项\`、\`某行以下各项\`，可以加“ 除 甲、乙”。“其中”项从不相加。多张同类的表（绩效目标表）全部相加 |
| \`每行：\` \`每列：\` | 表中每一行、每一金额列；公式里写 \`该行\`、\`该列\` |
| \`每类：\` \`每科目：\` | 按名称对应的每一类、按编码对应的每一科目；公式里写 \`该类\`、\`该科目\`。≤ 只看较小一方列出的 |
| \`每项（甲、乙）：\` | 列出的各项；公式里写 \`该项\` |
| \`每年：\` \`每表：\` | 表中各年度的一组列，写 \`该年/列名\`；同类的每一张表 |
| \`?\` | 表式可能没有的行或列：没有时不计，并在核对记录中注明。\`求和(…)?\` 表示这些行可能计入也可能不计入，一种成立即可 |
| \`30217 公务接待费\` | 编码和名称都相符的行 |
| \`，当 …\` | 适用条件：\`有数\`、\`无数\`、\`存在\`、\`不存在\`，\`该行 属于 301、303\`、\`该行 不属于 …\`，用 \`且\` 连接 |

## 自己的公式

在工作簿中建一张名为“审核公式”的工作表，每行一个公式，用同样的写法；旁边可以写标题、级别（错误、警示、提示）和说明，第一行可以是
“公式、标题、级别、说明”的表头，也可以没有。表名可以用正式名称、表上的标题或“表3”这样的编号。公式写错时，在该单元格指出第几个字符处应为
什么，其余公式照常校核。

## 怎样算相符

- 同一单位的同一个数抄在两处，必须完全相等。
- 相加、相减和比率先精确计算；只差在四舍五入之内的为“尾差”（每个数各半个末位，项数越多，允许的尾差越大），否则为“不符”。
- 元与万元之间先精确换算；较细的数四舍五入后等于较粗的数，即为相符。
- 两边都没有数的不适用；缺表、缺行、缺列、不是数字、公式未计算的，为“未能核对”，并说明原因。
`;

/**
 * The catalogue of rules for accountants, Markdown in Chinese: formula, why, norm and example of every rule.
 * @param examples what each rule gave on its example, by rule id; a rule without one says so
 */
export function catalogueMarkdown(
  themes: readonly CatalogueTheme[],
  examples: ReadonlyMap<string, CatalogueExample>,
): string {
  const sections = themes.map(({ heading, rules }) =>
    [`## ${heading}`, ...rules.map((rule) => ruleSection(rule, examples.get(rule.id) ?? null))].join('\n\n'),
  );
  return `${[INTRODUCTION.trimEnd(), ...sections].join('\n\n')}\n`;
}

function ruleSection(rule: Rule, example: CatalogueExample | null): string {
  const formula = rule.kind === 'check' ? [] : [['```text', rule.formula, '```'].join('\n')];
  const facts = [
    `- 编号：\`${rule.id}\`；级别：${zhCN.severity[rule.severity]}`,
    `- 为什么：${rule.why}`,
    `- 依据：${rule.basis}`,
    ...(rule.kind === 'check' ? messageLines(rule) : []),
    ...(example ? exampleLines(rule, example) : []),
  ].join('\n');
  return [`### ${rule.title}`, ...formula, facts].join('\n\n');
}

function exampleLines(rule: Rule, { pass, fail, unverifiable }: CatalogueExample): string[] {
  return [
    `- ${zhCN.status.pass}：${caseText(pass)}`,
    `- ${zhCN.status.fail}：${caseText(fail)}：${whatIsWrong(fail, rule)}`,
    `- ${zhCN.status.unverifiable}：${caseText(unverifiable)}：${unverifiable.reason ? reasonText(unverifiable.reason) : ''}`,
  ];
}

/** What a check may say, with its placeholders. */
function messageLines(rule: CheckRule): string[] {
  return Object.values(rule.messages).map((message) => `- 提示语：${message}`);
}

const caseText = (outcome: Outcome): string => `\`${outcome.key}\``;

/** The message without its reasons, which stand above it. */
function whatIsWrong(outcome: Outcome, rule: Rule): string {
  return findingMessage(outcome, rule).replace(rule.why, '');
}
