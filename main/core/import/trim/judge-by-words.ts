import type { DraftBlock } from '../draft-block.ts'
import { letterCount, type Verdict } from './trim-context.ts'

/** Prompts are short; a sentence that merely opens with such words is not. In letters. */
const longestPrompt = 220
/** A text with a prompt inside must be shorter still: sentences about signing up for something are news. */
const longestAside = 130

/** The whole text of a page's controls. */
const controls = new Set(
  (
    'advert|advertisement|advertisements|advertising|ad|sponsored|sponsored content|promoted|continue reading|continue reading below|story continues below|' +
    'article continues below|article continues after ad|story continues below advertisement|skip to content|skip to main content|skip advert|comments|comment|post comment|leave a comment|post a comment|add comment|share|share this|' +
    'share this article|share this story|tweet|email|print|save|copy link|link copied|close|caption|subscribe|sign up|sign in|log in|login|register|learn more|read more|see more|show more|view more|more|load more|loading|' +
    'enlarge image|view gallery|image|images|photos|photo|video|play|pause|watch|listen|home|news|menu|search|by|tags|topics|related|related articles|related stories|related topics|related news|related content|related coverage|recommended|' +
    'most read|most popular|trending|dont miss|newsletter|top stories|editors picks|hide|reply|follow|follow us|back to top|this slideshow requires javascript|' +
    'anzeige|werbung|teilen|kommentare|publicité|partager|commentaires|publicidad|compartir|comentarios|publicidade|compartilhar|pubblicità|condividi|реклама|поделиться|комментарии|читайте также|paylaş|reklam|yorumlar|' +
    'إعلان|مشاركة|شارك|اقرأ أيضا|اقرأ أيضاً|التعليقات|طباعة|تبلیغات|اشتراک گذاری|نظرات|بیشتر بخوانید|مطالب مرتبط|اشتہار|شیئر کریں|مزید پڑھیں'
  ).split('|'),
)

/** How prompts open, in the app's main languages. */
const openings = [
  /^\W*(?:read (?:more|also|next|this)|also read|see (?:more|also)|related(?: (?:story|stories|articles?|content|coverage|news|links?|video))?|more on this|more (?:stories|from)|don['’]?t miss|watch(?: now| more| live| below)?|listen|also|up next|recommended|you (?:may|might) also like|more)\s*[:|»>–—-]/i,
  /^\W*(?:also on|more on|read more on|related:|click here|get the app|download (?:the|our)|sign up|subscribe|join our|join us|follow (?:us|our|@|\w+(?: \w+)? on)|like us on|like this story|share (?:this|it|on|your)|get (?:the latest|our|breaking|daily|more)|stay (?:up to date|informed|on top)|let our news|have (?:a|you got a) (?:tip|story|news)|got a (?:tip|story)|tell us what|send us|support our|become a (?:member|subscriber)|to (?:comment|subscribe)|if you (?:enjoyed|liked) this|this (?:website|site) uses|we use cookies|this article (?:was )?(?:originally|first) (?:appeared|published)|enlarge|image \d+ (?:of|\/)|photo \d+ of|\d+ (?:of|\/) ?\d+$|reach (?:the reporters?|him|her|them)|email (?:the )?|contact (?:the (?:reporter|author)|us|him|her))/i,
  /^\W*(?:lesen sie auch|lesen sie mehr|mehr zum thema|zum thema|lire aussi|à lire aussi|lea también|lee también|ver también|te puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|читайте (?:также|ещё)|подписывайтесь|читайте нас|ayrıca (?:bkz|okuyun)|[iİ]lgili haber|haberin devamı|اقرأ أيض|اقرأ المزيد|شاهد أيض|تابعوا|تابعنا|للمزيد|بیشتر بخوانید|بیشتر بدانید|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط|مزید پڑھیں|یہ بھی پڑھیں|نور ولولئ|دا هم ولولئ)/i,
]

/** What prompts say further on. */
const asides =
  /by clicking here|(?:sign up|subscribe) (?:here|now|for (?:our|the)|to (?:our|the))|click here (?:to|for)|follow (?:him|her|them|us|me) (?:on|at|@)|contributed to this (?:report|article|story)|contributed reporting|contributed to this|can be reached (?:at|on)|may be reached at|on twitter (?:at )?@|minutes? read$|in your inbox|to your inbox|our newsletter|free newsletter/i

/** Hides prompts that address the reader of the website: "Read more:", "Sign up", "Share", copyright and contact lines. */
export function judgeByWords(draft: DraftBlock): Verdict {
  const { text } = draft
  const bare = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (bare === '' || controls.has(bare)) return 'boilerplate'
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return 'boilerplate'
  if (draft.type === 'quote' || draft.type === 'table' || letterCount(text) > longestPrompt) return null
  if (openings.some((opening) => opening.test(text))) return 'boilerplate'
  return letterCount(text) <= longestAside && asides.test(text) ? 'boilerplate' : null
}
