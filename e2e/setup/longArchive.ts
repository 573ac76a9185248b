import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** More than a list shows at its own address twice over, and more days than a calendar shows at once. */
const articles = 126
/** So many of them have a second guest: together more people than an index shows on one page. */
const withSecondGuest = 120

const surnames =
  '赵钱孙李周吴郑王冯陈褚蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜戚谢邹苏潘葛范彭鲁马方任袁柳史唐费薛雷贺汤滕罗毕郝安常于傅'
const givenNames = ['守田', '春水', '望山', '长河', '晚晴']

/** The one who wrote them all. */
export const reporter = '甘竹青'

/**
 * Writes a paper in our own words that has published for nine months, every other day: one channel with more articles,
 * people, slogans and days than any one page shows, and one that is short.
 */
export async function longArchive(archive: string): Promise<string> {
  await mkdir(join(archive, 'heyan'), { recursive: true })
  await mkdir(join(archive, 'zhen'))
  const channels = [
    { folder: 'heyan', name: '河沿', slogan: '河上的事，一天一件' },
    { folder: 'zhen', name: '镇上' },
  ]
  await writeFile(join(archive, 'paper.json'), JSON.stringify({ name: '河边日报', channels }))
  for (let index = 0; index < articles; index += 1)
    await writeFile(join(archive, 'heyan', `${String(index).padStart(3, '0')}.txt`), articleOf(index))
  await writeFile(join(archive, 'zhen/jishi.txt'), '集市照常开\n镇上的集市今天照常开，摊位比上一集多了七个。')
  return archive
}

function articleOf(index: number): string {
  const published = new Date(Date.UTC(2019, 6, 1 + 2 * index)).toISOString().slice(0, 10)
  const [, month = '', date = ''] = published.split('-')
  const place = `第${index + 1}号渡口`
  const day = `${surnames.charAt(index % surnames.length)}${'家湾桥'.charAt(index / surnames.length)}清水日`
  const guests = [nameOf(index), ...(index < withSecondGuest ? [nameOf(articles + index)] : [])]
  return `---
published: ${published}
---
${place}清淤
本报讯(记者${reporter})${Number(month)}月${Number(date)}日，${place}清淤，河水比昨天深了一尺。来看的人站满了两岸，有的带了板凳，有的带了伞。
“河清了，船就来了。”村民${guests[0]}说。${guests[1] === undefined ? '' : `村民${guests[1]}说，他等了三年。`}
村里办起“${day}”活动，一年只有一次。镇上把沿河各村的日子编在一起，定下“河上清水历”制度，挂在祠堂的墙上。
`
}

/** A name of its own for each number below 290. */
function nameOf(number: number): string {
  const given = givenNames[Math.floor(number / surnames.length)] ?? ''
  return surnames.charAt(number % surnames.length) + given
}
