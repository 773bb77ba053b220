/** A GUID of the catalog among those that a user trusts; the same each time, so that importing twice makes one entry. */
const CATALOG = '{6d3a9c41-72bf-4e0b-8d15-9f4a1c27e8b3}';

/**
 * The registry file that makes a user's Excel trust a shared folder with manifests and show it under "共享文件夹".
 * `share` is its network path, "\\server\share". In UTF-16 with its mark and lines ended as Windows has them, as
 * regedit reads them.
 */
export function catalogRegistry(share: string): Uint8Array {
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_CURRENT_USER\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${CATALOG}]`,
    `"Id"="${CATALOG}"`,
    `"Url"="${share.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
    '"Flags"=dword:00000001',
    '',
  ];
  const text = `\uFEFF${lines.join('\r\n')}`;
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 0xff;
    bytes[2 * at + 1] = unit >> 8;
  }
  return bytes;
}
