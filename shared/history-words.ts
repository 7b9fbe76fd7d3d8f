import { actionWords } from './action-words.ts'
import type { HistoryRow } from './rows/history.ts'

// What people did, in sentences: “tagged a passage of ‘Harbour round ends’ with Marrow Island”.

type Told = Pick<HistoryRow, 'label' | 'subject' | 'more' | 'with'>

const quoted = (name: string | null | undefined, otherwise: string): string => (name ? `‘${name}’` : otherwise)
const and = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** The subject by its name, or how many there are. */
function named(one: string, many: string) {
  return ({ subject, more }: Told): string =>
    more > 0 ? `${more + 1} ${many}` : `${one} ${quoted(subject?.name, 'without a name')}`
}
const article = named('the article', 'articles')
const actor = named('the actor', 'actors')
const event = named('the event', 'events')
const theme = named('the theme', 'themes')
const section = named('the section', 'sections')

function passage({ subject, more }: Told): string {
  if (more > 0) return `${more + 1} passages`
  return `a passage of ${quoted(subject?.of, 'an article without a title')}`
}
const mentions = ({ more, subject }: Told): string =>
  more > 0 ? `${more + 1} mentions` : `the mention ${quoted(subject?.name, 'of a name')}`
const ofEvent = ({ subject }: Told): string => quoted(subject?.of, 'an event')
const name = ({ subject }: Told, otherwise: string): string => quoted(subject?.name, otherwise)
const withNames = ({ with: names }: Told, word: string): string => (names.length > 0 ? ` ${word} ${and(names)}` : '')

