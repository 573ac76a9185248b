/** The words of the keyboard's sheet, as zhHans.ts: loaded with the first key that is pressed. */
export const zhHansKeys = {
  title: '键盘快捷键',
  nothing: '这一页用不上这个键',
  switch: '单键快捷键',
  on: '已开',
  off: '已关',
  note: '关掉以后，单按字母不再起作用；要再打开，从“字号”面板进来。在输入框里打字不受影响。',
  refused: '浏览器不让保存设置：离开这一页后要重新选。',
  close: '关闭',
  groups: [
    {
      name: '到处可用',
      keys: [
        [['?'], '打开这张表'],
        [['/'], '检索'],
        [['h'], '回首页'],
        [['s'], '字号与阅读设置'],
        [['Tab', 'Shift+Tab'], '后一处、前一处链接或按钮'],
        [['Esc'], '关上打开的面板'],
      ],
    },
    {
      name: '读文章时',
      keys: [
        [['j', 'k'], '后一段、前一段'],
        [['c'], '复制当前段落的链接，再按 Tab 到分享'],
        [['o'], '提纲'],
        [['p'], '人物'],
        [['l'], '听全文'],
        [['n', 'b'], '本频道后一篇、前一篇'],
        [['Ctrl+P'], '打印成剪报'],
      ],
    },
    {
      name: '检索时',
      keys: [
        [['↓', '↑'], '结果里后一条、前一条'],
        [['Home', 'End'], '第一条、最后一条'],
      ],
    },
  ],
} as const
