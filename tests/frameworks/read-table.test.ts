import { describe, expect, test } from 'vitest';
import { indicatorsOf } from '../../lib/frameworks/imported/bullets';
import { ImportError } from '../../lib/frameworks/imported/import-error';
import { looksLikeTable, readTableFile, readTableHtml, readTableText } from '../../lib/frameworks/tables/read-table';

const bytes = (text: string) => new TextEncoder().encode(text);
const refusalOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof ImportError) return { code: error.code, ...error.values };
    throw error;
  }
  return null;
};

describe('a file of separated values', () => {
  test('is read with commas, semicolons, tabs or bars, whichever fits', () => {
    for (const sign of [',', ';', '\t', '|']) {
      const grid = readTableFile(bytes(`${['Skill', 'Junior', 'Senior'].join(sign)}\n${['Planning', '"a, b; c"', 'x'].join(sign)}`));
      expect(grid.delimiter).toBe(sign);
      expect(grid.rows[1]).toEqual(['Planning', 'a, b; c', 'x']);
    }
  });

  test('keeps line breaks, quotation marks and white space inside a cell as they are', () => {
    const grid = readTableFile(bytes('Skill,Senior\r\nPlanning,"  first\r\n- ""second""  "\r\n'));
    expect(grid.rows[1]?.[1]).toBe('  first\r\n- "second"  ');
  });

  test('is decoded as UTF-8, as UTF-16 with or without its mark, and as Windows-1252 where nothing else fits', () => {
    const text = 'Compétence;Niveau élevé\nQualité;Œuvre à l’équipe';
    const utf16 = (little: boolean, mark: boolean) => {
      const codes = [...(mark ? '\ufeff' : ''), ...text].map((sign) => sign.charCodeAt(0));
      return new Uint8Array(codes.flatMap((code) => (little ? [code & 255, code >> 8] : [code >> 8, code & 255])));
    };
    const windows = Uint8Array.from([...text.replace('Œ', 'O').replace('’', "'")].map((sign) => sign.charCodeAt(0)));
    expect(readTableFile(bytes(`\ufeff${text}`)).rows[0]?.[0]).toBe('Compétence');
    for (const [little, mark] of [
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ] as const) {
      const plain = 'Skill;Senior level\nPlanning;Plans the work of several teams';
      const source = mark ? utf16(little, true) : utf16(little, false);
      expect(readTableFile(source).rows[1]?.[0], `${little} ${mark} ${plain.length}`).toBe('Qualité');
    }
    expect(readTableFile(windows)).toMatchObject({
      encoding: 'windows-1252',
      rows: [
        ['Compétence', 'Niveau élevé'],
        ['Qualité', "Ouvre à l'équipe"],
      ],
    });
  });

  test('may announce its separator in a first line of its own', () => {
    expect(readTableFile(bytes('sep=;\r\nSkill;Senior\r\nPlanning;a,b')).rows).toEqual([
      ['Skill', 'Senior'],
      ['Planning', 'a,b'],
    ]);
  });

  test.each([
    ['an empty file', '', 'empty'],
    ['white space only', ' \n\n \t\n', 'empty'],
    ['an Excel workbook named .csv', 'PK\u0003\u0004....xl/workbook.xml', 'isWorkbook'],
    ['a Word document', 'PK\u0003\u0004....word/document.xml', 'isWordDocument'],
    ['a ZIP archive', 'PK\u0003\u0004....photos/one.jpg', 'isZip'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'isPdf'],
    ['a web page', '\n<!DOCTYPE html><html><body>1,2</body></html>', 'isWebPage'],
    ['an XML file', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'isXml'],
    ['a JSON file', '[{"skill": "Planning", "level": 1}]', 'isJson'],
    ['a cut-off JSON file', '{"skill": "Planning", "level": [1,', 'isJson'],
    ['a rich-text file', '{\\rtf1\\ansi hello}', 'isRichText'],
    ['a list of one column', 'Planning\nDelivery\nMentoring', 'oneColumn'],
    ['a quotation mark that never closes', 'Skill,Senior\nPlanning,"open\nDelivery,b\n', 'unclosedQuote'],
  ])('is refused when it is %s', (_, text, code) => {
    const raw = Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
    expect(refusalOf(() => readTableFile(raw))?.code).toBe(code);
  });

  test('is refused when it is a picture or bytes without text', () => {
    expect(refusalOf(() => readTableFile(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])))?.code).toBe('isImage');
    expect(refusalOf(() => readTableFile(Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 256)))?.code).toBe('isBinary');
  });

  test('is refused above the limits, naming what and where', () => {
    expect(refusalOf(() => readTableFile(new Uint8Array(11 * 1024 * 1024)))).toEqual({ code: 'fileTooLarge', megabytes: 11, limit: 10 });
    expect(refusalOf(() => readTableFile(bytes('a,b\n'.repeat(100_002))))).toEqual({ code: 'tooManyRows', limit: 100_000 });
    expect(refusalOf(() => readTableFile(bytes(`a,b\n${'x,'.repeat(300)}`)))).toEqual({ code: 'tooManyColumns', row: 2, limit: 256 });
    expect(refusalOf(() => readTableFile(bytes(`a,b\nc,${'x'.repeat(40_000)}`)))).toEqual({
      code: 'cellTooLong',
      row: 2,
      column: 2,
      limit: 32_768,
    });
  });

  test('with a million quotation marks is refused, not followed for ever', () => {
    for (const text of [
      '"'.repeat(1_000_000),
      `a,b\n${'"",'.repeat(333_000)}`,
      `a,${'"x" '.repeat(250_000)}`,
      `a,b\n"${'""'.repeat(500_000)}`,
    ])
      expect(
        refusalOf(() => readTableFile(bytes(text))),
        text.slice(0, 12),
      ).not.toBeNull();
  });
});

