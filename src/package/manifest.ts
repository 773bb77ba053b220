/** The address that the manifest of the sources carries, and every built one replaces. */
const DEVELOPMENT = 'https://localhost:3000';

/** An address that pages cannot be served to Office from. Its message is for the one who packages. */
export class OriginError extends Error {}

/**
 * The address that the pane is to be served from, without a slash at its end: "https://host", with a port and a path
 * where there are any. Throws an OriginError for anything but https, and for what a browser would not keep.
 */
export function parseOrigin(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new OriginError(`“${text}”不是网址。写成 https://主机名[:端口][/路径]。`);
  }
  if (url.protocol !== 'https:')
    throw new OriginError(`“${text}”不是 https 地址：Office 只加载 https 的加载项。`);
  if (url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new OriginError(`“${text}”里不能有用户名、问号或井号。写成 https://主机名[:端口][/路径]。`);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/**
 * The manifest with every address of the development server replaced. `origin` as parseOrigin gives it. Throws an Error
 * where the manifest names an address that is neither Microsoft's schemas' nor the development server's.
 */
export function manifestFor(manifest: string, origin: string): string {
  const written = manifest.replaceAll(DEVELOPMENT, escaped(origin));
  const foreign = addressesIn(written).filter((url) => !url.startsWith(`${escaped(origin)}/`));
  if (foreign.length > 0) throw new Error(`manifest.xml: ${foreign.join(', ')}`);
  return written;
}

/** The addresses that a manifest has Office load, in order. */
export function addressesIn(manifest: string): string[] {
  return [...manifest.matchAll(/DefaultValue="([a-z]+:\/\/[^"]*)"/g)].map((match) => match[1] ?? '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
