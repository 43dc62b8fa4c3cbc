"""Prints one form in many kinds of table with Chromium, to FOLDER (default: this one). For developers; needs chromium and fonts-noto-cjk.
All kinds hold the same cells, which expected.txt lists; the test turns them besides."""
import subprocess, sys, tempfile
from pathlib import Path

ROWS = [('产出指标', 3, '数量指标', 2, '培训人数（含线上培训）', '≥1200人次', '20'),
        (None, 0, None, 0, '培训场次', '≥36场', '20'),
        (None, 0, '质量指标', 1, '培训合格率', '≥95%', '20'),
        ('成本指标', 1, '经济成本指标', 1, '人均培训成本', '≤450元/人', '20'),
        ('满意度指标', 1, '服务对象满意度指标', 1, '培训人员满意度', '≥90%', '20')]


def cell(text, span='', kind=''):
    return f'<td {span} class="{kind}">{text}</td>'


def form(sign=lambda value: value):
    rows = ['<tr>' + cell('项目名称') + cell('人员培训', 'colspan=2') + cell('主管部门') + cell('人员服务指标部') + '</tr>',
            '<tr>' + cell('年度成本（万元）') + cell('54', 'colspan=4') + '</tr>',
            '<tr class=h>' + ''.join(map(cell, ('一级指标', '二级指标', '三级指标', '指标值', '分值'))) + '</tr>']
    for one, high, two, wide, name, value, weight in ROWS:
        rows.append('<tr>' + (cell(one, f'rowspan={high}') if one else '') + (cell(two, f'rowspan={wide}') if two else '')
                    + cell(name, kind='name') + cell(sign(value)) + cell(weight) + '</tr>')
    return '<table>' + ''.join(rows) + '</table>'


APART = form(lambda v: f'<span>{v[0]}</span>{v[1:]}')
KINDS = {
    'solid': ('td{border:1px solid #000}', form()),
    'dotted': ('td{border:1px dotted #aaa}', form()),
    'separate': ('table{border-collapse:separate;border-spacing:4px;border:1px solid #000} td{border:1px solid #999}', form()),
    'round': ('table{border-collapse:separate;border-spacing:2px} td{border:1px solid #999;border-radius:4px}', form()),
    'across': ('td{border-bottom:1px solid #bbb}', form()),
    'down': ('td{border-left:1px solid #000;border-right:1px solid #000}', form()),
    'striped': ('tr:nth-child(even){background:#eef}', form()),
    'boxes': ('table{border-collapse:separate;border-spacing:3px} td{background:#e8eef8}', form()),
    'none': ('', form()),
    'none-centred': ('td{text-align:center}', form()),
    'none-top': ('td{vertical-align:top}', form()),
    'none-tight': ('td{padding:1px 4px}', form()),
    'none-sign': ('span{font-family:"DejaVu Serif";font-size:15px;padding-right:20px}', APART),
}
STYLE = ('@page{size:A4;margin:18mm} body{font:12px "Noto Sans CJK SC"} h2{text-align:center;font-weight:normal}'
         ' table{width:520px;border-collapse:collapse} td{padding:4px} .name{width:110px} ')

folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent).resolve()
for name, (style, body) in KINDS.items():
    with tempfile.NamedTemporaryFile('w', suffix='.html', encoding='utf-8') as page:
        page.write(f'<meta charset=utf-8><style>{STYLE}{style}</style><h2>项目指标</h2>{body}')
        page.flush()
        subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer',
                        f'--print-to-pdf={folder / (name + ".pdf")}', page.name], stderr=subprocess.DEVNULL, check=True)
