import type { TagKind } from '../../shared/model/tag.ts'

// What there is to code in two reports on offers to mediate between Pakistan and Afghanistan, as names and the words by
// which a sentence is known to speak of them. No sentence of the reports stands here: they are not ours to give away.

/** A name to tag with, and how a sentence shows that it speaks of it. */
export interface Coded {
  kind: TagKind
  name: string
  isNamedIn: RegExp
}

const actor = (name: string, isNamedIn: RegExp): Coded => ({ kind: 'actor', name, isNamedIn })
const event = (name: string, isNamedIn: RegExp): Coded => ({ kind: 'event', name, isNamedIn })

/** Every actor and every event of both reports. */
export const codingPlan: readonly Coded[] = [
  actor('Masoud Pezeshkian', /Pezeshkian|^His /),
  actor('Mohsin Naqvi', /Naqvi/),
  actor('Ibrahim Sadr', /Ibrahim Sadr|Afghan minister/),
  actor('Khawaja Asif', /Khawaja Asif|Defense Minister/),
  actor('Shehbaz Sharif', /Shehbaz/),
  actor('Asim Munir', /Asim Munir/),
  actor('Tehreek-e-Taliban Pakistan', /TTP/),
  actor('Afghan Taliban', /(?<!-e-)Taliban(?! Pakistan)/),
  actor('Pakistan', /Pakistan(?!i media)|Islamabad|both nations|two (sides|countries)|neighbouring countries/i),
  actor('Afghanistan', /Afghan(?! Taliban)|Kabul|both nations|two (sides|countries)|neighbouring countries/i),
  actor('Iran', /\bIran|Tehran/),
  actor('Qatar', /Qatar/),
  actor('Turkey', /Turkey/),
  actor('Economic Cooperation Organization', /\bECO\b/),
  actor('Financial Action Task Force', /FATF/),
  actor('Hazara', /Hazara/),
  actor('Militants in Balochistan', /Balochistan/),
  actor('Unnamed mediators', /regional partners|^Mediators/),
  actor('Unnamed analysts', /^Analysts|^They warned/),
  actor('Security officials of Pakistan', /^Security officials/),
  actor('Insurgents in Pakistan', /insurgent/),
  event('Iran’s offer to mediate', /willingness to mediate|offer(ed)? to mediate|readiness to|remarks/i),
  event('ECO interior ministers’ meeting', /\bECO\b/),
  event('Pakistan turns to Iran', /turning to Iran|last resort|final diplomatic/i),
  event('Pakistan approaches Qatar and Turkey', /approached Qatar|through Qatar|these efforts/i),
  event('First round of talks in Doha', /Doha/),
  event('Second round of talks in Istanbul', /Istanbul|gap between/),
  event('Border clashes', /clashes/),
  event('Warning of open war', /open war|retaliation/),
  event('Warning of operations in Afghanistan', /military operations/),
  event('Proposal of third-party oversight', /oversight/),
  event('Video of Naqvi and Sadr', /video|interaction/),
  event('FATF warning', /FATF/),
  event('Patrols in Balochistan', /patrols/),
]
