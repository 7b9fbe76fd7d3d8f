// Sentences as Unicode divides text, put together again behind abbreviations that end in a full stop.

/** A run of a text, in UTF-16 units, the end exclusive. */
export interface Sentence {
  startUtf16: number
  endUtf16: number
}

const abbreviation =
  /(?:^|[\s("“«])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Adm|Sen|Rep|Gov|Amb|Hon|Rev|St|Jr|Sr|Mt|No|vs|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string | null): Intl.Segmenter {
  const name = language ?? 'und'
  let segmenter = segmenters.get(name)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(canonical(name), { granularity: 'sentence' })
    segmenters.set(name, segmenter)
  }
  return segmenter
}

function canonical(name: string): string {
  try {
    return Intl.getCanonicalLocales(name)[0] ?? 'und'
  } catch {
    return 'und' // what an importer took for a language need not be one
  }
}

/** The sentences of a text in their order: together they are all of it. `language` is BCP 47. */
export function sentencesOf(text: string, language: string | null): Sentence[] {
  const sentences: Sentence[] = []
  let goesOn = false
  for (const { index, segment } of segmenterFor(language).segment(text)) {
    const endUtf16 = index + segment.length
    const last = sentences.at(-1)
    if (last && goesOn) last.endUtf16 = endUtf16
    else sentences.push({ startUtf16: index, endUtf16 })
    goesOn = abbreviation.test(segment)
  }
  return sentences
}
