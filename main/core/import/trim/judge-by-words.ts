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
    'most read|most popular|trending|dont miss|newsletter|top stories|editors picks|hide|reply|follow|follow us|back to top|' +
    'anzeige|werbung|teilen|kommentare|publicité|partager|commentaires|publicidad|compartir|comentarios|publicidade|compartilhar|pubblicità|condividi|реклама|поделиться|комментарии|читайте также|paylaş|reklam|yorumlar|' +
    'إعلان|مشاركة|شارك|اقرأ أيضا|اقرأ أيضاً|التعليقات|طباعة|تبلیغات|اشتراک گذاری|نظرات|بیشتر بخوانید|مطالب مرتبط|اشتہار|شیئر کریں|مزید پڑھیں'
  ).split('|'),
)

/** Words that open a prompt only with a colon, a bar or a spaced dash after them: news says "watch" and "related", too. */
const markedOpenings =
  /^\W*(?:read (?:more|also|next|this)|also read|see (?:more|also)|related(?: (?:story|stories|articles?|content|coverage|news|links?|video))?|more on this|more (?:stories|from)|don['’]?t miss|watch(?: now| more| live| below)?|listen|also|up next|recommended|you (?:may|might) also like|more|zum thema|للمزيد)(?:\s*[:|»>]|\s+[–—-]\s)/i

/** Imperatives about the website itself, in the app's main languages. */
const openings = [
  /^\W*(?:click here|get (?:the (?:\S+ ){0,3}app\b|our|breaking news|the latest (?:news|updates|headlines))|download (?:the|our) app|sign up|subscribe|join our (?:newsletter|community|channel|forums?|mailing|telegram|whatsapp|\S+ forums?)|follow (?:us|@)|like us on|share (?:this|it) (?:story|article|post|page|with)|stay (?:up to date|informed)|(?:have|got) a (?:news |story )?(?:tip|story)\b|send us (?:your|a|an)\b|support our (?:journalism|work|reporting)|to (?:comment|subscribe)\b|if you (?:enjoyed|liked) this|this (?:website|site) uses|we use cookies|this article (?:was )?(?:originally|first) (?:appeared|published)|enlarge image|(?:image|photo|slide) \d+ (?:of|\/)|contact the (?:reporter|author)|email the (?:reporter|author)|view (?:author archive|all))/i,
  /^\W*(?:lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire aussi|lea también|lee también|ver también|te puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|читайте (?:также|ещё|нас)|подписывайтесь|ayrıca (?:bkz|okuyun)|[iİ]lgili haber|haberin devamı|اقرأ أيض|اقرأ المزيد|شاهد أيض|تابعونا|تابعوا (?:أخبار|آخر|صفحت|قنات)|تابعنا (?:على|عبر)|بیشتر بخوانید|بیشتر بدانید|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط|مزید پڑھیں|یہ بھی پڑھیں|نور ولولئ|دا هم ولولئ)/i,
]

/** What prompts say further on: only what news does not say of its own subject. */
const asides =
  /by clicking here|click here (?:to|for)|(?:sign up|subscribe) (?:here|for our|to our)|follow (?:him|her|them|us|me) (?:on|at) (?:twitter|facebook|instagram|x\b|@)|contributed (?:reporting|to this (?:report|article|story))|reach(?:ed)? (?:at|(?:the )?\S+ (?:on|at)|on) \S*[@/]\S|reach \S+ \S+ on twitter|on twitter (?:at )?@|minutes? read$|(?:in|to) your inbox|our (?:free )?newsletter/i

/** Hides prompts that address the reader of the website: "Read more:", "Sign up", "Share", contact lines. */
export function judgeByWords(draft: DraftBlock): Verdict {
  const { text } = draft
  const bare = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (bare === '' || controls.has(bare)) return 'boilerplate'
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return 'boilerplate'
  // Quoted speech may well say “Join us” or “Send us”.
  if (/^["“”«»„'‘’]/.test(text)) return null
  if (draft.type === 'quote' || draft.type === 'table' || letterCount(text) > longestPrompt) return null
  if (markedOpenings.test(text) || openings.some((opening) => opening.test(text))) return 'boilerplate'
  return letterCount(text) <= longestAside && asides.test(text) ? 'boilerplate' : null
}
