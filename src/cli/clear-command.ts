import { basename } from 'node:path';
import { newReportWorkbook } from '../hosts/file/file-workbook';
import { writeFileAtomically } from '../hosts/file/node-files';
import { ownSheets } from '../outputs/own-sheets';
import { readOpinions } from '../outputs/opinions';
import { clearPlan, opinionsPlan } from '../outputs/write-back';
import { WorkbookError } from '../workbook/host';
import type { Command } from './arguments';
import { fail, type Io } from './io';
import { openWorkbook } from './workbooks';

/**
 * Writes a copy of a workbook without marks, 校核结果 and 勾稽关系表, its 处理意见 saved first where that is asked.
 * @returns the exit code: 0, or 2 where the workbook could not be used.
 */
export async function clearCommand(command: Extract<Command, { name: 'clear' }>, io: Io): Promise<number> {
  try {
    const workbook = await openWorkbook(command.file);
    const snapshot = await workbook.snapshot();
    const opinions = readOpinions(snapshot);
    if (command.saveOpinions !== null) {
      const saved = newReportWorkbook(basename(command.saveOpinions));
      await saved.apply(opinionsPlan(opinions, io.today()));
      await writeFileAtomically(command.saveOpinions, saved.toBytes());
      io.out(`处理意见 ${opinions.length} 条，另存为 ${command.saveOpinions}\n`);
    }
    const sheets = [...ownSheets(snapshot).values()].map((sheet) => sheet.name);
    await workbook.apply(clearPlan(snapshot));
    await writeFileAtomically(command.out, workbook.toBytes());
    io.out(`已去掉标记${sheets.map((name) => `、${name}`).join('')}：${command.out}\n`);
    if (command.saveOpinions === null && opinions.length > 0) {
      io.progress(`其中有 ${opinions.length} 条处理意见，原工作簿中仍在；可用 --save-opinions 另存。`);
    }
    return 0;
  } catch (error) {
    if (error instanceof WorkbookError) return fail(io, `${command.file}：${error.message}`);
    throw error;
  }
}
