import type { Span } from '../../text/sentences.ts'
import { listed, longestMatches } from '../words/wordList.ts'

const figures = `孔夫子 董卓 阎锡山 吴佩孚 白崇禧 顾维钧 熊克武 黎元洪 徐世昌 切格瓦拉
  毛泽东 周恩来 刘少奇 邓小平 任弼时 彭德怀 罗荣桓 徐向前 聂荣臻 叶剑英 林彪 董必武 李先念 邓颖超 胡耀邦 杨尚昆 习仲勋 江泽民 胡锦涛 习近平 温家宝 朱镕基 李克强 吴邦国 李瑞环 尉健行 李岚清 钱其琛 陈独秀 李大钊 瞿秋白 蔡和森 方志敏 恽代英 刘胡兰 董存瑞 黄继光 邱少云 杨靖宇 赵一曼 江竹筠 雷锋 焦裕禄 孔繁森 王进喜 时传祥 张海迪 朱伯儒 徐洪刚 李素丽 徐虎 任长霞 谷文昌 杨善洲 黄大年 张富清 黄文秀 张桂梅 白求恩 柯棣华 孙中山 宋庆龄 廖仲恺 何香凝 宋教仁 蒋介石 张学良 杨虎城 冯玉祥 李宗仁 傅作义 袁世凯 段祺瑞 张作霖
  孔子 孟子 庄子 荀子 韩非子 孙膑 庞涓 吴起 商鞅 晏婴 鲍叔牙 屈原 伍子胥 勾践 范蠡 西施 扁鹊 秦始皇 蒙恬 陈胜 项羽 刘邦 萧何 吕后 汉武帝 卫青 霍去病 张骞 司马迁 董仲舒 司马相如 卓文君 王昭君 蔡伦 张衡 张仲景 华佗 曹操 曹丕 曹植 曹雪芹 刘备 关羽 张飞 诸葛亮 赵云 孙权 鲁肃 貂蝉 司马懿 嵇康 阮籍 陶渊明 王羲之 王献之 顾恺之 谢灵运 祖冲之 苻坚 郦道元 贾思勰 隋炀帝 李世民 唐太宗 魏征 房玄龄 杜如晦 武则天 唐玄宗 杨贵妃 李白 杜甫 白居易 孟浩然 韩愈 柳宗元 刘禹锡 李商隐 颜真卿 柳公权 吴道子 文成公主 松赞干布 孙思邈 郭子仪 黄巢 赵匡胤 宋太祖 包拯 范仲淹 欧阳修 王安石 司马光 苏轼 苏东坡 苏洵 苏辙 黄庭坚 李清照 辛弃疾 陆游 秦桧 文天祥 朱熹 沈括 毕昇 宋江 武松 武大郎 潘金莲 西门庆 林冲 鲁智深 李逵 晁盖 成吉思汗 忽必烈 关汉卿 马可·波罗 黄道婆 郭守敬 朱元璋 刘伯温 戚继光 张居正 李时珍 徐霞客 徐光启 汤显祖 施耐庵 罗贯中 吴承恩 唐伯虎 文徵明 董其昌 王阳明 李自成 史可法 郑成功 施琅 努尔哈赤 皇太极 多尔衮 慈禧 纪晓岚 郑板桥 蒲松龄 吴敬梓 顾炎武 黄宗羲 王夫之 林则徐 关天培 龚自珍 洪秀全 曾国藩 左宗棠 李鸿章 张之洞 丁汝昌 邓世昌 康有为 梁启超 谭嗣同 严复 詹天佑 冯子材 刘永福 刘鹗 吴昌硕 杨以增 丘逢甲
  鲁迅 茅盾 老舍 曹禺 郭沫若 冰心 叶圣陶 朱自清 闻一多 徐志摩 郁达夫 沈从文 赵树理 孙犁 艾青 臧克家 阳翰笙 胡适 陈寅恪 王国维 赵元任 梁思成 林徽因 傅斯年 季羡林 钱钟书 钱穆 冯友兰 金岳霖 顾颉刚 翦伯赞 范文澜 吴晗 陶行知 蔡元培 梁漱溟 费孝通 丰子恺 徐悲鸿 齐白石 张大千 黄宾虹 潘天寿 李可染 刘海粟 林风眠 赵朴初 梅兰芳 程砚秋 尚小云 荀慧生 马连良 周信芳 侯宝林 常香玉 聂耳 冼星海 华彦钧 钱学森 钱三强 邓稼先 李四光 竺可桢 华罗庚 陈景润 袁隆平 茅以升 苏步青 吴健雄 杨振宁 李政道 屠呦呦 钟南山 余光中 陈嘉庚 霍英东 包玉刚 邵逸夫 邓丽君 张艺谋 陈凯歌 郎平 聂卫平 马晓春
  马克思 恩格斯 列宁 斯大林 毛岸英 赫鲁晓夫 戈尔巴乔夫 叶利钦 林肯 杰斐逊 罗斯福 杜鲁门 艾森豪威尔 肯尼迪 尼克松 克林顿 奥巴马 特朗普 丘吉尔 撒切尔 布莱尔 戴高乐 希拉克 密特朗 拿破仑 希特勒 墨索里尼 俾斯麦 阿登纳 尼赫鲁 苏加诺 纳赛尔 曼德拉 卡斯特罗 格瓦拉 金日成 胡志明 西哈努克 东条英机 田中角荣 桥本龙太郎 内塔尼亚胡 阿拉法特 萨达姆 卡扎菲 穆巴拉克 基辛格 苏格拉底 柏拉图 亚里士多德 阿基米德 欧几里得 达·芬奇 达芬奇 米开朗琪罗 拉斐尔 哥白尼 伽利略 布鲁诺 达尔文 爱因斯坦 居里夫人 爱迪生 法拉第 门捷列夫 弗洛伊德 黑格尔 叔本华 伏尔泰 孟德斯鸠 笛卡尔 亚当·斯密 凯恩斯 莎士比亚 狄更斯 歌德 巴尔扎克 福楼拜 莫泊桑 托尔斯泰 陀思妥耶夫斯基 屠格涅夫 果戈理 契诃夫 普希金 高尔基 奥斯特洛夫斯基 马雅可夫斯基 塞万提斯 安徒生 易卜生 泰戈尔 马克·吐温 海明威 杰克·伦敦 川端康成 贝多芬 莫扎特 柴可夫斯基 施特劳斯 舒伯特 梵高 毕加索 伦勃朗 卓别林 马拉多纳 哥伦布 麦哲伦 史沫特莱 释迦牟尼 穆罕默德 马丁·路德·金 比尔·盖茨`