const sentences: Record<string, (told: Told) => string> = {
  'project.create': (told) => `made the project ${name(told, '')}`.trim(),
  'project.made': () => 'put the sample articles in',
  'project.rescue': () => 'saved the records as they were, without their history',
  'project.rename': (told) => `renamed the project; it is ${name(told, 'without a title')} now`,
  'coder.add': () => 'joined the project',
  'article.import': (told) => `imported ${article(told)}`,
  'article.edit': (told) => `edited ${article(told)}`,
  'article.star': (told) => `starred ${article(told)}`,
  'article.unstar': (told) => `took the star off ${article(told)}`,
  'article.grade': (told) => `graded ${article(told)}`,
  'article.showBlock': (told) => `took a hidden piece into the text of ${article(told)}`,
  'article.hideBlock': (told) => `hid a piece of the text of ${article(told)}`,
  'article.remove': (told) => `removed ${article(told)}`,
  'article.restore': (told) => `brought back ${article(told)}`,
  'article.newVersion': (told) => `imported a newer version of ${article(told)}`,
  'reprint.join': (told) => `said that ${article(told)} and others are one report`,
  'reprint.split': (told) => `said that ${article(told)} is a report of its own`,
  'reprint.lead': (told) => `let ${article(told)} stand for its reprints`,
  'highlight.carryOver': (told) => `carried ${passage(told)} over to the newer version`,
  'highlight.confirm': (told) => `confirmed the place of ${passage(told)}`,
  'highlight.place': (told) => `placed ${passage(told)} in the newer version`,
  'highlight.orphan': (told) => `took ${passage(told)} out of the newer version`,
  'highlight.add': (told) => `marked ${passage(told)}${withNames(told, 'and tagged it with')}`,
  'highlight.tag': (told) => `tagged ${passage(told)}${withNames(told, 'with')}`,
  'highlight.untag': (told) => `took a tag off ${passage(told)}${told.with.length > 0 ? `: ${and(told.with)}` : ''}`,
  'highlight.note': (told) => `wrote a note on ${passage(told)}`,
  'highlight.translate': (told) => `translated ${passage(told)}`,
  'highlight.remove': (told) => `removed the highlight of ${passage(told)}`,
  'actor.add': (told) => `added ${actor(told)}`,
  'actor.edit': (told) => `edited ${actor(told)}`,
  'actor.merge': (told) => `merged ${actor(told)}${withNames(told, 'into')}`,
  'actor.split': (told) => `split ${actor(told)} off`,
  'actor.tellApart': (told) => `told ${actor(told)} apart${withNames(told, 'from')}`,
  'actor.remove': (told) => `removed ${actor(told)}`,
  'mention.accept': (told) => `marked ${mentions(told)}${withNames(told, 'of')}`,
  'mention.reject': (told) =>
    `said that ${mentions(told)} ${told.more > 0 ? 'are' : 'is'} not ${quoted(told.subject?.of, 'an actor')}`,
  'mention.offer': (told) => `took back the rejection of ${mentions(told)} of ${quoted(told.subject?.of, 'an actor')}`,
  'alias.add': (told) => `added the name ${name(told, '')} to ${quoted(told.subject?.of, 'an actor')}`,
  'alias.edit': (told) => `edited the name ${name(told, '')} of ${quoted(told.subject?.of, 'an actor')}`,
  'alias.remove': (told) => `removed the name ${name(told, '')} of ${quoted(told.subject?.of, 'an actor')}`,
  'office.add': (told) => `added the office ${name(told, '')} to ${quoted(told.subject?.of, 'an actor')}`,
  'office.edit': (told) => `edited the office ${name(told, '')} of ${quoted(told.subject?.of, 'an actor')}`,
  'office.remove': (told) => `removed the office ${name(told, '')} of ${quoted(told.subject?.of, 'an actor')}`,
  'relation.add': (told) => `related the event ${name(told, '')} to ${quoted(told.subject?.of, 'another')}`,
  'relation.remove': (told) =>
    `took back how ${name(told, 'an event')} stands to ${quoted(told.subject?.of, 'another')}`,
  'event.add': (told) => `added ${event(told)}`,
  'event.edit': (told) => `edited ${event(told)}`,
  'event.merge': (told) => `merged ${event(told)}${withNames(told, 'into')}`,
  'event.split': (told) => `split ${event(told)} off`,
  'event.remove': (told) => `removed ${event(told)}`,
  'participation.add': (told) => `added ${name(told, 'an actor')} to ${ofEvent(told)}`,
  'participation.edit': (told) => `edited the part of ${name(told, 'an actor')} in ${ofEvent(told)}`,
  'participation.remove': (told) => `took ${name(told, 'an actor')} out of ${ofEvent(told)}`,
  'evidence.add': (told) => `added evidence to ${ofEvent(told)}`,
  'evidence.edit': (told) => `judged evidence of ${ofEvent(told)}`,
  'evidence.remove': (told) => `removed evidence of ${ofEvent(told)}`,
  'theme.add': (told) => `added ${theme(told)}`,
  'theme.edit': (told) => `edited ${theme(told)}`,
  'theme.move': (told) => `moved ${theme(told)}`,
  'theme.merge': (told) => `merged ${theme(told)}${withNames(told, 'into')}`,
  'theme.split': (told) => `split ${theme(told)} off`,
  'theme.divide': (told) => `divided a theme; the new one is ${name(told, 'without a name')}`,
  'theme.remove': (told) => `removed ${theme(told)}`,
  'dossier.edit': () => 'edited the cover of the dossier',
  'dossier.start': ({ more }) => `started the dossier${more > 0 ? ` with ${more + 1} sections` : ''}`,
  'section.add': (told) => `added ${section(told)}`,
  'section.rename': (told) => `renamed a section; it is ${name(told, 'without a title')} now`,
  'section.note': (told) => `noted on ${section(told)}`,
  'section.move': (told) => `moved ${section(told)}`,
  'section.write': (told) => `wrote in ${section(told)}`,
  'section.remove': (told) => `removed ${section(told)}`,
  'conflict.settle': (told) => `settled a conflict about ${name(told, 'a record without a name')}`,
  'history.goBack': ({ more }) =>
    `went back in time: ${more === 0 ? 'one record' : `${more + 1} records`} of a kind changed`,
}

/** What was done, to stand after the name of who did it. The label where a later version wrote it. */
export function historyWords(row: Told & Pick<HistoryRow, 'way' | 'firstCoder'>): string {
  const sentence = Object.hasOwn(sentences, row.label) ? sentences[row.label] : undefined
  const done = sentence ? sentence(row) : `did ‘${actionWords(row.label)}’`
  if (row.way === 'done') return done
  const whose = row.firstCoder === null ? '' : `what ${row.firstCoder} did`
  return `${row.way === 'undone' ? 'undid' : 'did again'}${whose && ` ${whose}`}: ${done}`
}
