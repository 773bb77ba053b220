import { makeStyles, tokens } from '@fluentui/react-components';
import { narrativeWords } from '../../strings/pane/narrative';
import { formatFigure } from '../../core/amount';
import { fill } from '../../strings/zh-CN';
import type { ShareList } from '../../narrative/compose/result';
import { useWords } from '../app/preferences';
import { pieSlices } from './pie';

const useStyles = makeStyles({
  figure: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: 0 },
  title: { flexBasis: '100%', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  pie: { width: '112px', height: '112px', flexShrink: 0 },
  slice: { stroke: tokens.colorNeutralBackground1, strokeWidth: '1.5px' },
  label: { fill: tokens.colorNeutralForeground1, fontSize: '10px', textAnchor: 'middle' },
  table: { flexGrow: 1, flexBasis: '240px', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { padding: '1px 4px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  name: { padding: '1px 4px', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  number: {
    padding: '1px 4px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  swatch: {
    display: 'inline-block',
    width: '9px',
    height: '9px',
    marginRight: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Colours of neighbouring slices; beside each stands its number, so that nothing rests on them. */
const COLOURS = [
  tokens.colorPaletteBlueBorderActive,
  tokens.colorPaletteMarigoldBorderActive,
  tokens.colorPaletteTealBorderActive,
  tokens.colorPaletteBerryBorderActive,
  tokens.colorPaletteGreenBorderActive,
  tokens.colorPaletteLavenderBorderActive,
  tokens.colorPaletteDarkOrangeBorderActive,
  tokens.colorPaletteBrownBorderActive,
];
const SIZE = 112;
const RADIUS = 44;

/** The pie that is drawn below a paragraph, and the same as a table. */
export function SharePie({ title, shares }: { readonly title: string; readonly shares: ShareList }) {
  const styles = useStyles();
  const words = useWords(narrativeWords);
  const slices = pieSlices(shares.shares, SIZE / 2, RADIUS);
  const colour = (index: number): string => COLOURS[index % COLOURS.length] ?? '';
  return (
    <figure className={styles.figure} lang="zh-CN">
      <figcaption className={styles.title}>{fill(words.chart, { title })}</figcaption>
      <svg viewBox={`0 0 ${String(SIZE)} ${String(SIZE)}`} className={styles.pie} aria-hidden="true">
        {slices.map(({ path, label }, index) =>
          path === '' ? null : (
            <g key={index}>
              <path d={path} className={styles.slice} fill={colour(index)} />
              <text x={label.x} y={label.y + 3} className={styles.label}>
                {index + 1}
              </text>
            </g>
          ),
        )}
      </svg>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {words.item}
            </th>
            <th scope="col" className={styles.head}>
              {words.amount}
            </th>
            <th scope="col" className={styles.head}>
              {words.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.items.map(({ name, figure }, index) => (
            <tr key={`${String(index)} ${name}`}>
              <th scope="row" className={styles.name}>
                <span className={styles.swatch} style={{ backgroundColor: colour(index) }} />
                {index + 1} {name}
              </th>
              <td className={styles.number}>{formatFigure(figure.value, 2)}</td>
              <td className={styles.number}>{((shares.shares[index] ?? 0) / 100).toFixed(2)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
