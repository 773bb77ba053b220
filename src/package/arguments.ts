import { OriginError, parseOrigin } from './manifest';

/** What is to be packaged. */
export interface PackageOptions {
  readonly origin: string;
  /** Network path of the shared folder that holds the manifest. */
  readonly share: string;
  readonly office: 'local' | 'cdn';
  readonly out: string;
}

const NAMES = ['origin', 'share', 'office', 'out'];

/** Reads the command's arguments. Throws an OriginError, whose message says what is wrong with them. */
export function parsePackageArguments(args: readonly string[]): PackageOptions {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at += 2) {
    const [name = '', value] = [args[at]?.replace(/^--/, ''), args[at + 1]];
    if (!args[at]?.startsWith('--') || !NAMES.includes(name)) {
      throw new OriginError(`不认识的参数：${args[at] ?? ''}。${USAGE}`);
    }
    if (value === undefined || value.startsWith('--')) throw new OriginError(`--${name} 缺少值。${USAGE}`);
    given.set(name, value);
  }
  const origin = given.get('origin');
  if (origin === undefined) throw new OriginError(`缺少 --origin：网站的地址。${USAGE}`);
  const office = given.get('office') ?? 'local';
  if (office !== 'local' && office !== 'cdn') throw new OriginError(`--office 只能是 local 或 cdn。${USAGE}`);
  const parsed = parseOrigin(origin);
  const share = given.get('share') ?? `\\\\${new URL(parsed).hostname}\\gouji`;
  if (!/^\\\\[^\\]+\\[^\\]/.test(share)) {
    throw new OriginError(`--share“${share}”不是网络路径。写成 \\\\服务器\\共享名。`);
  }
  return { origin: parsed, share, office, out: given.get('out') ?? 'out/package' };
}

const USAGE =
  '用法：npm run package -- --origin https://主机名[:端口][/路径] [--share \\\\服务器\\共享名] [--office local|cdn] [--out 文件夹]';
