import { describe, expect, test } from '@jest/globals';
import { look } from './support/attempt';
import { AMOUNT, cellOf, factOf, isTold, outcome, withCell, withText } from './support/place';

const RIGHT = String(AMOUNT);

describe('the amount of a cell, in every way that XML allows, is the amount', () => {
  test.each([
    ['single quotes', `<c r='B6' s='6'><v>8794.21</v></c>`],
    ['blanks within the tags', `<c  r = "B6"  s = "6" ><v >8794.21</v ></c >`],
    ['an attribute a line', `<c\nr="B6"\ns="6"\n><v\n>8794.21</v\n></c\n>`],
    ['attributes in another order', `<c s="6" t="n" r="B6"><v>8794.21</v></c>`],
    ['attributes of another namespace', `<c r="B6" s="6" xmlns:a="urn:a" a:x="1"><v>8794.21</v></c>`],
    ['a bracket within an attribute', `<c r="B6" s="6" ph="a>b"><v>8794.21</v></c>`],
    ['a comment within the number', `<c r="B6" s="6"><v>87<!-- x -->94.21</v></c>`],
    [
      'a comment that looks like the cell',
      `<!-- <c r="B6"><v>1</v></c> --><c r="B6" s="6"><v>8794.21</v></c>`,
    ],
    ['a processing instruction', `<?x y?><c r="B6" s="6"><v>8794.21</v></c>`],
    ['CDATA', `<c r="B6" s="6"><v><![CDATA[8794.21]]></v></c>`],
    ['characters as references', `<c r="B6" s="6"><v>&#56;794.2&#x31;</v></c>`],
    ['blanks around the number', `<c r="B6" s="6"><v> 8794.21 </v></c>`],
    ['an exponent', `<c r="B6" s="6"><v>8.79421E3</v></c>`],
    ['no address', `<c s="6"><v>8794.21</v></c>`],
    ['a type that no one knows', `<c r="B6" t="zzz"><v>8794.21</v></c>`],
    ['a text in CDATA', `<c r="B6" t="inlineStr"><is><t><![CDATA[8794.21]]></t></is></c>`],
    ['an inline text without its element', `<c r="B6" t="inlineStr"><v>8794.21</v></c>`],
    ['a text in runs', `<c r="B6" t="inlineStr"><is><r><t>87</t></r><r><t>94.21</t></r></is></c>`],
    ['an element of another make in the cell', `<c r="B6" s="6"><v>8794.21</v><extLst><ext/></extLst></c>`],
    ['a circular formula', `<c r="B6" s="6"><f>B6+0</f><v>8794.21</v></c>`],
    ['a formula of the whole sheet', `<c r="B6" s="6"><f>SUM(A1:XFD1048576)-B6</f><v>8794.21</v></c>`],
    ['a formula beyond the sheet', `<c r="B6" s="6"><f>SUM(A1:ZZZ9999999)</f><v>8794.21</v></c>`],
    [
      'a formula of 10,000 brackets',
      `<c r="B6" s="6"><f>${'('.repeat(10_000)}1${')'.repeat(10_000)}</f><v>8794.21</v></c>`,
    ],
    ['a formula of 20,000 signs', `<c r="B6" s="6"><f>${'-'.repeat(20_000)}1</f><v>8794.21</v></c>`],
    ['a formula of 100,000 addends', `<c r="B6" s="6"><f>${'A1+'.repeat(100_000)}1</f><v>8794.21</v></c>`],
    [
      'a shared formula for the whole sheet',
      `<c r="B6" s="6"><f t="shared" ref="B6:XFD1048576" si="0">A1</f><v>8794.21</v></c>`,
    ],
    ['a shared formula that no one holds', `<c r="B6" s="6"><f t="shared" si="77"/><v>8794.21</v></c>`],
    [
      'an array formula of the whole sheet',
      `<c r="B6" s="6"><f t="array" ref="B6:XFD1048576">A1</f><v>8794.21</v></c>`,
    ],
    ['a format that the workbook does not have', `<c r="B6" s="9999"><v>8794.21</v></c>`],
  ])('%s', async (_, xml) => {
    const verdict = await look(withCell(xml));
    expect(verdict.kind === 'read' && factOf(verdict.result)).toBe(RIGHT);
  });

  test.each([
    ['full-width digits', '８７９４．２１'],
    ['full-width digits and comma', '８，７９４．２１'],
    ['a right-to-left mark', '\u200f8794.21'],
    ['directions embedded', '\u202a8794.21\u202c'],
    ['isolates', '\u20678794.21\u2069'],
    ['zero-width blanks', '87\u200b94\u200d.2\u20601'],
    ['a byte-order mark', '\ufeff8794.21'],
    ['a soft hyphen', '8794\u00ad.21'],
    ['blanks of every width', '\u3000 8794.21\u00a0\u2009\t'],
    ['mathematical digits', '𝟖𝟕𝟗𝟒.𝟐𝟏'],
    ['grouped', '8,794.21'],
  ])('%s: read, and told as a number kept as text', async (_, text) => {
    const verdict = await look(withText(text));
    expect(outcome(verdict)).toBe(`${RIGHT}, told`);
  });
});

