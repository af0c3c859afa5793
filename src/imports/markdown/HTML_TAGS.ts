const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/**
 * How tags in Markdown are treated. `kept`: handed to the HTML parser. `removed`: the tag goes, what it encloses stays. `dropped`: what
 * it shows comes from elsewhere or is no text. `uncounted`: need no end tag, or cannot nest, so they make nothing deep. Any other name is no tag of HTML: `List<String>` in a text is meant to be read.
 */
export const HTML_TAGS = {
  kept: words(`a abbr acronym address article aside audio b bdi bdo big blockquote br button caption center cite code dd del details dfn
    div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label legend li main mark
    menu nav ol output p picture pre q rb rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot
    th thead time tr tt u ul var video wbr`),
  removed:
    words(`base body col colgroup data datalist dialog form frame frameset head html link meta meter noscript optgroup option
    progress select slot template`),
  dropped: words('applet embed iframe map object param area track script style svg math canvas'),
  uncounted: words('a br dd dt hr img input li p source td th tr wbr'),
} as const
