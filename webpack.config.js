/**
 * The page: pane, commands and function file in one. `--env office=cdn` takes office.js from Microsoft instead of from
 * beside the page.
 */
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');

const CDN = 'https://appsforoffice.microsoft.com';

/** Where office.js is, as the page asks for it. */
const OFFICE = { local: 'office/office.js', cdn: `${CDN}/lib/1/hosted/office.js` };

/** What office.js loads in Excel, beside itself. */
const OFFICE_FILES = [
  'office.js',
  'excel-{win32-16.01,web-16.00,mac-16.00}.js',
  'o15apptofilemappingtable.js',
  '{zh-cn,en-us}/office_strings.js',
  'telemetry/oteljs*.js',
];

/** No address but the page's own. Fluent makes empty style elements, whose hash this is, and fills them by script. */
function policy(office) {
  const scripts = office === 'cdn' ? `'self' ${CDN}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

module.exports = (env, argv) => {
  const office = env.office ?? 'local';
  if (!(office in OFFICE)) throw new Error(`--env office=${office}: local or cdn`);
  const development = argv.mode === 'development';
  return {
    mode: development ? 'development' : 'production',
    // A script made by eval would not pass the page's policy.
    devtool: development ? 'source-map' : false,
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: join(__dirname, 'dist/pane'),
      filename: development ? '[name].js' : '[name].[contenthash:8].js',
      chunkFilename: development ? '[name].js' : '[name].[contenthash:8].js',
      publicPath: 'auto',
      clean: true,
    },
    // Fluent's icons are 18 MB of source, of which a dozen are used.
    cache: {
      type: 'filesystem',
      buildDependencies: { config: [__filename, join(__dirname, 'tsconfig.json')] },
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          // What nothing uses of our own files is left out as of the packages.
          sideEffects: false,
          // Types are checked by `npm run types`; modules stay modules, so that what is not used can be left out.
          options: {
            transpileOnly: true,
            compilerOptions: {
              module: 'esnext',
              declaration: false,
              incremental: false,
              sourceMap: development,
            },
          },
        },
      ],
    },
    optimization: { splitChunks: { chunks: 'all' } },
    performance: { hints: false },
    plugins: [
      new webpack.DefinePlugin({ OFFICE_SCRIPT: JSON.stringify(OFFICE[office]) }),
      new HtmlPlugin({
        template: 'src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        templateParameters: { policy: policy(office) },
        scriptLoading: 'defer',
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/page.css', to: 'assets/' },
          { from: 'assets/icons/*.png' },
          { from: 'assets/samples/*.xlsx' },
          ...(office === 'local'
            ? OFFICE_FILES.map((from) => ({
                from,
                context: join(__dirname, 'node_modules/@microsoft/office-js/dist'),
                to: 'office/[path][name][ext]',
                globOptions: { ignore: ['**/*.debug.js'] },
                info: { minimized: true },
              }))
            : []),
        ],
      }),
    ],
    devServer: {
      static: false,
      hot: false,
      open: ['/taskpane.html'],
      client: { overlay: { errors: true, warnings: false } },
    },
  };
};
