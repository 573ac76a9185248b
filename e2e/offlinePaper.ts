import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startServer, type RunningServer } from '../src/edition/startServer.ts'
import { readArticles } from './published.ts'
import { buildSite } from './setup/buildSite.ts'
import { builtSites, type BuiltSite } from './setup/sites.ts'
import { expect } from './test.ts'

const ferry = [
  '渡口的船修好了',
  '本报讯(记者王小满)4月6日,南河滩渡口的木船换了新底,清早下了水。船工说,这条船比他的年纪还大,去年秋天漏得厉害,只好停在岸上过冬。',
  '船底用的是本地的榆木,一块一块地刨平,缝里填麻丝和桐油。木匠带着两个徒弟,干了整整二十天,中间下了三场雨,只好把船架在棚子底下接着干。',
  '头一班船坐了十一个人,都是去对岸赶集的。有人带了鞭炮,船一离岸就在船头点着了,河面上的水鸟飞起来一大片,过了好久才落回芦苇里。',
  '船票还是一块钱,老人和学生不收。镇上在渡口新立了一块牌子,写着开船的时刻,字很大,隔着河也看得清楚,不识字的看上面画的钟。',
  '今年雨水多,河面比往年宽出两丈。船工每天早晚各量一次水位,写在木板上挂出来,水过了红线就停船,谁来说情都不行。',
  '等到六月,对岸的西瓜熟了,一天要渡三四十趟。村里商量,到那时再添一条船,两边对着开,赶集的人就不用在太阳底下排队。',
]
const market = [
  '集市搬到了新街',
  '本报讯(记者王小满)4月7日,南河滩的集市从河堤搬到了新街,头一天来了六百多人。新街两边搭了棚子,下雨也能摆摊。',
  '卖菜的老周说,原先在河堤上,风一大秤都拿不稳。如今有了棚子,菜也晒不着,一上午卖了两筐黄瓜。',
]
const school = [
  '小学办了一场风筝会',
  '本报讯(记者王小满)4月8日,南河滩小学在操场上放风筝,四十多个孩子的风筝都是自己糊的。',
  '有一只风筝飞得最高,线放完了还往上走,孩子们追着它跑过了两块麦地,最后挂在一棵杨树上。',
]

/** A paper of three articles, on a host that can be stopped and started, published anew as often as a test likes. */
export interface OfflinePaper extends BuiltSite {
  /** Addresses of the articles. */
  ids: { ferry: string; market: string; school: string }
  publish: (change: Partial<Record<'ferry' | 'market' | 'school' | 'paper', string | null>>) => Promise<void>
  /** Publishes a file that cannot be read, by a builder that remembers nothing of the article. */
  spoil: (name: 'ferry' | 'market' | 'school') => Promise<void>
  stop: () => Promise<void>
  start: () => Promise<void>
}

export const headlines = { ferry: ferry[0] ?? '', market: market[0] ?? '', school: school[0] ?? '' }
export const texts = { ferry: ferry.join('\n'), market: market.join('\n'), school: school.join('\n') }

export async function offlinePaper(): Promise<OfflinePaper> {
  const folder = await mkdtemp(join(builtSites().folder, 'offline-'))
  const [archive, directory] = [join(folder, 'archive'), join(folder, 'site')]
  await mkdir(join(archive, 'zhen'), { recursive: true })
  const fileOf = {
    ferry: 'zhen/ferry.txt',
    market: 'zhen/market.txt',
    school: 'zhen/school.txt',
    paper: 'paper.json',
  }
  const publish: OfflinePaper['publish'] = async (change) => {
    for (const [name, path] of Object.entries(fileOf)) {
      const text = Reflect.get(change, name)
      if (text === null) await rm(join(archive, path))
      else if (typeof text === 'string') await writeFile(join(archive, path), text)
    }
    const { exitCode, stderr } = await buildSite(archive, directory)
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('0 errors')])
  }
  await publish({ ...texts, paper: '{"name":"南河滩晚报"}' })
  let server: RunningServer | null = await startServer({ dir: directory, port: 0 })
  const { url, port } = server
  const idOf = (headline: string): string =>
    readArticles({ url, directory }).find(({ headline: { main } }) => main === headline)?.id ?? ''
  return {
    url,
    directory,
    ids: { ferry: idOf(headlines.ferry), market: idOf(headlines.market), school: idOf(headlines.school) },
    publish,
    spoil: async (name) => {
      await writeFile(join(archive, fileOf[name]), `---\npublished: x\n---\n${texts[name]}`)
      await rm(join(folder, '.site.guli'), { recursive: true })
      const { exitCode, stderr } = await buildSite(archive, directory)
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining('1 errors')])
    },
    stop: async () => {
      await server?.close()
      server = null
    },
    start: async () => {
      server ??= await startServer({ dir: directory, port })
    },
  }
}

/** Resolves when the page is kept for reading without a line. */
export async function kept(page: Page): Promise<void> {
  await expect.poll(async () => page.evaluate(isKept)).toBe(true)
}

/** Runs in the page: whether it is kept. */
export async function isKept(): Promise<boolean> {
  const names = navigator.serviceWorker.controller === null ? [] : await caches.keys()
  const kept = await Promise.all(
    names.map(async (name) => (await caches.open(name)).match(location.pathname)),
  )
  return kept.some((page) => page !== undefined)
}
