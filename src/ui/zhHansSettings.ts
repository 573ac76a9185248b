/** The words of the reading settings, as zhHans.ts: loaded when they are opened. By kind and choice (settings.ts). */
export const zhHansSettings = {
  title: '阅读设置',
  elder: '长辈版',
  elderNote: '大字大按钮，一栏到底',
  kinds: { size: '字号', leading: '行距', paragraphs: '段落', face: '字体', theme: '配色', keys: '快捷键' },
  size: {
    'size-16': '16',
    'size-18': '18',
    'size-20': '20',
    'size-24': '24',
    'size-30': '30',
  },
  leading: {
    'leading-1.6': '紧凑',
    'leading-usual': '适中',
    'leading-2.0': '宽松',
    'leading-2.3': '更宽',
  },
  paragraphs: { indent: '首行缩进', gap: '段间空行' },
  face: { sans: '黑体', serif: '宋体' },
  theme: { auto: '自动', light: '浅色', dark: '深色', sepia: '护眼', contrast: '高对比' },
  keys: { 'keys-on': '开', 'keys-off': '关' },
  keySheet: '快捷键一览',
  reset: '恢复原样',
  close: '完成',
  refused: '浏览器不让保存设置，离开这一页就不再有效。',
}
