import type { Direction } from '../../../shared/model/block.ts'

/** What words of one language are made of. The words are nobody's: they only have its letters, joints and marks. */
export interface Script {
  /** BCP 47. */
  language: string
  direction: Direction
  /** Articles in it, of 100. */
  share: number
  onsets: readonly string[]
  vowels: readonly string[]
  codas: readonly string[]
  /** What some words begin with: articles and verb prefixes that are written together. */
  prefixes: readonly string[]
  /** What some words end with, a zero-width non-joiner before it where the language writes one. */
  suffixes: readonly string[]
  hasCapitals: boolean
  stop: string
  comma: string
}

const list = (text: string) => text.split(' ')
/** An empty choice beside the others, that many times. */
const orNone = (text: string, times: number) => [...list(text), ...Array.from({ length: times }, () => '')]

/** The languages that sources come in. */
export const scripts: readonly Script[] = [
  {
    language: 'en',
    direction: 'ltr',
    share: 50,
    onsets: list('b d f g h l m n p r s t v w k c st tr pr br sh ch gr cl sp'),
    vowels: list('a e i o u a e i o ea ou ai'),
    codas: orNone('n r s t l m nd st rk ng', 8),
    prefixes: [],
    suffixes: [],
    hasCapitals: true,
    stop: '.',
    comma: ',',
  },
  {
    language: 'tr',
    direction: 'ltr',
    share: 7,
    onsets: list('b c ç d f g h k l m n p r s ş t v y z'),
    vowels: list('a e ı i o ö u ü a e'),
    codas: orNone('n r k l ğ ş m t', 6),
    prefixes: [],
    suffixes: list('lar ler dı di ın için'),
    hasCapitals: true,
    stop: '.',
    comma: ',',
  },
  {
    language: 'ru',
    direction: 'ltr',
    share: 10,
    onsets: list('б в г д ж з к л м н п р с т ф х ц ч ш ст пр'),
    vowels: list('а е и о у ы я ю ё а о'),
    codas: orNone('н р с т л м й ть', 6),
    prefixes: [],
    suffixes: list('ый ого ение ость'),
    hasCapitals: true,
    stop: '.',
    comma: ',',
  },
  {
    language: 'fa',
    direction: 'rtl',
    share: 15,
    onsets: list('ب پ ت ج چ ح خ د ر ز ژ س ش ع غ ف ق ک گ ل م ن ه'),
    vowels: orNone('ا و ی', 3),
    codas: orNone('ن ر م د ست', 5),
    prefixes: ['می\u200c', 'نمی\u200c'],
    suffixes: ['\u200cها', '\u200cهای', '\u200cاند', 'ان'],
    hasCapitals: false,
    stop: '.',
    comma: '،',
  },
  {
    language: 'ar',
    direction: 'rtl',
    share: 12,
    onsets: list('ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه أ إ'),
    vowels: orNone('ا و ي', 3),
    codas: orNone('ن ر م د', 5),
    prefixes: list('ال ال ال وال بال'),
    suffixes: list('ة ات ين ًا هم'),
    hasCapitals: false,
    stop: '.',
    comma: '،',
  },
  {
    language: 'ur',
    direction: 'rtl',
    share: 6,
    onsets: list('ب پ ت ٹ ج چ ح خ د ڈ ر ڑ ز س ش ع غ ف ق ک گ ل م ن ہ بھ کھ'),
    vowels: orNone('ا و ی', 3),
    codas: orNone('ن ر ں م', 5),
    prefixes: [],
    suffixes: list('ے وں یں'),
    hasCapitals: false,
    stop: '۔',
    comma: '،',
  },
]
