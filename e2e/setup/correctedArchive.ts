import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const opening = [
  '南河滩的渡口钟修好了',
  '本报讯(记者王小满)3月5日,南河滩渡口的铁钟停了三年,由村里的木匠和铁匠一道修好,清早又响了三下。渡口两岸的人家听见钟声,有的放下了碗,有的推开了窗。',
  '钟挂在渡口东侧的老槐树上,树有三百多年,树身要三个人才抱得过来。早年间船一靠岸,摆渡的人先敲钟,赶集的人听见了才从家里出门,不用在河边吹风。',
]
const edited =
  '守钟的老人今年七十二岁,年轻时撑过二十年的船。他说,从前每天敲四遍,早晚各一遍,逢集再加两遍,风再大也没有误过一回,两岸的人都拿钟声对时辰。'
const rewritten =
  '木匠先把朽了的钟架拆下来,量过尺寸,换上新伐的榆木,再一寸一寸地校正。钟锤是铁匠照着旧样打的,足有九斤重,抡起来要用上两条胳膊的力气才行。'
const shortened =
  '修钟的钱是村里人凑的,多的二百,少的二十,账目贴在祠堂的墙上,谁都可以去看。余下的钱买了两桶桐油,留着明年开春再刷一遍。管账的说,一分一厘都有着落。'
const moved =
  '学校的老师带着孩子来看钟,让每个人写一篇作文。有个孩子写道,钟声落在水里,像一条鱼慢慢游到了对岸,过一会儿又慢慢地游了回来,停在自己的脚边。'
const mergedOne =
  '河上的桥是七年前通的车,过河不用再等船了。可是逢集的日子,还是有人愿意坐渡船,图的是一路上能和熟人说说话。'
const mergedTwo = '摆渡的后生说,一天能渡五六十人,大半是上了年纪的。船钱一块,老人和学生不收。'
const split =
  '村里打算在渡口立一块牌子,写明这口钟的来历:哪一年铸的,哪一年停的,又是谁把它修好的。牌子的字请县里的老先生来写,他写了一辈子的碑,说这一块分文不取。'
const removed =
  '也有人觉得钟声太早,吵了觉。村里商量以后,把第一遍钟从五点挪到了六点半,夏天再提前半个钟头,免得误了下地。'
const closing = [
  '下游的几个村子听说以后,也来问修钟的办法。木匠把图样画在一张牛皮纸上,谁要就拿去照着画一份,只有一样要求:修好了告诉他一声,他好去听听。',
  '往年的这个时候,河面上还有薄冰,渡船要到月底才开。今年开春早,冰化得也早,二月里就有人坐船过河走亲戚,船头上放着给孩子买的风车。',
  '老槐树今年也发了新芽。守钟的老人每天清早提一壶热水来,先给树根浇上半壶,剩下的半壶自己慢慢地喝,喝完了,看看天色,才伸手去够那根钟绳。',
  '记者离开的时候,正赶上傍晚的那一遍钟。钟声过了河,过了桥,一直传到镇上的集市里,收摊的人抬起头来听了听,又低下头去,把剩下的菜码齐。',
]

/** What was printed first, and what it was corrected to: every fate that a paragraph can have. */
const versions = {
  before: [...opening, moved, edited, rewritten, shortened, mergedOne, mergedTwo, split, removed, ...closing],
  after: [
    ...opening,
    edited.replace('七十二岁', '七十三岁').replace('二十年', '二十二年'),
    '钟架早就朽了。木匠把它拆下来,换上新伐的榆木,榫头照老法子做,一颗钉子也不用。钟锤是镇上的铁匠照着旧样打的,比从前轻了一斤,守钟的老人也抡得动,不用别人帮忙。',
    shortened.replace('余下的钱买了两桶桐油,留着明年开春再刷一遍。管账的说,一分一厘都有着落。', ''),
    mergedOne + mergedTwo,
    split.slice(0, split.indexOf('牌子的字')),
    split.slice(split.indexOf('牌子的字')),
    closing[0] ?? '',
    closing[1] ?? '',
    moved,
    ...closing.slice(2),
  ],
}

const takenBack = '集市停一天\n本报讯(记者王小满)3月6日,因为刮大风,镇上的集市停了一天,摊位照旧留着。'

/** Writes the paper as it was first printed. */
export async function printedArchive(archive: string): Promise<string> {
  await mkdir(join(archive, 'zhen'), { recursive: true })
  await writeFile(join(archive, 'paper.json'), '{"name":"南河滩晚报"}')
  await writeFile(join(archive, 'zhen/zhong.txt'), versions.before.join('\n'))
  await writeFile(join(archive, 'zhen/jishi.txt'), takenBack)
  return archive
}

/** Corrects the one article in every way there is, and takes the other back. */
export async function correctArchive(archive: string): Promise<string> {
  await writeFile(join(archive, 'zhen/zhong.txt'), versions.after.join('\n'))
  await rm(join(archive, 'zhen/jishi.txt'))
  return archive
}
