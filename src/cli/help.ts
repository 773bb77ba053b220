/** What `gouji --help` prints. */
export const HELP = `勾稽 · 部门预算公开校核

用法
  gouji check 工作簿或文件夹... [--out 路径] [--json] [--no-write] [--opinions 工作簿] [--text 文档]
      校核，列出问题，另存一份标记后的工作簿（默认在原处，名为 原名.校核.xlsx）。原文件不改动。
      多个工作簿同时校核，一个有问题不影响其他；结果按输入的顺序。
  gouji clear 工作簿 --out 路径 [--save-opinions 工作簿.xlsx]
      去掉标记、校核结果和勾稽关系表，其余一概保留；可先把处理意见另存。
  gouji narrate 工作簿 [--out 路径] [--json] [--formulas] [--terms 文件]
      由各表写出情况说明和名词解释；用 --out 另存一份写有这两张表（含饼图）的工作簿。已有的情况说明不改动，
      新的写在“情况说明（自动生成）”；改动过的段落保留，新文本写在旁边。
  gouji rules [--json]
      列出全部规则。

选项
  --out 路径            一个工作簿时是文件，多个时是文件夹
  --json                每个工作簿输出一行 JSON
  --no-write            只列出问题，不另存
  --text 文档           情况说明在 Word 或文本文件中时，一并核对（.docx、.txt）
  --opinions 工作簿     沿用该工作簿“校核结果”中的处理意见
  --summary 文件        多个工作簿的汇总，每个一行：.ndjson 或 .xlsx，可写两次
  --resume              接着上次中途停止的继续：汇总 .ndjson 中已完成、文件未变动的跳过
  --jobs N              同时校核几个工作簿（默认为处理器个数）
  --time-limit 秒       每个工作簿最多用多少秒（默认 120）
  --formulas            情况说明中的数字写成公式，随各表变动
  --terms 文件          科目说明文件（每行：编码或名称，解释），用于名词解释
  --exit-zero           有错误时退出码仍为 0

退出码：0 没有错误，1 有错误，2 有文件不能使用，130 中途停止（已写处理意见的问题不计）

Usage
  gouji check FILE|FOLDER... [--out PATH] [--json] [--no-write] [--opinions FILE] [--text DOC]
      Check, list the findings, write a marked copy (NAME.校核.xlsx beside the workbook). The original stays as it is.
      Several are checked side by side (--jobs N, --time-limit SECONDS each), results in order; --summary FILE.ndjson or
      FILE.xlsx gives a line a workbook, --resume goes on from the .ndjson of a run that was stopped (Ctrl-C).
  gouji clear FILE --out PATH [--save-opinions FILE.xlsx]
      Take marks, 校核结果 and 勾稽关系表 away again; everything else stays.
  gouji narrate FILE [--out PATH] [--json] [--formulas] [--terms FILE]
      Write 情况说明 and 名词解释 from the tables; with --out into a copy of the workbook, as text or live formulas.
  gouji rules [--json]
      List the rules.

Exit: 0 no error-level finding, 1 some, 2 a file could not be used, 130 stopped (explained findings do not count).
`;
