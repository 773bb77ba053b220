import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

const ROOT = resolve(__dirname, '..');
const FILE = join(ROOT, 'manifest.xml');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current) current.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

const app = parse(readFileSync(FILE, 'utf8'));
const named = (name: string): Element[] => all(app, name);
const valueOf = (element: Element | undefined): string => element?.attributes['DefaultValue'] ?? '';
const resources = new Map(
  ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
    named(name)
      .filter((element) => 'id' in element.attributes)
      .map((element) => [element.attributes['id'] ?? '', element] as const),
  ),
);

/** Order of children that Microsoft's schemas ask for; an element that is not listed is not allowed. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

describe('the manifest of the add-in', () => {
  test('Microsoft’s own reader takes it, and sees what Excel will see', () => {
    // In a process of its own: a package below it is an ES module, which jest does not load.
    const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1])
      .then((read) => process.stdout.write(JSON.stringify(read)))`;
    const read: unknown = JSON.parse(
      execFileSync(process.execPath, ['-e', script, FILE], { encoding: 'utf8', cwd: ROOT }),
    );
    expect(read).toMatchObject({
      defaultLocale: 'zh-CN',
      displayName: '勾稽 · 预算公开校核',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      officeAppType: 'TaskPaneApp',
    });
  });

  test('its id is a GUID and its version has four parts', () => {
    expect(named('Id')[0]?.text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(named('Version')[0]?.text).toBe(`${version}.0`);
  });

  test('it asks for ExcelApi 1.9 and nothing more', () => {
    expect(named('Sets')[0]?.attributes['DefaultMinVersion']).toBe('1.9');
    expect(named('Set').map((set) => set.attributes)).toEqual([{ Name: 'ExcelApi' }]);
  });

  test.each(Object.entries(ORDER))('the children of %s stand in the order of the schema', (name, order) => {
    const elements = name === app.name ? [app] : named(name);
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      const places = element.children.map((child) => order.indexOf(child.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('every resource that is named is there, every one that is there is named, and ids are unique', () => {
    const used = [...new Set(everything(app).flatMap((element) => element.attributes['resid'] ?? []))];
    expect(used.filter((id) => !resources.has(id))).toEqual([]);
    expect([...resources.keys()].filter((id) => !used.includes(id))).toEqual([]);
    const ids = everything(app).flatMap((element) => element.attributes['id'] ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect([...resources.keys()].filter((id) => id.length > 32)).toEqual([]);
  });

  test('all addresses are https and of one origin', () => {
    const urls = everything(app)
      .flatMap((element) => [valueOf(element), element.text])
      .filter((text) => /^[a-z]+:\/\//.test(text));
    expect(urls.length).toBeGreaterThan(60);
    expect([...new Set(urls.map((url) => new URL(url).origin))]).toHaveLength(1);
    expect(new URL(urls[0] ?? '').protocol).toBe('https:');
  });

  test('every text is there in both languages, within the length that Office takes', () => {
    const texts = [
      ...named('bt:String'),
      ...named('DisplayName'),
      ...all(app, 'Description').filter(valueOf),
    ];
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) {
      const english = text.children.map((child) => [child.attributes['Locale'], child.attributes['Value']]);
      expect(english).toEqual([['en-US', expect.stringMatching(/^[ -~]+$/)]]);
      expect(valueOf(text)).toMatch(/[\u4e00-\u9fff]/);
      expect(valueOf(text)).not.toMatch(/请|！|!/);
    }
    const short = all(named('bt:ShortStrings')[0] ?? app, 'bt:String');
    const long = all(named('bt:LongStrings')[0] ?? app, 'bt:String');
    const lengths = (list: readonly Element[]): number[] =>
      list
        .flatMap((text) => [valueOf(text), text.children[0]?.attributes['Value'] ?? ''])
        .map((one) => one.length);
    expect(Math.max(...lengths(short))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths([...long, ...named('Description').filter(valueOf)]))).toBeLessThanOrEqual(250);
  });

  test('the ribbon has one tab with the six commands, the cell’s menu the seventh', () => {
    const label = (element: Element): string =>
      valueOf(
        resources.get(element.children.find((child) => child.name === 'Label')?.attributes['resid'] ?? ''),
      );
    const tab = named('CustomTab');
    expect(tab.map(label)).toEqual(['勾稽']);
    expect(all(tab[0] ?? app, 'Control').map(label)).toEqual([
      '打开面板',
      '一键校核',
      '勾稽关系表',
      '生成情况说明',
      '清除标记',
      '清理公开稿',
    ]);
    const menu = named('OfficeMenu');
    expect(menu.map((element) => element.attributes['id'])).toEqual(['ContextMenuCell']);
    expect(all(menu[0] ?? app, 'Control').map(label)).toEqual(['查看此格的勾稽关系']);
    const functions = named('FunctionName').map((element) => element.text);
    expect(functions).toEqual(['check', 'relations', 'narrative', 'clear', 'clean', 'trace']);
  });

  test('commands and pane share one runtime', () => {
    const runtime = named('Runtime').map((element) => element.attributes);
    expect(runtime).toEqual([{ resid: 'Pane.Url', lifetime: 'long' }]);
    expect(named('FunctionFile')[0]?.attributes['resid']).toBe('Pane.Url');
    expect(valueOf(resources.get('Pane.Url'))).toBe(
      valueOf(all(named('DefaultSettings')[0] ?? app, 'SourceLocation')[0]),
    );
  });
});

const images = [...resources].filter(([, element]) => element.name === 'bt:Image');

describe('its icons', () => {
  test('each command has the three sizes that Office needs, and more', () => {
    for (const icon of named('Icon')) {
      const sizes = icon.children.map((image) => Number(image.attributes['size']));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
      for (const image of icon.children) {
        expect(image.attributes['resid']).toMatch(new RegExp(`\\.${image.attributes['size'] ?? ''}$`));
      }
    }
  });

  test.each(images.map(([id, element]) => [id, valueOf(element)]))(
    '%s is a drawing of its size',
    (id, url) => {
      const { width, height, colours } = picture(new URL(url).pathname);
      expect([width, height]).toEqual([Number(id.split('.').at(-1)), Number(id.split('.').at(-1))]);
      expect(colours).toBeGreaterThan(3);
    },
  );

  test('the add-in’s own are 32 and 64 pixels', () => {
    const own = [named('IconUrl')[0], named('HighResolutionIconUrl')[0]];
    expect(own.map((element) => picture(new URL(valueOf(element)).pathname).width)).toEqual([32, 64]);
  });
});

function everything(element: Element): Element[] {
  return [element, ...element.children.flatMap(everything)];
}

/** Size of a PNG and how many colours it has: a blank one would have one. */
function picture(path: string): { width: number; height: number; colours: number } {
  const bytes = readFileSync(join(ROOT, path));
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const at = bytes.indexOf('IDAT');
  const pixels = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  const colours = new Set<number>();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) colours.add(pixels.readUInt32BE(y * (width * 4 + 1) + 1 + x * 4));
  }
  return { width, height, colours: colours.size };
}
