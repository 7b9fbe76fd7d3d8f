import type { AncestorNames, DraftBlock } from '../draft-block.ts'
import type { Verdict } from './trim-context.ts'

/** An element that holds more of the text than this is the article, whatever it is called. */
const largestShare = 0.3

const before = '(?:^|[\\s_-])'
const after = '(?:$|[\\s_-])'

const boilerplateNames = new RegExp(
  `${before}(?:related(?:-?(?:articles?|content|links?|posts?|stories|story|news|topics?|items?))?|recommend(?:ed|ations?)?|read-?(?:more|next|also)|also-?read|see-?also|more-?(?:stories|news|from|on)|newsletters?|sign-?up|subscri(?:be|ption)s?|promo(?:tion|s)?|teasers?|share|sharing|share-?(?:bar|buttons?|tools?)|social(?:-?(?:media|links?|share|icons?|bar))?|follow(?:-us)?|by-?lines?|author(?:s|-?(?:bio|box|info|card|details?|about|name|description))?|about-the-author|bio|writer|date-?lines?|pub-?date|(?:publish(?:ed)?|post(?:ed)?|entry|article|story|created?|modified|update[d]?)-?(?:date|time|on|info|meta)|time-?stamps?|tags?|tag-?(?:list|links?)|keywords?|topics?|breadcrumbs?|comments?|copyright|advert(?:s|isement|ising)?|ads?|sponsor(?:ed)?|taboola|outbrain|cookies?|consent|pagination|pager|nav(?:igation)?|menu|toolbar|disclaimer|donat(?:e|ion)|paywall|login|popup|modal|widget|trending|most-?(?:read|popular)|sr-only|visually-?hidden|screen-reader(?:-text)?|in-?line-?(?:related|promo)|off-?screen|cta|rail|carousel|swiper-slide|call-?to-?action|kicker|eyebrow|section-?(?:name|label))${after}`,
)

/** Wrappers of a picture. What they say is a caption or a credit. */
const pictureNames =
  /(?:^|[\s_-])(?:(?:inline|lead|main|top|article|featured|hero)-?(?:image|photo|picture|media)|(?:image|photo|picture|media)-?(?:embed|wrap(?:per)?|container|block|holder|box|info|gallery|details|meta|inner)|gallery|slideshow|lightbox)(?:$|[\s_-])/

/** Hides a block inside an element named as boilerplate, unless that element holds much of the text. */
export function judgeByNames(draft: DraftBlock, shares: ReadonlyMap<AncestorNames, number>): Verdict {
  if (draft.type === 'quote' || draft.type === 'table') return null
  const small = draft.ancestry.filter((around) => (shares.get(around) ?? 1) < largestShare)
  if (small.some(({ names }) => boilerplateNames.test(names))) return 'boilerplate'
  return draft.type === 'paragraph' && small.some(({ names }) => pictureNames.test(names)) ? 'caption' : null
}
