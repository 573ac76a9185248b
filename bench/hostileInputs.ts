import { compileLate } from '../src/edition/parseCommand.ts'
import { parseArticle } from '../src/ingest/parseArticle.ts'
import { IngestError } from '../src/ingest/ingestError.ts'

/** What a careless or hostile source may send, by what it is; the file's ending says how it is read. */
const inputs: Record<string, { fileName: string; make: () => string }> = {
  ...texts({
    'a line of 2 MB': () => '市长孙拟名强调，要抓好项目。'.repeat(48_000),
    '2 MB in 20,000 lines': () => '市长孙拟名强调，要抓好项目建设工作，一是改革。\n'.repeat(20_000),
    '100,000 characters without punctuation': () => '中'.repeat(100_000),
    '100,000 different characters without punctuation': () =>
      Array.from({ length: 100_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join(
        '',
      ),
    '10,000 brackets of two kinds': () => '（'.repeat(10_000) + '“'.repeat(10_000),
    '10,000 nested brackets': () => `${'（'.repeat(10_000)}文${'）'.repeat(10_000)}`,
    '10,000 quotations': () => '“五看五比”，即'.repeat(10_000),
    '100,000 digits, commas and spaces': () => '1, '.repeat(100_000),
    '50,000 offices without names': () => '书记、'.repeat(50_000),
    '50,000 name dots': () => '阿·'.repeat(50_000),
    '10,000 different names': () =>
      Array.from({ length: 10_000 }, (_, at) => `县长王${String.fromCharCode(0x4e00 + at)}伟说，好。`).join(
        '',
      ),
    '10,000 names in one list': () =>
      `县领导${Array.from({ length: 10_000 }, (_, at) => `王${String.fromCharCode(0x4e00 + at)}伟`).join('、')}参加。`,
    '10,000 villages in one list': () =>
      `${Array.from({ length: 10_000 }, (_, at) => `张${String.fromCharCode(0x4e00 + at)}镇`).join('、')}等地。`,
    '20,000 verbs of speaking': () => '强调，指出，'.repeat(10_000),
    '20,000 deadlines': () => '年底前完成，'.repeat(20_000),
    '20,000 lines of page furniture': () => '来源：某报 2024-03-01\n责任编辑：孙拟名\n'.repeat(10_000),
    '20,000 lines of credits': () => '全媒体记者：周样本吴示例\n'.repeat(20_000),
    '20,000 closing brackets of credits': () => '（孙拟名周样本）'.repeat(20_000),
    '10,000 headings of further reading': () => '正文。\n相关阅读\n'.repeat(10_000),
    'a headline of 20,000 parts': () => '标题 '.repeat(20_000),
    '100,000 line ends': () => `题${'\n'.repeat(100_000)}文。`,
    '100,000 bidirectional and zero-width characters': () => `题\n${'\u202e\u200b'.repeat(50_000)}文。`,
    '50,000 rare characters': () => '\u{20bb7}'.repeat(50_000),
  }),
  ...pages({
    '2 MB on one line': () => `<p>${'渡口的钟停了三年，今天又响了。'.repeat(45_000)}`,
    '100,000 nested blocks': () => `${'<div>'.repeat(100_000)}文。${'</div>'.repeat(100_000)}`,
    '5,000 nested navigations with a line each': () => '<nav><p>文字在此。</p>'.repeat(5000),
    '10,000 unclosed tags': () => `${'<b><i><p><div><table><li><a href=x><span><td>'.repeat(1111)}文。`,
    '5,000 unclosed fonts, 1,000 paragraphs': () =>
      Array.from({ length: 5000 }, (_, at) => `<font color=${at}>`).join('') + '<p>文</p>'.repeat(1000),
    '30,000 blocks where only rows may be': () => `<table>${'<div>文</div>'.repeat(30_000)}`,
    '100,000 attributes of one tag': () =>
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(' ')}>文。`,
    '20,000 line breaks in a paragraph': () => `<p>${'文字在此，<br>'.repeat(20_000)}`,
    '100,000 line ends between characters': () => `<p>${'文\n'.repeat(100_000)}`,
    '100,000 pieces of one line': () => `<p>${'<b>文</b>'.repeat(100_000)}`,
    '10,000 headings of further reading': () => `<p>文。${'<p>相关阅读<p>'.repeat(10_000)}`,
    '10,000 headlines': () =>
      `<title>渡口的钟又响了</title>${'<h1>渡口的钟又响了</h1>'.repeat(10_000)}<p>文。`,
    '10,000 lines of linked data': () =>
      `<script type="application/ld+json">${'{"@graph":['.repeat(10_000)}</script><p>文。`,
    'a title of 200,000 marks': () => `<title>${'-'.repeat(200_000)}</title><p>文。`,
    'a comment without end': () => `<p>文。<!--${'-'.repeat(1_000_000)}`,
  }),
}

function texts(all: Record<string, () => string>): typeof inputs {
  return named('text', 'a.txt', all, (body) => (body.startsWith('题') ? body : `标题\n${body}`))
}

function pages(all: Record<string, () => string>): typeof inputs {
  return named('page', 'a.html', all, (page) => page)
}

function named(
  kind: string,
  fileName: string,
  all: Record<string, () => string>,
  finish: (text: string) => string,
): typeof inputs {
  return Object.fromEntries(
    Object.entries(all).map(([name, make]) => [
      `hostile ${kind}: ${name}`,
      { fileName, make: () => finish(make()) },
    ]),
  )
}

// Run by hostile.ts: a line of JSON an input, with its processor seconds and what became of it.
compileLate()
// What is loaded at the first article does not count.
secondsOf('题\n市长孙拟名出席。', 'a.txt')
secondsOf('<h1>题</h1><p>市长孙拟名出席。', 'a.html')
for (const [name, { fileName, make }] of Object.entries(inputs)) {
  console.log(JSON.stringify({ name, ...secondsOf(make(), fileName) }))
}

function secondsOf(text: string, fileName: string): { seconds: number; outcome: string } {
  const bytes = new TextEncoder().encode(text)
  const before = process.cpuUsage()
  const outcome = outcomeOf(() => {
    const { paragraphs, people } = parseArticle({
      fileName,
      place: 'a/x',
      bytes,
      channel: { id: 'a', name: '某县' },
    })
    return `${paragraphs.length} paragraphs, ${people.length} people`
  })
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, outcome }
}

/** Anything thrown but an IngestError is a failure of the bench. */
function outcomeOf(read: () => string): string {
  try {
    return read()
  } catch (error) {
    if (error instanceof IngestError) return `refused: ${error.message}`
    throw error
  }
}
