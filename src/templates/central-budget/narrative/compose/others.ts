import type { Piece, SectionTemplate } from '../../../../narrative/compose/template';
import type { Condition, FieldTemplate, Quantity } from '../../../../narrative/compose/template-sources';
import {
  amount,
  cell,
  either,
  figureField,
  first,
  line,
  not,
  PROJECTS,
  subheading,
  T3,
  T5,
  T7,
  T8,
} from './pieces';

const FIGURE = '([\\d,]+(?:\\.\\d+)?)';
const said = (words: string): string => `${words}[^\\d。;]{0,12}${FIGURE}万`;

const running = figureField('机关运行经费', [said('机关运行经费')]);
const runningMore: FieldTemplate = {
  name: '机关运行经费增减变化说明',
  kind: 'prose',
  prose: {
    take: 'rest',
    under: '机关运行',
    without: '机关运行经费[^。;]{0,24}\\d+万元$|^[^,。]*机关运行经费[^,。]*\\d万元。?$',
  },
};
/** 行政运行 is the basic expenditure of 行政单位 and of those 参照公务员法管理: they have 机关运行经费. */
const hasRunning: Condition = {
  any: [{ given: running }, { named: { table: T5, column: '预算数/小计', name: '行政运行' } }],
};
const purchase = figureField('政府采购预算总额', [said('政府采购(?:预算)?总额'), said('政府采购预算')]);
const goods = figureField('政府采购货物预算', [said('(?:政府采购)?货物(?:类)?(?:采购)?(?:预算|支出)?')]);
const works = figureField('政府采购工程预算', [said('(?:政府采购)?工程(?:类)?(?:采购)?(?:预算|支出)?')]);
const services = figureField('政府采购服务预算', [said('(?:政府采购)?服务(?:类)?(?:采购)?(?:预算|支出)?')]);
const purchaseMore: FieldTemplate = {
  name: '政府采购其他说明',
  kind: 'prose',
  prose: { take: 'rest', under: '政府采购', without: '政府采购(?:预算)?总额|政府采购(?:货物|工程|服务)' },
};
const assets: FieldTemplate = {
  name: '国有资产占有使用情况',
  kind: 'prose',
  prose: { take: 'paragraphs', under: '国有资产|资产占有' },
};
const projectsCarried = figureField('项目结转资金', [said('结转资金'), said('上年结转')]);
const projectsOwn = figureField('项目单位资金', [said('单位资金'), said('其他资金')]);
const projectCount = figureField(
  '二级项目个数',
  ['二级项目(?:共|总数)?(\\d+)个', '(\\d+)个二级项目'],
  'count',
);
const projectsMore: FieldTemplate = {
  name: '预算绩效其他说明',
  kind: 'prose',
  prose: { take: 'rest', under: '绩效', without: '实施绩效目标管理|涉及一般公共预算' },
};

/** Prose that is kept where an earlier text has it, and not asked for. */
const kept = (field: FieldTemplate): Piece => either({ given: field }, [{ field }]);

const projects = (row: string): Quantity => ({ kind: 'tables', table: PROJECTS, row, column: '金额' });
const allProjects = first(cell(T3, '合计', '项目支出'));
/** The project tables disclose every project when their money is the whole project expenditure. */
const isComplete = { same: [projects('年度资金总额'), allProjects] } as const;
const generalProjects = cell(T5, '合计', '预算数/项目支出');

function alsoFrom(name: string, of: Quantity): Piece {
  return either({ has: of }, [`、${name}`, amount(of)]);
}

/** 十: what the norms ask for beside the tables. */
export const others: SectionTemplate = {
  id: '十',
  heading: '十、其他重要事项情况说明',
  earlier: '其他重要事项',
  keepsOthers: true,
  blocks: [
    subheading('机关运行标题', '（一）机关运行经费安排情况', '机关运行'),
    line(
      '机关运行',
      ['{department}{year}机关运行经费预算', { field: running }, '万元。', kept(runningMore)],
      {
        when: hasRunning,
      },
    ),
    line('机关运行', [{ field: runningMore }], { when: { all: [not(hasRunning), { given: runningMore }] } }),
    line('机关运行', ['{department}{year}无机关运行经费预算。'], {
      when: { all: [not(hasRunning), not({ given: runningMore })] },
      note: '一般公共预算支出表没有行政运行支出，所以写作无机关运行经费预算；另有情况的，改写该段。',
    }),
    subheading('采购标题', '（二）政府采购情况', '政府采购'),
    line('采购', [
      '{year}{department}政府采购预算总额',
      { field: purchase },
      '万元，其中：政府采购货物预算',
      { field: goods },
      '万元、政府采购工程预算',
      { field: works },
      '万元、政府采购服务预算',
      { field: services },
      '万元。',
      kept(purchaseMore),
    ]),
    subheading('资产标题', '（三）国有资产占有使用情况', '国有资产|资产占有'),
    line('资产', [{ field: assets }]),
    subheading('绩效标题', '（四）预算绩效情况说明', '绩效'),
    line('绩效', ['{department}{year}无项目支出预算。', kept(projectsMore)], {
      when: { all: [{ known: allProjects }, not({ has: allProjects })] },
    }),
    line(
      '绩效',
      [
        '{year}对{department}一般公共预算项目全面实施绩效目标管理，涉及一般公共预算当年拨款',
        amount(generalProjects),
        either(
          isComplete,
          [
            alsoFrom('政府性基金预算当年拨款', cell(T7, '合计', '项目支出')),
            alsoFrom('国有资本经营预算当年拨款', cell(T8, '合计', '项目支出')),
            alsoFrom('结转资金', projects('上年结转')),
            alsoFrom('单位资金', projects('其他资金')),
            '，二级项目',
            { tables: PROJECTS },
            '个。',
          ],
          [
            '、结转资金',
            { field: projectsCarried },
            '万元、单位资金',
            { field: projectsOwn },
            '万元，二级项目',
            { field: projectCount },
            '个。',
          ],
        ),
        kept(projectsMore),
      ],
      { when: not({ all: [{ known: allProjects }, not({ has: allProjects })] }) },
    ),
  ],
};
