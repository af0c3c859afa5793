import type { ReviewedText } from '../reports/ReviewDesk.ts'
import type { ApprovalLinkState } from '../reviews/ApprovalLink.ts'
import type { ReadableBlock, ReadableRun } from '../reviews/ReadableBlock.ts'
import { escapeHtml } from '../text/escapeHtml.ts'
import { APPROVAL_MESSAGES, type ApprovalMessages } from './APPROVAL_MESSAGES.ts'

/** What a page behind a link for an approval tells: the text to decide about, thanks, or why there is nothing. */
export type ApprovalPage =
  | { readonly kind: 'text'; readonly text: ReviewedText; readonly name: string }
  | { readonly kind: 'thanks'; readonly verdict: string }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'closed'; readonly state: ApprovalLinkState | null }

/** A whole page of HTML: no script, nothing loaded from anywhere, every text of others escaped. */
export function approvalPage(page: ApprovalPage, language: 'en' | 'zh'): string {
  const messages = APPROVAL_MESSAGES[language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<title>${messages.title}</title>
<style>${STYLE}</style>
</head>
<body><main>
${bodyOf(page, messages)}
</main></body>
</html>
`
}

function bodyOf(page: ApprovalPage, messages: ApprovalMessages): string {
  if (page.kind === 'text') return `${textOf(page.text)}${formOf(page.name, messages)}`
  if (page.kind === 'thanks') return `<h1>${messages.thanks}</h1><p>${messages.verdicts[page.verdict] ?? ''}</p>`
  if (page.kind === 'unclear') return `<h1>${messages.title}</h1><p>${messages.unclear}</p>`
  return `<h1>${messages.closed}</h1><p>${messages.states[page.state ?? 'unknown']}</p>`
}

function textOf({ title, excerpt, language, blocks }: ReviewedText): string {
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`
  const lead = excerpt ? `<p class="lead">${escapeHtml(excerpt)}</p>` : ''
  return `<article${lang}><h1>${escapeHtml(title ?? '')}</h1>${lead}${blocks.map(blockOf).join('\n')}</article>`
}

const TAGS: Partial<Record<ReadableBlock['kind'], string>> = {
  'list-item': 'li',
  quote: 'blockquote',
  code: 'pre',
}

function blockOf({ kind, level, runs, links, image }: ReadableBlock): string {
  if (kind === 'rule') return '<hr>'
  if (kind === 'upload') return `<p class="image">${escapeHtml(image ?? '')}</p>`
  // The title is the page's only heading of the first level.
  const tag = kind === 'heading' ? `h${Math.min(6, Math.max(2, level ?? 2))}` : (TAGS[kind] ?? 'p')
  const addresses = links.map((url) => `<small class="link">${escapeHtml(url)}</small>`).join(' ')
  return `<${tag}>${runs.map(runOf).join('')}</${tag}>${addresses}`
}

function runOf({ text, bold, italic, code }: ReadableRun): string {
  const inner = escapeHtml(text).replaceAll('\n', '<br>')
  const coded = code ? `<code>${inner}</code>` : inner
  const strong = bold ? `<strong>${coded}</strong>` : coded
  return italic ? `<em>${strong}</em>` : strong
}

/** The answer is chosen, never given beforehand: whoever only presses the button has decided nothing. */
function formOf(name: string, messages: ApprovalMessages): string {
  const choices = (['approve', 'revise', 'reject'] as const)
    .map(
      (verdict) =>
        `<label><input type="radio" name="verdict" value="${verdict}" required> ${messages.choices[verdict]}</label>`,
    )
    .join('\n')
  return `<form method="post">
<h2>${messages.question(escapeHtml(name))}</h2>
<fieldset><legend>${messages.legend}</legend>${choices}</fieldset>
<label class="note">${messages.note}<textarea name="note" rows="4" maxlength="5000"></textarea></label>
<button type="submit">${messages.send}</button>
<p class="small">${messages.once}</p>
</form>`
}

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif }
main { max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
h1 { line-height: 1.25 }
.lead { font-size: 1.125em; opacity: .85 }
.link, .small, .image { font-size: .875rem; opacity: .8; overflow-wrap: anywhere }
.image { padding: .75rem; border: 1px dashed #8888 }
pre { overflow-x: auto; padding: .75rem; border: 1px solid #8888 }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: .25rem solid #8888 }
form { margin-top: 3rem; padding-top: 1rem; border-top: 2px solid #8888 }
fieldset { border: 0; padding: 0; margin: 0 0 1rem } legend { padding: 0; font-weight: 600 }
label { display: block; padding: .375rem 0 }
textarea { display: block; width: 100%; box-sizing: border-box; font: inherit }
button { font: inherit; padding: .5rem 1.25rem; cursor: pointer }
`
