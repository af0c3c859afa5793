import type { ApprovalLinkState } from '../reviews/ApprovalLink.ts'

/** What the pages behind links for approvals say. Names that are put in are HTML already. */
export type ApprovalMessages = {
  readonly title: string
  readonly question: (name: string) => string
  readonly legend: string
  readonly choices: Readonly<Record<'approve' | 'revise' | 'reject', string>>
  readonly note: string
  readonly send: string
  readonly once: string
  readonly thanks: string
  readonly verdicts: Readonly<Record<string, string>>
  readonly unclear: string
  readonly closed: string
  readonly states: Readonly<Record<ApprovalLinkState | 'unknown', string>>
}

/** The same in each language of the product. */
export const APPROVAL_MESSAGES: Readonly<Record<'en' | 'zh', ApprovalMessages>> = {
  en: {
    title: 'A text for your approval',
    question: (name) => `Your decision, ${name}`,
    legend: 'May this text be published as it is?',
    choices: { approve: 'Yes, I approve it', revise: 'Not yet: it needs changes', reject: 'No' },
    note: 'What you want to say about it',
    send: 'Send my decision',
    once: 'You decide once. When the text is changed, your decision holds no longer.',
    thanks: 'Thank you',
    verdicts: {
      approve: 'Your approval was recorded.',
      revise: 'It was recorded that the text needs changes.',
      reject: 'It was recorded that you do not approve the text.',
    },
    unclear: 'The decision was not clear, and nothing was recorded. Go back and choose one answer.',
    closed: 'There is nothing to decide here',
    states: {
      open: '',
      decided: 'This link was used already: it decides once.',
      expired: 'This link has expired. Ask whoever sent it for another.',
      revoked: 'This link was taken back by whoever sent it.',
      outdated: 'The text was changed since this link was made. Ask whoever sent it for another.',
      unknown: 'There is no such link. Is its address complete?',
    },
  },
  zh: {
    title: '请您审批一篇文章',
    question: (name) => `${name}，请您决定`,
    legend: '这篇文章可以照此发布吗？',
    choices: { approve: '可以，我批准', revise: '暂不可以：需要修改', reject: '不可以' },
    note: '您想说明的话',
    send: '提交决定',
    once: '只能决定一次。文章若有改动，您的决定即失效。',
    thanks: '谢谢',
    verdicts: { approve: '已记录您的批准。', revise: '已记录：文章需要修改。', reject: '已记录：您不批准这篇文章。' },
    unclear: '决定不明确，没有记录任何内容。请返回并选择一项。',
    closed: '这里没有需要决定的内容',
    states: {
      open: '',
      decided: '此链接已经使用过：只能决定一次。',
      expired: '此链接已过期。请向发送者索取新的链接。',
      revoked: '此链接已被发送者收回。',
      outdated: '链接生成之后文章已改动。请向发送者索取新的链接。',
      unknown: '没有这个链接。地址是否完整？',
    },
  },
}
