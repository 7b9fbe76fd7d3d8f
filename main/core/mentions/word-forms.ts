import { everyLanguage, languageBits } from './text-language.ts'

// What the words of a name may be written together with. All of it is in the normalised form of text: one form each of
// kaf, ya and he, no vowel marks, no joiners. Apostrophes part words, so that possessives with one ('s, ’s, s') need
// nothing here. The lists are short: a person looks at what is found, but nobody looks at ten times too much.

/** A word as it may stand in a text for a word of a name. */
export interface WordForm {
  text: string
  /** Units before and behind the name's own, not marked with it. */
  lead: number
  tail: number
  /** The languages of texts that it is looked for in, as bits. */
  languages: number
  /** Only where a zero-width non-joiner stands before the tail. */
  needsJoiner: boolean
}

/** What goes before a word, or behind it: `cut` units of the word give way to `text`, `outside` units of that are not the name's. */
interface Affix {
  text: string
  cut: number
  outside: number
  languages: number
  needsJoiner?: boolean
}

const arabic = languageBits.ar | languageBits.other
const persian = languageBits.fa | languageBits.other
const urdu = languageBits.ur | languageBits.other
const nothing: Affix = { text: '', cut: 0, outside: 0, languages: everyLanguage }

const list = (text: string): string[] => text.split(' ')
const attached = (texts: readonly string[], languages: number): Affix[] =>
  texts.map((text) => ({ text, cut: 0, outside: text.length, languages }))

const arabicPrefixes = attached(list('و ف ب ل ک ال وال فال بال کال لل وب ول وک فب فل وبال ولل فلل'), arabic)
/** Those of a name with its own article; `li-` takes its alif away: الأردن, للأردن. */
const prefixesBeforeArticle: Affix[] = [
  ...attached(list('و ف ب ک وب فب'), arabic),
  ...['', 'و', 'ف'].map((before) => ({ text: `${before}لل`, cut: 2, outside: before.length, languages: arabic })),
]
const pronouns = list('ه ها هم هما هن نا کم')
const persianSuffixes = attached(list('ها های هایی هایش هایشان ی'), persian)
/** Those that are common words' endings too, unless a joiner stands before them. */
const persianJoinedSuffixes = attached(
  list('ای یی اش شان ام ات مان تان اند را ست است هایم هایت هایمان هایتان'),
  persian,
).map((affix) => ({ ...affix, needsJoiner: true }))
const urduSuffixes = attached(list('وں یوں یں'), urdu)
/** The oblique of names that end in alif or he: امریکہ, امریکے. */
const urduOblique = ['ی', 'وں'].map((text) => ({ text, cut: 1, outside: 0, languages: urdu }))
const plural = attached(['s'], everyLanguage)

const isArabicScript = (word: string) => /^[\u0600-\u06ff]+$/.test(word)

function prefixesOf(word: string): readonly Affix[] {
  if (!isArabicScript(word) || word.length < 3) return [nothing]
  const hasArticle = word.startsWith('ال') && word.length >= 5
  return [nothing, ...(hasArticle ? prefixesBeforeArticle : arabicPrefixes)]
}

/** `asTyped` is how the word ends before it is normalised: there ة and ه are told apart. */
function suffixesOf(word: string, asTyped: string): readonly Affix[] {
  if (/^[a-z]{4,}$/.test(word)) return [nothing, ...plural]
  if (!isArabicScript(word) || word.length < 3) return [nothing]
  const short = [nothing, ...persianSuffixes, ...persianJoinedSuffixes, ...urduSuffixes]
  if (word.length < 4) return short
  const isFeminine = /ة$/.test(asTyped)
  return [
    ...short,
    ...(/[اه]$/.test(word) ? urduOblique : []),
    ...pronouns.map((text) =>
      isFeminine
        ? { text: `ت${text}`, cut: 1, outside: text.length, languages: arabic }
        : { text, cut: 0, outside: text.length, languages: arabic },
    ),
  ]
}

/** The forms of a word of a name: what may go before its first word, and behind its last one. */
export function wordFormsOf(word: string, asTyped: string, at: { isFirst: boolean; isLast: boolean }): WordForm[] {
  const prefixes = at.isFirst ? prefixesOf(word) : [nothing]
  const suffixes = at.isLast ? suffixesOf(word, asTyped) : [nothing]
  return prefixes.flatMap((before) =>
    suffixes.flatMap((behind) => {
      const languages = before.languages & behind.languages
      if (languages === 0 || languages === languageBits.other) return [] // one language's prefix with another's suffix
      return [
        {
          text: before.text + word.slice(before.cut, word.length - behind.cut) + behind.text,
          lead: before.outside,
          tail: behind.outside,
          languages,
          needsJoiner: behind.needsJoiner ?? false,
        },
      ]
    }),
  )
}
