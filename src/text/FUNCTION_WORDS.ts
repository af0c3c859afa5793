/**
 * The most frequent small words of languages that share a script with another listed one, by primary subtag. Words that
 * several of them have (`de`, `la`, `en`) are in the list of each: what tells languages apart is how many of its words a
 * text has. Own lists, from common knowledge of these languages.
 */
export const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: listed('the of and to in is that it for you was with are be this have from or they not but what your we can'),
  de: listed(
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden sie wir',
  ),
  fr: listed('de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont vous ou'),
  es: listed('de la que el en y a los se del las un por con no una su para es al lo como más o pero sus tu si'),
  pt: listed('de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das seu você'),
  nl: listed('de en van het een in is dat op te zijn met voor niet aan er om die ook als bij of je door maar naar'),
  it: listed('di e il la che in un a per è una sono con non del si da le dei i al come anche più nel alla o ma'),
  pl: listed('w i na z do się nie to że jest o jak za od po dla przez co są ale czy tego może oraz tym które lub'),
  ro: listed('de și în a la cu pe care este din o un pentru nu sunt mai să că se ca sau prin au dar fi le'),
  hu: listed('a az és hogy nem is egy van meg ez de csak már el vagy mint ha be ki azt fel még volt lehet kell'),
  tr: listed('ve bir bu için de da ile olarak çok daha en gibi ama olan kadar sonra ne var her veya değil ya'),
  id: listed('yang dan di untuk dengan dari ini dalam pada adalah itu tidak akan atau anda ke dapat oleh juga mereka'),
  sw: listed('ya na wa kwa ni za katika la kuwa cha hii au kama hiyo vya yako watu mradi si hata pia ili yao'),
  ru: listed('и в не на что с как это по для к из у но от вы за все о если или так же бы есть их'),
  be: listed('і ў не на што з як гэта па для да вы за усё а калі або так жа ёсць іх каб гэтага яны'),
  bg: listed('на и да за в се от с не е по са че това или ви които като ще може към но при са ли'),
  ar: listed('في من على أن إلى هذا التي هذه عن أو مع ما لا كان ذلك هو كل بعد لم بين إذا قد هي'),
  fa: listed('و در به از که این را با است برای آن یک شما خود تا بر هم می یا اگر هر آنها ها باید'),
}

function listed(words: string): readonly string[] {
  return words.split(' ')
}
