import { bilingual } from './words';

/** What the page says where it stands alone in a browser. */
export const browserWords = bilingual(
  {
    start: {
      title: '把部门预算公开工作簿放到这里',
      drop: '拖入工作簿，或点此选择',
      dropNow: '松开即可打开',
      kinds: '.xlsx、.xlsm、.xls；可同时放入情况说明 .docx、.txt、.md',
      local: '文件不离开本机：校核在浏览器里进行，原文件不改动，标记写在另存的一份里。',
      sample: '打开示例工作簿',
      recent: '最近打开过',
      opening: '正在打开…',
      several: '一次只能打开一个工作簿，没有打开。',
      noWorkbook: '情况说明要与工作簿核对。把工作簿和它一起放入，或先打开工作簿再放入。',
      notWorkbook: (name: string) =>
        `“${name}”不是 Excel 工作簿，也不是情况说明文档。可以打开 .xlsx、.xlsm 和 .xls，情况说明用 .docx、.txt 或 .md；WPS 的 .et 先另存为 .xlsx，.wps 先另存为 .docx。`,
      notLoaded: '程序的一部分没有加载到，没有打开。检查网络后再试一次。',
      noSample: '示例没有取到。检查网络，或打开自己的工作簿。',
      unreadable: (name: string) => `浏览器没有读到“${name}”。文件可能已移走或正被占用，再选一次。`,
    },
    preview: {
      title: '工作表预览',
      sheets: '工作表',
      hidden: '（隐藏）',
      grid: (sheet: string) => `工作表 ${sheet}`,
      hint: '点一格或按回车，列出与它有关的勾稽关系；方向键移动。',
      empty: '这张表没有内容。',
      marks: { cause: '疑为出错的格', error: '错误', warning: '警示', note: '提示' },
    },
    save: {
      marked: '下载标记后的工作簿',
      report: '下载校核报告',
      other: '打开另一个工作簿',
      unsaved: '标记后的工作簿还没有下载，打开另一个会丢掉这一份。',
      leave: '仍然打开另一个',
      stay: '留在这里',
      saved: (name: string) => `已交给浏览器下载：${name}`,
    },
    documents: {
      title: '情况说明文档',
      add: '加入情况说明文档',
      drop: '松开即可加入情况说明文档',
      remove: (name: string) => `移除 ${name}`,
      paragraphs: (count: number) => `${count} 段`,
      openFirst: '已有打开的工作簿。先点“打开另一个工作簿”，再放入。',
      notText: (name: string) => `“${name}”不是情况说明文档。可以加入 .docx、.txt 和 .md。`,
    },
    noOffice:
      '没有加载到 Excel 的接口脚本（office.js），无法读取打开的工作簿。检查勾稽所在服务器的 office 文件夹和网络，再重新打开面板。',
  },
  {
    start: {
      title: 'Put a budget disclosure workbook here',
      drop: 'Drop a workbook, or choose one',
      dropNow: 'Let go to open it',
      kinds: '.xlsx, .xlsm, .xls; with its narrative as .docx, .txt or .md',
      local:
        'The file stays on this machine: it is checked in the browser, the original is not changed, and marks go into a copy.',
      sample: 'Open the sample workbook',
      recent: 'Opened before',
      opening: 'Opening…',
      several: 'One workbook at a time; nothing was opened.',
      noWorkbook: 'A narrative is checked against a workbook. Put both here, or open the workbook first.',
      notWorkbook: (name: string) =>
        `“${name}” is neither an Excel workbook nor a narrative. Open a .xlsx, .xlsm or .xls, and a .docx, .txt or .md beside it; save a WPS .et as .xlsx and a .wps as .docx first.`,
      notLoaded: 'A part of the program did not load; nothing was opened. Check the network and try again.',
      noSample: 'The sample could not be fetched. Check the network, or open a workbook of your own.',
      unreadable: (name: string) =>
        `The browser could not read “${name}”. It may have been moved or be in use; choose it again.`,
    },
    preview: {
      title: 'Sheet preview',
      sheets: 'Sheets',
      hidden: ' (hidden)',
      grid: (sheet: string) => `Sheet ${sheet}`,
      hint: 'Click a cell or press Enter to list its relations; the arrow keys move.',
      empty: 'This sheet is empty.',
      marks: { cause: 'Probably wrong itself', error: 'Error', warning: 'Warning', note: 'Note' },
    },
    save: {
      marked: 'Download marked copy',
      report: 'Download the report',
      other: 'Open another',
      unsaved: 'The marked workbook has not been downloaded; opening another one loses it.',
      leave: 'Open another all the same',
      stay: 'Stay here',
      saved: (name: string) => `Handed to the browser: ${name}`,
    },
    documents: {
      title: 'Narrative documents',
      add: 'Add a document',
      drop: 'Let go to add the narrative document',
      remove: (name: string) => `Remove ${name}`,
      paragraphs: (count: number) => `${count} ${count === 1 ? 'paragraph' : 'paragraphs'}`,
      openFirst: 'A workbook is open. Choose “Open another” first.',
      notText: (name: string) => `“${name}” is not a narrative document. Add a .docx, .txt or .md.`,
    },
    noOffice:
      'Excel’s script (office.js) did not load, so the open workbook cannot be read. Check the office folder of the server and the network, then open the pane again.',
  },
);
