import type { OwnChart } from '../../workbook/plan';
import type { Draft } from './draft';
import { scanXml } from './xml';

const POINT = 12_700;

/**
 * The pies of a sheet as the plans that would draw them again. Charts of another make (more series, other kinds)
 * and pictures are passed over. Throws an XmlError.
 */
export function readCharts(draft: Draft, path: string): OwnChart[] {
  return draft
    .relationships(path)
    .filter((rel) => rel.type === 'drawing' && draft.parts.has(rel.target))
    .flatMap((drawing) => {
      const anchors = draft.reading(drawing.target, readAnchors);
      const charts = new Map(draft.relationships(drawing.target).map((rel) => [rel.id, rel.target]));
      return anchors.flatMap((anchor): OwnChart[] => {
        const target = charts.get(anchor.chart);
        if (target === undefined || !draft.parts.has(target)) return [];
        const chart = draft.reading(target, readPie);
        return chart ? [{ ...chart, ...anchor.place }] : [];
      });
    });
}

interface Anchor {
  readonly chart: string;
  readonly place: Pick<OwnChart, 'at' | 'width' | 'height'>;
}

function readAnchors(xml: string): Anchor[] {
  const found: Anchor[] = [];
  let numbers: Record<string, number> = {};
  let element = '';
  let inFrom = false;
  let size = { width: 0, height: 0 };
  scanXml(xml, {
    open({ name, attributes: a }) {
      element = name;
      if (name === 'oneCellAnchor') numbers = {};
      else if (name === 'from') inFrom = true;
      else if (name === 'ext' && a['cx'] !== undefined && a['cx'] !== '0') {
        size = { width: Number(a['cx']) / POINT, height: Number(a['cy']) / POINT };
      } else if (name === 'chart') {
        const { row = 0, col = 0, rowOff = 0, colOff = 0 } = numbers;
        const at = { row, col, right: colOff / POINT, down: rowOff / POINT };
        found.push({ chart: a['r:id'] ?? '', place: { at, ...size } });
      }
    },
    close({ name }) {
      element = '';
      if (name === 'from') inFrom = false;
    },
    text(text) {
      if (inFrom && element !== '' && text.trim() !== '') numbers[element] = Number(text);
    },
  });
  return found;
}

function readPie(xml: string): Omit<OwnChart, 'at' | 'width' | 'height'> | null {
  const texts: Record<'title' | 'names' | 'values', string> = { title: '', names: '', values: '' };
  const points: { names: string[]; values: string[] } = { names: [], values: [] };
  let numberFormat = 'General';
  let part: 'title' | 'names' | 'values' | null = null;
  let element = '';
  let series = 0;
  let isPie = false;
  scanXml(xml, {
    open({ name, attributes: a }) {
      element = name;
      if (name === 'pieChart') isPie = true;
      else if (name === 'ser') series += 1;
      else if (name === 'title') part = 'title';
      else if (name === 'cat') part = 'names';
      else if (name === 'val') part = 'values';
      else if (name === 'numFmt') numberFormat = a['formatCode'] ?? numberFormat;
      else if (name === 'pt' && (part === 'names' || part === 'values')) points[part].push('');
    },
    close({ name }) {
      element = '';
      if (name === 'title' || name === 'cat' || name === 'val') part = null;
    },
    text(text) {
      if (part === 'title' && element === 't') texts.title += text;
      else if (part && element === 'f') texts[part] += text;
      else if ((part === 'names' || part === 'values') && element === 'v') {
        const list = points[part];
        list[list.length - 1] = (list.at(-1) ?? '') + text;
      }
    },
  });
  if (!isPie || series !== 1) return null;
  return {
    title: texts.title,
    names: address(texts.names),
    values: address(texts.values),
    points: points.names.map((name, index) => ({ name, value: Number(points.values[index] ?? 0) })),
    numberFormat,
  };
}

function address(reference: string): string {
  return reference.slice(reference.lastIndexOf('!') + 1).replace(/\$/g, '');
}
