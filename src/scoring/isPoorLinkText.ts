const POOR = new Set(
  ['here', 'click here', 'this', 'this link', 'link', 'more', 'read more', 'learn more', 'see more', 'this page']
    .concat([
      'this article',
      'this post',
      '这里',
      '點這裡',
      '点击这里',
      '点这里',
      '此处',
      '链接',
      '点击',
      '查看',
      '更多',
    ])
    .concat([
      '阅读更多',
      '了解更多',
      '详情',
      'こちら',
      'ここ',
      '여기',
      'hier',
      'ici',
      'aquí',
      'aqui',
      'qui',
      'тут',
      'здесь',
    ]),
)

/** Whether the words of a link do not say where it leads (WCAG 2.4.4): nothing, an address, or “here”. */
export function isPoorLinkText(text: string): boolean {
  const words = text.normalize('NFC').trim().toLowerCase()
  if (words === '' || /^(https?:|www\.)/.test(words)) return true
  return POOR.has(words.replace(/[\s.,:;!…。，：>»→]+$/u, ''))
}