/** Names that also stand for places, firms, things, or lie across words. */
const doubtful = `朱德 陈云 贺龙 陈毅 叶挺 粟裕 彭真 万里 李鹏 康生 黄兴 蔡锷 秋瑾 程潜 曹锟 老子 墨子 孙武 管仲 鲁班 李斯 吴广 张良 韩信 苏武 班固 班超 班昭 周瑜 吕布 石勒 谢安 马周 王维 杜牧 玄奘 鉴真 岳飞 吴用 郑和 于谦 海瑞 康熙 雍正 乾隆 和珅 刘墉 魏源 武训 巴金 丁玲 田汉 夏衍 启功 阿炳 王选 金庸 古龙 琼瑶 三毛 谢晋 巩俐 姚明 刘翔 常昊 普京 华盛顿 里根 布什 拜登 科尔 甘地 裕仁 安南 加利 凯撒 亚历山大 但丁 牛顿 瓦特 诺贝尔 康德 尼采 卢梭 培根 拜伦 雪莱 席勒 海涅 雨果 左拉 巴赫 肖邦 李斯特 莫奈 罗丹 乔丹 贝利 斯诺 耶稣`

const known = listed(`${figures} ${doubtful}`)
const sure = listed(figures)
const certainAt = longestMatches(figures)
const knownAt = longestMatches(`${figures} ${doubtful}`)

/** Is this the name of somebody whom every reader knows, from history, letters or politics? */
export function isWellKnown(name: string): boolean {
  return known.has(name)
}

/** Is it one of those that are hardly anything else? */
export function isCertainlyKnown(name: string): boolean {
  return sure.has(name)
}

/** Where such names are printed in a text: `certain` those that are hardly anything else. */
export function wellKnownIn(text: string): { certain: Span[]; names: string[] } {
  const certain: Span[] = []
  const names: string[] = []
  for (let at = 0; at < text.length; at += 1) {
    const length = knownAt(text, at)
    if (length === 0) continue
    names.push(text.slice(at, at + length))
    if (certainAt(text, at) === length) certain.push({ start: at, end: at + length })
  }
  return { certain, names }
}