describe('what is no amount is never taken for one, and is told', () => {
  test.each([
    ['an error value', `<c r="B6" t="e"><v>#REF!</v></c>`],
    ['an error value of newer programs', `<c r="B6" t="e"><v>#SPILL!</v></c>`],
    ['an error of another program', `<c r="B6" t="e"><v>Err:522</v></c>`],
    ['an error of a circular formula', `<c r="B6" t="e"><f>B6+1</f><v>#NUM!</v></c>`],
    ['a formula that no program has calculated', `<c r="B6" s="6"><f>SUM(B7:B9)</f></c>`],
    ['a date', `<c r="B6" t="d"><v>2025-01-31T00:00:00</v></c>`],
    ['true', `<c r="B6" t="b"><v>1</v></c>`],
    ['a boolean that is none', `<c r="B6" t="b"><v>maybe</v></c>`],
    ['NaN', `<c r="B6" s="6"><v>NaN</v></c>`],
    ['Infinity', `<c r="B6" s="6"><v>-Infinity</v></c>`],
    ['a number beyond all numbers', `<c r="B6" s="6"><v>1e400</v></c>`],
    ['a comma in a stored number', `<c r="B6" s="6"><v>8,794.21</v></c>`],
    ['a number and something', `<c r="B6" s="6"><v>87x94.21</v></c>`],
    ['hexadecimal', `<c r="B6" s="6"><v>0x225A</v></c>`],
    ['two numbers', `<c r="B6" s="6"><v>8794.21 1</v></c>`],
    ['an inline text in a cell of numbers', `<c r="B6"><is><t>8794.21</t></is></c>`],
  ])('%s', async (_, xml) => {
    const verdict = await look(withCell(xml));
    expect(outcome(verdict)).toMatch(/^(?:unreadable|uncached), told$/);
  });

  test.each([
    ['#N/A as text', '#N/A'],
    ['hashes', '########'],
    ['NaN', 'NaN'],
    ['Infinity', '∞'],
    ['a raised digit', '8794²'],
    ['a digit in a circle', '8794.2①'],
    ['a bracketed digit', '⑻'],
    ['a digit with a stop', '⒏5'],
    ['a fraction', '8794½'],
    ['digits shown backwards', '\u202e12.4978\u202c'],
    ['Arabic digits', '٨٧٩٤.٢١'],
    ['Chinese numerals', '捌仟柒佰玖拾肆'],
    ['half of a surrogate pair', '\ud83d8794.21'],
    ['a control character', '8794.21\u0001'],
    ['a null', '8794\u0000.21'],
    ['a formula as text', '=8794.21'],
    ['two signs', '--8794.21'],
    ['two stops', '8794.21.00'],
    ['a date as text', '2025-01-31'],
    ['a number of 32,767 digits', '9'.repeat(32_767)],
    ['a text as long as a cell holds', '万'.repeat(32_767)],
    ['a text of 5 MB', '9'.repeat(5_000_000)],
  ])('%s as text', async (_, text) => {
    const verdict = await look(withText(text));
    expect(outcome(verdict)).toBe('unreadable, told');
  });
});

describe('amounts of any size', () => {
  test.each(['1000000000000000', '1e15', '1e300', '-1e300', '1.5e308'])(
    '%s is read as it stands, and breaks a relation',
    async (number) => {
      const verdict = await look(withCell(`<c r="B6" s="6"><v>${number}</v></c>`));
      if (verdict.kind !== 'read') throw new Error(verdict.message);
      expect(Number(factOf(verdict.result))).toBe(Number(number));
      expect(isTold(verdict.result)).toBe(true);
    },
  );

  test.each(['1e-300', '5e-324', '0.0000001'])('%s prints as nothing, and is nothing', async (number) => {
    const verdict = await look(withCell(`<c r="B6" s="6"><v>${number}</v></c>`));
    expect(outcome(verdict)).toBe('empty, told');
  });
});

test('a cell that is blank in a way of its own is blank', async () => {
  for (const xml of ['<c r="B6" s="6"/>', '<c r="B6" s="6"></c>', '<c r="B6" s="6"><v></v></c>', '']) {
    const verdict = await look(withCell(xml));
    expect(verdict.kind === 'read' && cellOf(verdict.snapshot)).toBe(undefined);
  }
});
