import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import { ROOT } from '../support/pane';

const FOLDER = join(ROOT, 'out/e2e');

/** Makes the file that a test serves in the place of office.js. Gives its path. */
export async function bundleExcel(): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    webpack(
      {
        mode: 'development',
        devtool: false,
        entry: join(__dirname, 'page-script.ts'),
        output: { path: FOLDER, filename: 'page-script.js' },
        resolve: { extensions: ['.ts', '.js'] },
        module: {
          rules: [
            {
              test: /\.ts$/,
              loader: 'ts-loader',
              options: {
                transpileOnly: true,
                compilerOptions: { module: 'esnext', declaration: false, incremental: false },
              },
            },
          ],
        },
        performance: { hints: false },
      },
      (error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      },
    );
  });
  const proxies = readFileSync(require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js'), 'utf8');
  const file = join(FOLDER, 'office.js');
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${proxies}\n;\n${readFileSync(join(FOLDER, 'page-script.js'), 'utf8')}`);
  return file;
}
