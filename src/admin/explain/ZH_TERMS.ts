/**
 * What explanations say in English, in Chinese. The report itself is the same for programs and people, so the words are
 * looked up here, each by the whole English text. A test fails on a formula that is not here.
 */
export const ZH_TERMS: Readonly<Record<string, string>> = {
  'Σ share units of the events (not live → live, the first time ever for the document in this scope) ÷ 27,720':
    'Σ 各事件的份额单位（首次由未上线变为上线）÷ 27,720',
  'Σ share units of the events (not live → live, not the first time) ÷ 27,720':
    'Σ 各事件的份额单位（非首次由未上线变为上线）÷ 27,720',
  'Σ share units of the events (live → live with another content, at most once a document a day) ÷ 27,720':
    'Σ 各事件的份额单位（在线期间内容变化，每篇每日至多计一次）÷ 27,720',
  'Σ share units of the events (live → not live) ÷ 27,720': 'Σ 各事件的份额单位（由在线变为下线）÷ 27,720',
  'Σ share units of the events (published below a floor or without approvals, with a reason) ÷ 27,720':
    'Σ 各事件的份额单位（低于最低评分或缺少批准、写明理由后发布）÷ 27,720',
  'live before the period + published + republished − withdrawn': '时段之前在线数 + 发布 + 重新发布 − 撤回',
  'Σ share units × words of the version first published (body tokens ÷ tokens per English word of the language) ÷ 27,720':
    'Σ 份额单位 × 首次发布版本的词数（正文词元 ÷ 该语言每英文词的词元数）÷ 27,720',
  'Σ share units × tokens of the version first published (body tokens) ÷ 27,720':
    'Σ 份额单位 × 首次发布版本的词元数（正文词元）÷ 27,720',
  'Σ share × craft ÷ Σ share, over the articles first published in the period that have a score':
    'Σ 份额 × 写作评分 ÷ Σ 份额，取时段内首次发布且有评分的文章',
  '(weight × mean + k × mean of all live articles) ÷ (weight + k)':
    '（权重 × 均值 + k × 全部在线文章的均值）÷（权重 + k）',
  'adjusted − z × √(variance within authors ÷ (weight + k)), not under 0':
    '校正均值 − z × √（作者内方差 ÷（权重 + k）），不低于 0',
  'adjusted + z × √(variance within authors ÷ (weight + k)), not over 100':
    '校正均值 + z × √（作者内方差 ÷（权重 + k）），不高于 100',
  'articles first published in the period that have a score': '时段内首次发布且有评分的文章',
  'Σ share of those articles': '这些文章的份额之和',
  'place by adjusted among the lines with n ≥ 3 in the same period, 1 = best':
    '同一时段内 n ≥ 3 的各项按校正均值排列的名次，1 为最高',
  'Σ share × review ÷ Σ share, over the articles first published in the period that people have marked':
    'Σ 份额 × 评审分 ÷ Σ 份额，取时段内首次发布且有人评分的文章',
  'articles first published in the period that people have marked': '时段内首次发布且有人评分的文章',
  'what readers did, as a percentile; not known, since this version does not measure visits':
    '读者行为的百分位；未知，本版本尚不测量访问',
  'n of the known part that has the greatest weight': '已知部分中权重最大者的 n',
  'weight of the known part that has the greatest weight': '已知部分中权重最大者的权重',
  'rank of the known part that has the greatest weight': '已知部分中权重最大者的名次',
  'Σ weight × mean ÷ Σ weight over the known parts (craft 0.4, review 0.4, result 0.2)':
    'Σ 权重 × 均值 ÷ Σ 权重，取已知部分（写作 0.4、评审 0.4、成效 0.2）',
  'Σ weight × adjusted ÷ Σ weight over the known parts (craft 0.4, review 0.4, result 0.2)':
    'Σ 权重 × 校正均值 ÷ Σ 权重，取已知部分（写作 0.4、评审 0.4、成效 0.2）',
  'Σ weight × low ÷ Σ weight over the known parts (craft 0.4, review 0.4, result 0.2)':
    'Σ 权重 × 下限 ÷ Σ 权重，取已知部分（写作 0.4、评审 0.4、成效 0.2）',
  'Σ weight × high ÷ Σ weight over the known parts (craft 0.4, review 0.4, result 0.2)':
    'Σ 权重 × 上限 ÷ Σ 权重，取已知部分（写作 0.4、评审 0.4、成效 0.2）',
  'actual ÷ target': '实际 ÷ 目标',
  'quality.craft.mean of the row': '该行的写作评分均值',
  'published of the row': '该行的发布数',
  'words of the row': '该行的词数',
  'mean of the targets of the months, of each the latest entry up to it': '各月目标的均值，每月取截至该月的最新一条',
  'sum of the targets of the months, of each the latest entry up to it': '各月目标之和，每月取截至该月的最新一条',
  '100 − Σ points lost over the dimensions that apply': '100 − Σ 各适用维度的扣分',
  '(live articles with a lower craft score + half of those with the same) ÷ live articles × 100, of those with a score under the formula in force':
    '（写作评分更低的在线文章 + 评分相同者的一半）÷ 在线文章 × 100，取按现行公式评分者',
  'Σ points lost to the rules of the dimension, at most its weight': 'Σ 该维度各规则的扣分，至多为其满分',
  'Σ points lost over the findings of the rule': 'Σ 该规则各处的扣分',
  'body tokens ÷ tokens per English word of the language': '正文词元 ÷ 该语言每英文词的词元数',
  'percentile of what the audience did, within channel and age': '读者行为在同渠道、同时期中的百分位',
  'how many visits it is made of': '所依据的访问次数',
  '(0.4 × craft + 0.4 × review + 0.2 × result) ÷ Σ weights of those that are known':
    '（0.4 × 写作 + 0.4 × 评审 + 0.2 × 成效）÷ Σ 已知部分的权重',
  'live articles with a score under the formula in force': '按现行公式评分的在线文章',
  'of the live articles with a score under the formula in force, those published last, at most 2,000':
    '按现行公式评分的在线文章中最近发布的，至多 2,000 篇',
  'Σ points lost by the dimension ÷ articles read': 'Σ 该维度的扣分 ÷ 读取的文章数',
  'Σ points lost to the rule ÷ articles read': 'Σ 该规则的扣分 ÷ 读取的文章数',
  'articles read that lose points to the rule': '读取的文章中因该规则扣分者',
  articles: '文章',
  'articles read': '读取的文章数',
  'articles that lose': '扣分的文章数',
  'body tokens': '正文词元',
  language: '语言',
  findings: '处数',
  'only those published last are read': '只读取最近发布的',
  'Visits are not measured yet.': '尚不测量访问。',
  units: '份额单位',
  'units of one article': '一篇文章的份额单位',
  'units × words': '份额单位 × 词数',
  'units × tokens': '份额单位 × 词元数',
  'live before': '此前在线',
  published: '发布',
  republished: '重新发布',
  withdrawn: '撤回',
  'craft formula': '写作评分公式',
  weight: '权重',
  k: 'k',
  adjusted: '校正均值',
  mean: '均值',
  'mean of all live articles': '全部在线文章的均值',
  'variance within authors': '作者内方差',
  'authors with two articles': '有两篇文章的作者数',
  'review formula': '评审公式',
  'Σ units × review in tenths': 'Σ 份额单位 × 评审分（十分之一分）',
  'Σ units × craft in tenths': 'Σ 份额单位 × 写作评分（十分之一分）',
  'Σ units': 'Σ 份额单位',
  'lines ranked': '参与排名的项数',
  months: '月数',
  target: '目标',
  actual: '实际',
  craft: '写作评分',
  'craft score': '写作评分',
  review: '评审',
  result: '成效',
  events: '事件',
  'not scored under the active formula': '未按现行公式评分',
  'nobody has marked the text that is, or was last, live': '尚无人为现在（或最后一次）在线的文本评分',
  '(Σ (points − severity) + m × usual points) ÷ (n + m), of the last marks that each person gave this text':
    '（Σ（得分 − 严厉度）+ m × 通常得分）÷（n + m），取每人对此文本的最近一次评分',
  'people who marked exactly this text': '为此文本评过分的人数',
  'Nobody has marked the text that is live.': '尚无人为在线文本评分。',
  'usual points': '通常得分',
  m: 'm',
  'this version does not measure visits': '本版本尚不测量访问',
  'only authors and channels as a whole have targets, for whole months that each have one':
    '只有完整的作者或渠道才有目标，且时段须为整月、每月都设有目标',
  'nothing happened to this line in this range': '该项在此时段内没有任何事件',
}