describe('pasted cells', () => {
  test('of a spreadsheet are read by their tabs, breaks inside quoted cells included', () => {
    expect(readTableText('Skill\tSenior\nPlanning\t"one\ntwo"\n').rows).toEqual([
      ['Skill', 'Senior'],
      ['Planning', 'one\ntwo'],
    ]);
  });

  test('with a lone quotation mark lose nothing', () => {
    expect(readTableText('Screen\tSize\nLaptop\t"15 inches\nDesk\t27').rows).toEqual([
      ['Screen', 'Size'],
      ['Laptop', '"15 inches'],
      ['Desk', '27'],
    ]);
  });

  test('drawn with bars lose the drawing only', () => {
    expect(readTableText('| Skill | Senior |\n|---|:--|\n| Planning | Plans ahead |').rows).toEqual([
      ['Skill', 'Senior'],
      ['Planning', 'Plans ahead'],
    ]);
  });

  test('are told from sentences', () => {
    expect(looksLikeTable('Skill\tSenior\nPlanning\tPlans ahead')).toBe(true);
    expect(looksLikeTable('Skill,Junior,Senior\nPlanning,Plans days,"Plans weeks, and more"')).toBe(true);
    expect(looksLikeTable('| a | b |\n|---|---|\n| c | d |')).toBe(true);
    expect(looksLikeTable('Planning\nBreaks work down, names risks, and delivers.\nWrites, reads, and speaks.')).toBe(false);
    expect(looksLikeTable('Delivery, craft and domain\nPlanning, always')).toBe(false);
  });
});

