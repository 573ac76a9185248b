import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hostileStrings } from './strings.ts'

/**
 * An archive with every hostile string in every field that a raw file can fill: as text with front matter, and as a web
 * page, there as text and as markup. File names, the paper and its channels are hostile too. Returns how many files.
 */
export async function writeHostileArchive(dir: string): Promise<number> {
  let files = 0
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
    files += 1
  }
  for (const [index, hostile] of hostileStrings.entries()) {
    await write(`texts/${fileName(hostile, index)}.md`, markdown(hostile, index))
    await write(`pages/${index}.html`, page(hostile))
  }
  await writeFile(join(dir, 'paper.json'), JSON.stringify(paper()))
  return files
}

function paper(): object {
  const [script = '', , , , image = ''] = hostileStrings
  return {
    name: `河畔${script}</title>日报"'&<!--`,
    tagline: `${image}]]>`,
    about: hostileStrings,
    channels: [
      { folder: 'texts', name: `镇上</script>${script}`, slogan: `"${image}` },
      { id: 'pages', name: `${image}&amp;` },
    ],
  }
}

/** What a file system takes of it. */
function fileName(hostile: string, index: number): string {
  return `${index}${hostile.replaceAll(/[/\0]/gu, '_').slice(0, 60)}`
}

function oneLine(hostile: string): string {
  return hostile.replaceAll(/[\r\n\u2028\u2029]+/gu, ' ')
}

/** NUL marks a binary file, which is refused as a whole: here it is left out, and tried where data is read. */
function markdown(hostile: string, index: number): string {
  const line = oneLine(hostile)
  const channel = index % 4 === 0 ? [`channel: 频道${line}`] : []
  const text = [
    '---',
    ...(index % 3 === 0 ? [] : [`published: 2026-03-${String((index % 28) + 1).padStart(2, '0')}`]),
    `source: 河畔${line}报`,
    `url: https://paper.example/?q=${line.replaceAll(/\s/gu, '')}`,
    ...channel,
    '---',
    `渡口${line}复航`,
    `停航六年之后 ${line}`,
    `本报讯(记者甘竹青 通讯员${line})4月2日,停了六年的马颊河渡口复航。${hostile}`,
    `县委书记、${line}主任房大有强调,要抓好“${line}”。一要守住“六个一”${line};二要办好“${line}”。`,
    `渡船每天开四班,学生和老人免票。要在6月底前完成${line}的验收。`,
    '推荐阅读',
    `古城灯会正月十三开灯${line}，三百盏手扎花灯挂满长街……`,
    `(责任编辑:${line})`,
  ].join('\n')
  return text.replaceAll('\0', '')
}

function page(hostile: string): string {
  const text = escaped(oneLine(hostile))
  const html = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>灯会${text}开灯_${text}</title>
<meta name="author" content="甘竹青${text}"><meta name="contentsource" content="古城${text}网">
<meta property="og:title" content="灯会${text}开灯"><link rel="canonical" href="https://paper.example/${text}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: hostile, author: { name: hostile } }).replaceAll('<', '\\u003c')}</script>
</head><body><article><h1>灯会${text}开灯</h1>
<p>正月十三,古城灯会在鼓楼街开灯,三百盏手扎花灯挂满长街。${text}</p>
<p>“今年的灯都是街坊自己扎的。”扎灯人庞守一${text}说,灯会开到正月十六,看灯不收门票。</p>
<figure><img src="x.png" alt="${text}"><figcaption>灯会${text}现场</figcaption></figure>
<p>鼓楼街两边的铺面都开到夜里十点,卖的多是糖球、泥哨和剪纸。</p>
<p>末一段里的标记原样写着:${hostile}</p></article></body></html>`
  return html.replaceAll('\0', '')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
