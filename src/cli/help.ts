/** What `gouji --help` prints. */
export const HELP = `勾稽 · 部门预算公开校核

用法
  gouji check 工作簿或文件夹... [--out 路径] [--json] [--no-write] [--opinions 工作簿]
      校核，列出问题，另存一份标记后的工作簿（默认在原处，名为 原名.校核.xlsx）。原文件不改动。
  gouji clear 工作簿 --out 路径 [--save-opinions 工作簿.xlsx]
      去掉标记、校核结果和勾稽关系表，其余一概保留；可先把处理意见另存。
  gouji rules [--json]
      列出全部规则。

选项
  --out 路径            一个工作簿时是文件，多个时是文件夹
  --json                每个工作簿输出一行 JSON
  --no-write            只列出问题，不另存
  --opinions 工作簿     沿用该工作簿“校核结果”中的处理意见
  --exit-zero           有错误时退出码仍为 0

退出码：0 没有错误，1 有错误，2 有文件不能使用（已写处理意见的问题不计）

Usage
  gouji check FILE|FOLDER... [--out PATH] [--json] [--no-write] [--opinions FILE]
      Check, list the findings, write a marked copy (NAME.校核.xlsx beside the workbook). The original stays as it is.
  gouji clear FILE --out PATH [--save-opinions FILE.xlsx]
      Take marks, 校核结果 and 勾稽关系表 away again; everything else stays.
  gouji rules [--json]
      List the rules.

Exit: 0 no error-level finding, 1 some, 2 a file could not be used (explained findings do not count).
`;