describe('a table in pasted HTML', () => {
  test('gives merged cells to every place that they cover', () => {
    const grid = readTableHtml(
      '<meta><style>td{color:red}</style><table><tr><th>Area</th><th>Skill</th><th>L1</th><th>L2</th></tr>' +
        '<tr><td rowspan="2">Delivery</td><td>Planning</td><td colspan=2>Plans</td></tr><tr><td>Risk</td><td>a</td><td>b</td></tr></table>',
    );
    expect(grid?.rows).toEqual([
      ['Area', 'Skill', 'L1', 'L2'],
      ['Delivery', 'Planning', 'Plans', 'Plans'],
      ['Delivery', 'Risk', 'a', 'b'],
    ]);
  });

  test('keeps paragraphs, breaks and bullets of a cell as lines, and resolves character references', () => {
    const grid = readTableHtml(
      '<table><tr><td>R&amp;D &#8211; caf&eacute;</td><td><p>You can:</p><ul><li>plan\n  ahead</li><li><p>say &lt;no&gt;</p></li></ul>one<br>two</td></tr></table>',
    );
    expect(grid?.rows).toEqual([['R&D – café', 'You can:\n• plan ahead\n• say <no>\none\ntwo']]);
  });

  test('never runs or loads anything: scripts, styles and comments are no text', () => {
    const grid = readTableHtml(
      '<table><tr><td>a<script>steal()</script><!-- x --><style>b</style></td><td onclick="x>y">b<img src=x onerror=y></td></tr></table>',
    );
    expect(grid?.rows).toEqual([['a', 'b']]);
  });

  test('broken by pages into several of one width is joined; smaller ones are counted', () => {
    const grid = readTableHtml(
      '<table><tr><td>a</td><td>b</td><td>c</td></tr></table><table><tr><td>d</td><td>e</td><td>f</td></tr></table><table><tr><td>1</td><td>2</td></tr></table>',
    );
    expect(grid).toMatchObject({
      rows: [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
      leftOutTables: 1,
    });
  });

  test('holds the text of a table inside a cell', () => {
    expect(readTableHtml('<table><tr><td>a<table><tr><td>in</td><td>side</td></tr></table></td><td>b</td></tr></table>')?.rows).toEqual([
      ['a\nin side', 'b'],
    ]);
  });

  test('that is cut off or wrongly closed still gives its cells', () => {
    expect(readTableHtml('<table><td>a<td>b<tr><td>c</td></td><td>d')?.rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readTableHtml('<p>no table</p>')).toBeNull();
  });

  test('with absurd spans stays within the limits', () => {
    expect(readTableHtml('<table><tr><td rowspan=99999999>a</td><td>b</td></tr><tr><td>c</td></tr></table>')?.rows).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
    expect(refusalOf(() => readTableHtml(`<table><tr>${'<td colspan=200>x</td>'.repeat(2)}</tr></table>`))?.code).toBe('tooManyColumns');
  });

  test('as a spreadsheet copies it: column tags, breaks with layout, blanks that are no-break spaces', () => {
    const grid = readTableHtml(
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"><style><!--td{mso-ignore:padding}--></style></head>' +
        "<body><table border=0 style='border-collapse:collapse'><!--StartFragment--><col width=64><col width=200 style='mso-width-source:userset'>" +
        '<tr height=20><td class=xl65 height=20>Skill</td><td class=xl65>Senior</td></tr>' +
        '<tr height=60><td class=xl66 rowspan=2 height=80>Planning</td><td class=xl67>Plans own\n  tasks<br>\n    - in steps</td></tr><tr><td>&nbsp;</td></tr>' +
        "<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td><td width=200></td></tr><![endif]><!--EndFragment--></table></body></html>",
    );
    expect(grid?.rows.slice(0, 2)).toEqual([
      ['Skill', 'Senior'],
      ['Planning', 'Plans own tasks\n- in steps'],
    ]);
    expect(grid?.rows[2]?.[1]?.trim()).toBe('');
  });

  test('as a document copies it: paragraphs, and bullets made of signs', () => {
    const bulleted = (text: string) =>
      `<p class=MsoListParagraph style='text-indent:-.25in'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    const grid = readTableHtml(
      `<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Planning<o:p></o:p></b></p></td><td><p class=MsoNormal>You:</p>${bulleted('plan')}${bulleted('name risks')}</td></tr></table>`,
    );
    expect(grid?.rows[0]?.[0]).toBe('Planning');
    expect(indicatorsOf(grid?.rows[0]?.[1] ?? '')).toEqual(['plan', 'name risks']);
  });

  test('as an online spreadsheet copies it: attributes may hold signs of markup', () => {
    const grid = readTableHtml(
      '<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style><table xmlns="http://www.w3.org/1999/xhtml"><colgroup><col width="100"/></colgroup><tbody>' +
        '<tr><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;a > b&quot;}">Skill</td><td data-sheets-formula="=IF(A1>2,&quot;x&quot;)">a &gt; b</td></tr></tbody></table></google-sheets-html-origin>',
    );
    expect(grid?.rows).toEqual([['Skill', 'a > b']]);
  });
});
