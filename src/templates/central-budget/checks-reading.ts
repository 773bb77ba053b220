import type { ReadingSpec } from '../../rules/checks/reading';

const FORM = '部门预算公开表格式';

/** What reading can run into, as it is put to the accountant. */
export const READING: readonly ReadingSpec[] = [
  {
    code: 'table-missing',
    id: 'read.table-missing',
    title: '九张公开表齐全',
    why: '部门预算公开九张表，没有数据的表也要列出空表；缺了一张，与它有关的核对都做不了。',
    basis: '预算法第十四条；部门预算公开有关规定',
    severity: 'warning',
    message: '没有找到{table}，与它有关的核对都未进行。确未编制的，补上该表；已有的，核对表题是否写全。',
    together: false,
  },
  {
    code: 'form-unknown',
    id: 'read.form-unknown',
    title: '公开表的表头是规定格式',
    why: '表头不是规定格式，认不出各栏是什么，表中的数都没有核对。',
    basis: FORM,
    severity: 'warning',
    message:
      '找到了{table}的表题，但表头缺少{missing}，认不出格式，表中的数未核对。按规定格式改正表头后再核。',
    together: false,
  },
  {
    code: 'several-candidates',
    id: 'read.several-candidates',
    title: '每种公开表只有一张',
    why: '工作簿里同一种表有几张，只核对其中一张，其余的没有看。',
    basis: FORM,
    severity: 'note',
    message: '{table}有几张，核对的是{taken}，没有核对{others}。删去不用的，或改正它们的表题。',
    together: false,
  },
  {
    code: 'column-missing',
    id: 'read.column-missing',
    title: '公开表的栏目齐全',
    why: '少了规定格式中的栏目，与它有关的核对做不了。',
    basis: FORM,
    severity: 'note',
    message: '没有找到{places}栏，与这些栏有关的核对未进行。本部门不用的栏，不必处理；漏了的，补上。',
    together: true,
  },
  {
    code: 'column-unknown',
    id: 'read.column-unknown',
    title: '公开表的栏目都认得',
    why: '规定格式里没有的栏目，不知道它与其他数的关系，没有参加核对。',
    basis: FORM,
    severity: 'note',
    message:
      '{table}的“{column}”栏不在规定格式里，没有参加核对。核对栏目名称是否写错；部门自加的栏目，自行核对。',
    together: false,
  },
  {
    code: 'no-rows',
    id: 'read.no-rows',
    title: '公开表有数据行',
    why: '表头下面没有一行，连合计也没有，不知是空表还是漏填。',
    basis: FORM,
    severity: 'note',
    message: '{table}的表头下面没有数据行，也没有合计行。空表保留合计行并注明无数据；漏填的，补填。',
    together: false,
  },
  {
    code: 'row-unread',
    id: 'read.row-unread',
    title: '有金额的行都有科目或名称',
    why: '有金额而没有代码和名称的行，不知是什么科目，没有参加核对。',
    basis: FORM,
    severity: 'warning',
    message:
      '{table}有 {count} 行只有金额，没有科目代码和名称，没有参加核对。补上代码和名称，或删去多余的数。',
    together: false,
  },
  {
    code: 'code-unread',
    id: 'read.code-unread',
    title: '科目代码都是数字',
    why: '代码里混入字母（字母 O 与 0、字母 l 与 1 最易混淆），这一行对不上任何科目。',
    basis: '政府收支分类科目',
    severity: 'error',
    message:
      '{table}的科目代码“{text}”含有字母，不是有效的代码，多半是把 0 录成字母 O、把 1 录成字母 l 或 I。改为数字。',
    together: false,
  },
  {
    code: 'unit-assumed',
    id: 'read.unit-assumed',
    title: '每张表写明金额单位',
    why: '没有写金额单位，读者不知道是元还是万元；核对时按其他表的单位读取。',
    basis: '部门预算公开表格式：金额单位',
    severity: 'note',
    message: '{table}没有写金额单位，核对时按{unit}读取。在表的右上方注明单位。',
    together: true,
  },
];
