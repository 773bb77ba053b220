#!/usr/bin/env node
import { parseCommand, UsageError } from './arguments';
import { checkCommand } from './check-command';
import { clearCommand } from './clear-command';
import { HELP } from './help';
import { fail, processIo, type Io } from './io';
import { narrateCommand } from './narrate-command';
import { rulesCommand } from './rules-command';
import { version } from './version';
import { WorkbookError } from '../workbook/host';

/** Carries out a command line. Gives the exit code; never throws for what files hold. */
export async function main(words: readonly string[], io: Io): Promise<number> {
  try {
    const command = parseCommand(words);
    switch (command.name) {
      case 'help':
        io.out(HELP);
        return 0;
      case 'version':
        io.out(`${version()}\n`);
        return 0;
      case 'rules':
        return rulesCommand(command.json, io);
      case 'clear':
        return await clearCommand(command, io);
      case 'narrate':
        return await narrateCommand(command, io);
      case 'check':
        return await checkCommand(command, io);
    }
  } catch (error) {
    if (error instanceof UsageError) return fail(io, `${error.message}\n用法见 gouji --help`);
    if (error instanceof WorkbookError) return fail(io, error.message);
    throw error;
  }
}

if (require.main === module) {
  void main(process.argv.slice(2), processIo()).then((code) => {
    process.exitCode = code;
  });
}
