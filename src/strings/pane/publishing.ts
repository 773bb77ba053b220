import { bilingual } from './words';

/** Clearing marks, and cleaning the workbook before it is published. */
export const publishingWords = bilingual(
  {
    clear: '清除标记',
    clean: '清理公开稿',
    title: '清理公开稿',
    goes: '将去掉：单元格标记、“校核结果”、“勾稽关系表”和本工具的设置。',
    stays: '保留：各张表、情况说明、图表和“审核公式”。',
    opinions: (count: number) => `其中有 ${count} 条处理意见，清理后不再保留，可先另存。`,
    save: '另存处理意见',
    saved: (name: string) => `处理意见已另成工作簿，保存即可：${name}`,
    go: '清理',
    cancel: '取消',
  },
  {
    clear: 'Clear marks',
    clean: 'Clean for publishing',
    title: 'Clean for publishing',
    goes: 'Goes: marks on cells, the sheets 校核结果 and 勾稽关系表, and the settings of this tool.',
    stays: 'Stays: the tables, 情况说明 with its charts, and 审核公式.',
    opinions: (count: number) =>
      `${count} ${count === 1 ? 'reason' : 'reasons'} for ignoring findings would go too; save them first.`,
    save: 'Save the reasons',
    saved: (name: string) => `The reasons are in a workbook of their own, to be saved: ${name}`,
    go: 'Clean',
    cancel: 'Cancel',
  },
);
