/**
 * The material of the sample project: who and what the seven sample articles speak of, which passages say so, and a
 * short dossier written from them. Plain data; the articles are the files in `articles/`. Dates of events are given
 * only where a source gives them, so most events have none. Value ids are those of the event vocabulary.
 */

/** One piece of a dossier paragraph. A paragraph that is a single `quote` is a block quotation of that highlight. */
export type SamplePiece =
  | { text: string }
  /** An actor mention; `text` replaces the actor's name. */
  | { actor: string; text?: string }
  /** An event mention; `text` replaces the event's title. */
  | { event: string; text?: string }
  /** A citation of one or more highlights, by key. */
  | { cite: string[] }
  | { quote: string }

interface SampleActor {
  key: string
  name: string
  kind: string
  description: string
  /** Left out unless certain. */
  wikidata?: string
  parent?: string
  /** `language` is BCP 47. */
  aliases: { text: string; language: string }[]
  /** `organisation` is an actor's key, or text where the organisation is no actor of the project. Dates are EDTF. */
  offices?: { title: string; organisation: string; from?: string; to?: string }[]
}

interface SampleEvent {
  key: string
  title: string
  type: string
  /** EDTF. */
  date?: string
  place?: { name: string; precision: string }
  channel?: string
  strategy?: string
  initiatedBy?: string
  phase?: string
  outcome?: string
  status?: string
  confidence?: string
  notes?: string
  participants: { actor: string; role: string; capacity?: string }[]
}

interface SampleEvidence {
  event: string
  stance: 'supports' | 'contradicts' | 'mentions'
  /** Whom the article itself gives as the source of the statement. */
  attribution?: string
  /** What the passage says of fields of the event: field name to value. */
  asserts?: Record<string, string>
  /** 1 = confirmed by other sources … 5 = improbable; 6 = cannot be judged. */
  credibility?: 1 | 2 | 3 | 4 | 5 | 6
}

interface SampleHighlight {
  key: string
  /** File name of the article. */
  article: string
  /** Word for word a passage of one block; occurs exactly once in the visible text of its article. */
  exact: string
  prefix?: string
  actors: string[]
  events: string[]
  themes: string[]
  note?: string
  evidence?: SampleEvidence[]
}

/** Everything the sample project is made of; records point at each other by `key`. */
export interface SamplePlan {
  title: string
  /** File names, in the order of import. */
  articles: string[]
  actors: SampleActor[]
  events: SampleEvent[]
  eventRelations: { from: string; to: string; kind: string }[]
  themes: { key: string; name: string; parent?: string; description: string }[]
  highlights: SampleHighlight[]
  /** Admiralty reliability of the source, by file name. */
  reliability: Record<string, 'A' | 'B' | 'C' | 'D' | 'E' | 'F'>
  /** `notice` stands on every page. */
  dossier: {
    title: string
    subtitle: string
    notice: string
    sections: { title: string; paragraphs: SamplePiece[][] }[]
  }
}

const frontierDispatch = '01-frontier-dispatch-iran-offers.html'
const coastalLedger = '02-coastal-ledger-go-between.html'
const lowlandReview = '03-lowland-review-last-door.html'
const daftarEMarz = '04-daftar-e-marz-levers-fa.html'
const harbourNotes = '05-harbour-notes-who-would-watch.md'
const plainBulletin = '06-plain-bulletin-no-agreement.txt'
const caravanBrief = '07-caravan-brief-five-questions.md'

const sampleNotice: SamplePiece[] = [{ text: 'Sample text written for this app, not a news report.' }]

/** The sample project "Pakistan–Afghanistan talks, October–November 2025". */
export const samplePlan: SamplePlan = {
  title: 'Pakistan–Afghanistan talks, October–November 2025',
  articles: [frontierDispatch, coastalLedger, lowlandReview, daftarEMarz, harbourNotes, plainBulletin, caravanBrief],
  reliability: {
    [frontierDispatch]: 'C',
    [coastalLedger]: 'D',
    [lowlandReview]: 'C',
    [daftarEMarz]: 'B',
    [harbourNotes]: 'B',
    [plainBulletin]: 'C',
    [caravanBrief]: 'C',
  },
  actors: [
    {
      key: 'pakistan',
      name: 'Pakistan',
      kind: 'state',
      description: 'Party to the talks in Doha and Istanbul.',
      wikidata: 'Q843',
      aliases: [
        { text: 'Islamabad', language: 'en' },
        { text: 'پاکستان', language: 'fa' },
        { text: 'اسلام‌آباد', language: 'fa' },
        { text: 'پاکستان', language: 'ur' },
        { text: 'باكستان', language: 'ar' },
      ],
    },
    {
      key: 'afghanistan',
      name: 'Afghanistan',
      kind: 'state',
      description: 'The other side of the talks; governed by the Taliban.',
      wikidata: 'Q889',
      aliases: [
        { text: 'افغانستان', language: 'fa' },
        { text: 'افغانستان', language: 'ur' },
        { text: 'أفغانستان', language: 'ar' },
      ],
    },
    {
      key: 'taliban-government',
      name: 'Taliban government in Kabul',
      kind: 'organisation',
      description: 'The authorities in Kabul, of whom Islamabad wants firm commitments.',
      parent: 'afghanistan',
      aliases: [
        { text: 'Kabul', language: 'en' },
        { text: 'Taliban', language: 'en' },
        { text: 'Afghan Taliban', language: 'en' },
        { text: 'طالبان', language: 'fa' },
        { text: 'کابل', language: 'fa' },
        { text: 'طالبان', language: 'ur' },
        { text: 'طالبان', language: 'ar' },
      ],
    },
    {
      key: 'iran',
      name: 'Iran',
      kind: 'state',
      description: 'Would-be mediator. Who took the first step, Iran or Pakistan, is disputed between the sources.',
      wikidata: 'Q794',
      aliases: [
        { text: 'Tehran', language: 'en' },
        { text: 'Islamic Republic of Iran', language: 'en' },
        { text: 'ایران', language: 'fa' },
        { text: 'جمهوری اسلامی ایران', language: 'fa' },
        { text: 'ایران', language: 'ur' },
        { text: 'إيران', language: 'ar' },
      ],
    },
    {
      key: 'qatar',
      name: 'Qatar',
      kind: 'state',
      description: 'Mediator of the Doha round, with Turkey.',
      wikidata: 'Q846',
      aliases: [
        { text: 'قطر', language: 'fa' },
        { text: 'قطر', language: 'ur' },
        { text: 'قطر', language: 'ar' },
      ],
    },
    {
      key: 'turkey',
      name: 'Turkey',
      kind: 'state',
      description: 'Mediator of the Doha round, with Qatar.',
      wikidata: 'Q43',
      aliases: [
        { text: 'Türkiye', language: 'en' },
        { text: 'Ankara', language: 'en' },
        { text: 'ترکیه', language: 'fa' },
        { text: 'ترکیہ', language: 'ur' },
        { text: 'تركيا', language: 'ar' },
      ],
    },
    {
      key: 'ttp',
      name: 'Tehreek-e-Taliban Pakistan',
      kind: 'armed-group',
      description: 'The armed group against which Islamabad wants commitments from Kabul.',
      aliases: [
        { text: 'TTP', language: 'en' },
        { text: 'Pakistani Taliban', language: 'en' },
        { text: 'Tehrik-i-Taliban Pakistan', language: 'en' },
        { text: 'تحریک طالبان پاکستان', language: 'fa' },
        { text: 'تحریک طالبان پاکستان', language: 'ur' },
        { text: 'حركة طالبان باكستان', language: 'ar' },
      ],
    },
    {
      key: 'eco',
      name: 'Economic Cooperation Organization',
      kind: 'organisation',
      description: 'Its interior ministers held their fourth meeting in Tehran.',
      aliases: [
        { text: 'ECO', language: 'en' },
        { text: 'سازمان همکاری اقتصادی', language: 'fa' },
        { text: 'اکو', language: 'fa' },
        { text: 'اقتصادی تعاون تنظیم', language: 'ur' },
        { text: 'منظمة التعاون الاقتصادي', language: 'ar' },
      ],
    },
    {
      key: 'hazara',
      name: 'Hazara',
      kind: 'group',
      description: 'A community of Afghanistan, named among Iran’s levers.',
      aliases: [
        { text: 'Hazaras', language: 'en' },
        { text: 'هزاره‌ها', language: 'fa' },
        { text: 'هزاره', language: 'fa' },
        { text: 'ہزارہ', language: 'ur' },
        { text: 'الهزارة', language: 'ar' },
      ],
    },
    {
      key: 'pezeshkian',
      name: 'Masoud Pezeshkian',
      kind: 'person',
      description: 'President of Iran; told Mohsin Naqvi that Iran would mediate.',
      aliases: [
        { text: 'Pezeshkian', language: 'en' },
        { text: 'مسعود پزشکیان', language: 'fa' },
        { text: 'پزشکیان', language: 'fa' },
        { text: 'مسعود پزشکیان', language: 'ur' },
        { text: 'مسعود بزشكيان', language: 'ar' },
      ],
      offices: [{ title: 'President', organisation: 'iran' }],
    },
    {
      key: 'naqvi',
      name: 'Mohsin Naqvi',
      kind: 'person',
      description: 'Interior Minister of Pakistan; met the Iranian president and was filmed with Ibrahim Sadr.',
      aliases: [
        { text: 'Naqvi', language: 'en' },
        { text: 'محسن نقوی', language: 'fa' },
        { text: 'محسن نقوی', language: 'ur' },
        { text: 'محسن نقوي', language: 'ar' },
      ],
      offices: [{ title: 'Interior Minister', organisation: 'pakistan' }],
    },
    {
      key: 'asif',
      name: 'Khawaja Asif',
      kind: 'person',
      description: 'Defence Minister of Pakistan; warned of open war.',
      aliases: [
        { text: 'Asif', language: 'en' },
        { text: 'خواجه آصف', language: 'fa' },
        { text: 'خواجہ آصف', language: 'ur' },
      ],
      offices: [{ title: 'Defence Minister', organisation: 'pakistan' }],
    },
    {
      key: 'sharif',
      name: 'Shehbaz Sharif',
      kind: 'person',
      description:
        'Prime Minister of Pakistan; in one account he and the army chief first approached Qatar and Turkey.',
      aliases: [
        { text: 'Sharif', language: 'en' },
        { text: 'Shahbaz Sharif', language: 'en' },
        { text: 'شهباز شریف', language: 'fa' },
        { text: 'شہباز شریف', language: 'ur' },
        { text: 'شهباز شريف', language: 'ar' },
      ],
      offices: [{ title: 'Prime Minister', organisation: 'pakistan' }],
    },
    {
      key: 'munir',
      name: 'Asim Munir',
      kind: 'person',
      description:
        'Army chief of Pakistan; in one account he and the prime minister first approached Qatar and Turkey.',
      aliases: [
        { text: 'Munir', language: 'en' },
        { text: 'عاصم منیر', language: 'fa' },
        { text: 'عاصم منیر', language: 'ur' },
        { text: 'عاصم منير', language: 'ar' },
      ],
      offices: [{ title: 'Army chief', organisation: 'Army of Pakistan' }],
    },
    {
      key: 'sadr',
      name: 'Ibrahim Sadr',
      kind: 'person',
      description: 'Afghan deputy interior minister; seen with Mohsin Naqvi in a video.',
      aliases: [
        { text: 'Sadr', language: 'en' },
        { text: 'ابراهیم صدر', language: 'fa' },
      ],
      offices: [{ title: 'Deputy Interior Minister', organisation: 'taliban-government' }],
    },
  ],
  events: [
    {
      key: 'approach-qatar-turkey',
      title: 'Pakistan approaches Qatar and Turkey',
      type: 'request-mediation',
      initiatedBy: 'one-party',
      status: 'reported',
      confidence: 'low',
      notes: 'Told by one account only. No date and no channel given.',
      participants: [
        { actor: 'pakistan', role: 'party' },
        { actor: 'sharif', role: 'party-delegate', capacity: 'Prime Minister' },
        { actor: 'munir', role: 'party-delegate', capacity: 'Army chief' },
        { actor: 'qatar', role: 'mediator', capacity: 'asked to help' },
        { actor: 'turkey', role: 'mediator', capacity: 'asked to help' },
      ],
    },
    {
      key: 'doha-round',
      title: 'First round in Doha',
      type: 'direct-talks',
      date: '2025-10-18/2025-10-19',
      place: { name: 'Doha', precision: 'exact' },
      channel: 'unknown',
      initiatedBy: 'unknown',
      outcome: 'unknown',
      status: 'confirmed',
      confidence: 'high',
      notes:
        'The sources do not say whether the delegations sat in one room, nor what the round produced. ' +
        'Coded as direct talks until a source says otherwise.',
      participants: [
        { actor: 'qatar', role: 'co-mediator' },
        { actor: 'turkey', role: 'co-mediator' },
        { actor: 'pakistan', role: 'party' },
        { actor: 'afghanistan', role: 'party' },
      ],
    },
    {
      key: 'istanbul-round',
      title: 'Second round in Istanbul',
      type: 'direct-talks',
      place: { name: 'Istanbul', precision: 'exact' },
      channel: 'unknown',
      outcome: 'no-movement',
      status: 'confirmed',
      confidence: 'moderate',
      notes: 'Three days, after Doha; no source gives the dates. The mediators are not named for this round.',
      participants: [
        { actor: 'pakistan', role: 'party' },
        { actor: 'afghanistan', role: 'party' },
      ],
    },
    {
      key: 'security-demand',
      title: 'Islamabad asks for commitments against the TTP',
      type: 'demand-ultimatum',
      status: 'reported',
      confidence: 'moderate',
      participants: [
        { actor: 'pakistan', role: 'party' },
        { actor: 'taliban-government', role: 'target', capacity: 'asked for firm commitments' },
        { actor: 'ttp', role: 'affected' },
      ],
    },
    {
      key: 'oversight-proposal',
      title: 'Proposal of a third-party oversight structure',
      type: 'proposal',
      initiatedBy: 'one-party',
      phase: 'framework',
      outcome: 'pending',
      status: 'reported',
      confidence: 'moderate',
      notes: 'The joint chair is a possibility only. When and where it was proposed is not given.',
      participants: [
        { actor: 'pakistan', role: 'party', capacity: 'author of the proposal' },
        { actor: 'turkey', role: 'monitor', capacity: 'possible co-chair' },
        { actor: 'qatar', role: 'monitor', capacity: 'possible co-chair' },
      ],
    },
    {
      key: 'border-clashes',
      title: 'Border clashes and threatened strikes',
      type: 'violence-context',
      place: { name: 'Pakistan–Afghanistan border', precision: 'area-feature' },
      status: 'reported',
      confidence: 'moderate',
      notes: 'Background only. No dates, no count and no author of the threats in these sources.',
      participants: [
        { actor: 'pakistan', role: 'party' },
        { actor: 'afghanistan', role: 'party' },
      ],
    },
    {
      key: 'asif-warning',
      title: 'Khawaja Asif warns of open war',
      type: 'pressure',
      channel: 'public-statement',
      status: 'confirmed',
      confidence: 'moderate',
      participants: [
        { actor: 'asif', role: 'spokesperson', capacity: 'Defence Minister' },
        { actor: 'pakistan', role: 'party' },
        { actor: 'taliban-government', role: 'target' },
      ],
    },
    {
      key: 'asif-losses',
      title: 'Khawaja Asif acknowledges over 4,000 soldiers lost',
      type: 'other',
      channel: 'public-statement',
      status: 'reported',
      confidence: 'moderate',
      notes: 'No period and no breakdown with the figure.',
      participants: [
        { actor: 'asif', role: 'spokesperson', capacity: 'Defence Minister' },
        { actor: 'pakistan', role: 'affected' },
      ],
    },
    {
      key: 'eco-meeting',
      title: 'Fourth ECO meeting of interior ministers, Tehran',
      type: 'other',
      place: { name: 'Tehran', precision: 'exact' },
      status: 'confirmed',
      confidence: 'moderate',
      notes: 'The occasion of the Iranian offer and of the video; not itself about the conflict.',
      participants: [{ actor: 'eco', role: 'sponsor', capacity: 'its interior ministers met' }],
    },
    {
      key: 'iran-offer',
      title: 'Iran’s offer to mediate',
      type: 'offer',
      place: { name: 'Tehran', precision: 'exact' },
      channel: 'direct',
      initiatedBy: 'unknown',
      phase: 'pre-negotiation',
      outcome: 'offer-only',
      status: 'reported',
      confidence: 'moderate',
      notes:
        'Said on a Tuesday beside the ECO meeting; no source gives the day. ' +
        'Whether Iran volunteered or had been asked is disputed, so the initiative is left open.',
      participants: [
        { actor: 'iran', role: 'mediator', capacity: 'offers to mediate' },
        { actor: 'pezeshkian', role: 'spokesperson', capacity: 'President' },
        { actor: 'naqvi', role: 'party-delegate', capacity: 'Interior Minister' },
        { actor: 'pakistan', role: 'party' },
        { actor: 'afghanistan', role: 'party' },
      ],
    },
    {
      key: 'pakistan-turn',
      title: 'Pakistan turns to Iran',
      type: 'request-mediation',
      initiatedBy: 'one-party',
      phase: 'pre-negotiation',
      outcome: 'unknown',
      status: 'disputed',
      confidence: 'low',
      notes: 'May be the other half of the Iranian offer. Not linked to it, so as not to decide who came first.',
      participants: [
        { actor: 'pakistan', role: 'party', capacity: 'asks, in one account' },
        { actor: 'iran', role: 'mediator', capacity: 'asked, in one account' },
      ],
    },
    {
      key: 'naqvi-sadr',
      title: 'Mohsin Naqvi and Ibrahim Sadr in a video',
      type: 'contact',
      place: { name: 'Tehran', precision: 'exact' },
      channel: 'direct',
      status: 'reported',
      confidence: 'low',
      notes: 'The video shows the two men together. What was said is not established.',
      participants: [
        { actor: 'naqvi', role: 'party-delegate', capacity: 'Interior Minister' },
        { actor: 'sadr', role: 'party-delegate', capacity: 'Deputy Interior Minister' },
      ],
    },
  ],
  eventRelations: [
    { from: 'istanbul-round', to: 'doha-round', kind: 'follows' },
    { from: 'iran-offer', to: 'istanbul-round', kind: 'follows' },
    { from: 'pakistan-turn', to: 'approach-qatar-turkey', kind: 'follows' },
    { from: 'naqvi-sadr', to: 'eco-meeting', kind: 'part-of' },
  ],
  themes: [
    { key: 'mediation', name: 'Mediation', description: 'Everything third parties do, or say they will do.' },
    { key: 'rounds', name: 'Rounds', parent: 'mediation', description: 'Meetings of the two sides, and how they end.' },
    {
      key: 'offers',
      name: 'Offers and requests',
      parent: 'mediation',
      description: 'Who offers help, who asks for it.',
    },
    {
      key: 'first-step',
      name: 'Who took the first step',
      parent: 'offers',
      description: 'Passages that say, or dispute, whether Iran offered or Pakistan asked.',
    },
    {
      key: 'leverage',
      name: 'Leverage',
      parent: 'mediation',
      description: 'What a mediator could use to move the sides.',
    },
    {
      key: 'monitoring',
      name: 'Monitoring and guarantees',
      parent: 'mediation',
      description: 'Who would check that promises are kept, and how.',
    },
    {
      key: 'security',
      name: 'Security commitments',
      description: 'What Islamabad wants of Kabul about the TTP and Afghan soil.',
    },
    { key: 'escalation', name: 'Escalation', description: 'Clashes, threats, warnings, losses.' },
    { key: 'sources', name: 'Quality of sources', description: 'Reprints, gaps, and what a source cannot show.' },
  ],
  highlights: [
    {
      key: 'fd-forward',
      article: frontierDispatch,
      exact:
        'Iran has put itself forward as a mediator between Pakistan and Afghanistan. President Masoud Pezeshkian told Mohsin Naqvi, Pakistan’s interior minister',
      actors: ['iran', 'pakistan', 'afghanistan'],
      events: ['iran-offer'],
      themes: ['offers', 'first-step'],
      evidence: [{ event: 'iran-offer', stance: 'supports', asserts: { initiatedBy: 'mediator' }, credibility: 3 }],
    },
    {
      key: 'fd-told',
      article: frontierDispatch,
      exact:
        'President Masoud Pezeshkian told Mohsin Naqvi, Pakistan’s interior minister, on a Tuesday in Tehran that Iran would mediate.',
      actors: ['pezeshkian', 'naqvi', 'iran'],
      events: ['iran-offer'],
      themes: ['offers'],
      note: 'Which Tuesday is not said.',
      evidence: [{ event: 'iran-offer', stance: 'supports', asserts: { channel: 'direct' }, credibility: 2 }],
    },
    {
      key: 'fd-first-step',
      article: frontierDispatch,
      exact: 'As told here, the first step was Iran’s: an offer, made in person, to one of the two sides.',
      actors: ['iran'],
      events: ['iran-offer'],
      themes: ['first-step'],
      evidence: [{ event: 'iran-offer', stance: 'supports', asserts: { initiatedBy: 'mediator' }, credibility: 3 }],
    },
    {
      key: 'fd-not-asked',
      article: frontierDispatch,
      exact:
        'an offer, made in person, to one of the two sides. Nothing in this account says that Pakistan had asked for it.',
      actors: ['pakistan', 'iran'],
      events: ['iran-offer', 'pakistan-turn'],
      themes: ['first-step'],
      note: 'Silence about a request is weaker than a denial of it.',
      evidence: [{ event: 'pakistan-turn', stance: 'contradicts', credibility: 4 }],
    },
    {
      key: 'fd-doha',
      article: frontierDispatch,
      exact: 'Qatar and Turkey mediated the opening one in Doha on 18–19 October.',
      actors: ['qatar', 'turkey'],
      events: ['doha-round'],
      themes: ['rounds'],
      evidence: [
        { event: 'doha-round', stance: 'supports', asserts: { date: '2025-10-18/2025-10-19' }, credibility: 1 },
      ],
    },
    {
      key: 'fd-istanbul',
      article: frontierDispatch,
      exact:
        'The next, in Istanbul, went on for three days and closed with no agreement; according to the mediators, the gap stayed wide.',
      actors: [],
      events: ['istanbul-round'],
      themes: ['rounds'],
      evidence: [
        {
          event: 'istanbul-round',
          stance: 'supports',
          attribution: 'the mediators, for the width of the gap',
          asserts: { outcome: 'no-movement' },
          credibility: 1,
        },
      ],
    },
    {
      key: 'fd-demand',
      article: frontierDispatch,
      exact:
        'Islamabad wants firm commitments from Kabul against the TTP, the Pakistani Taliban, and it wants to be sure that Afghan soil is not used.',
      actors: ['pakistan', 'taliban-government', 'ttp'],
      events: ['security-demand'],
      themes: ['security'],
      evidence: [{ event: 'security-demand', stance: 'supports', credibility: 2 }],
    },
    {
      key: 'fd-tense',
      article: frontierDispatch,
      exact:
        'There have been clashes along the border, strikes have been threatened, and Khawaja Asif, the defence minister in Islamabad, has warned of open war.',
      actors: ['asif', 'pakistan'],
      events: ['border-clashes', 'asif-warning'],
      themes: ['escalation'],
      evidence: [
        { event: 'border-clashes', stance: 'supports', credibility: 2 },
        { event: 'asif-warning', stance: 'supports', credibility: 2 },
      ],
    },
    {
      key: 'cl-wire',
      article: coastalLedger,
      exact: 'TEHRAN, Gulf Wire (sample) — Iran has put itself forward as a mediator between Pakistan and Afghanistan.',
      actors: ['iran', 'pakistan', 'afghanistan'],
      events: ['iran-offer'],
      themes: ['offers', 'sources'],
      note: 'Agency copy: nearly the same text as Frontier Dispatch. One origin, not two.',
      evidence: [
        {
          event: 'iran-offer',
          stance: 'supports',
          attribution: 'Gulf Wire (sample)',
          asserts: { initiatedBy: 'mediator' },
          credibility: 3,
        },
      ],
    },
    {
      key: 'cl-first-step',
      article: coastalLedger,
      exact: 'the first step was Iran’s: an offer, made in person, to one of the two sides',
      actors: ['iran'],
      events: ['iran-offer'],
      themes: ['first-step', 'sources'],
      note: 'The same sentence as in Frontier Dispatch.',
      evidence: [
        {
          event: 'iran-offer',
          stance: 'supports',
          attribution: 'Gulf Wire (sample)',
          asserts: { initiatedBy: 'mediator' },
          credibility: 3,
        },
      ],
    },
    {
      key: 'lr-asked',
      article: lowlandReview,
      exact: 'Islamabad asked and Tehran answered, and the asking came last in a sequence.',
      actors: ['pakistan', 'iran'],
      events: ['pakistan-turn', 'iran-offer'],
      themes: ['first-step', 'offers'],
      evidence: [
        { event: 'pakistan-turn', stance: 'supports', asserts: { initiatedBy: 'one-party' }, credibility: 3 },
        { event: 'iran-offer', stance: 'mentions', asserts: { initiatedBy: 'one-party' }, credibility: 3 },
      ],
    },
    {
      key: 'lr-approached',
      article: lowlandReview,
      exact:
        'Shehbaz Sharif, the prime minister, and Asim Munir, who leads the army, had first approached Qatar and Turkey. Those two failed, and so Iran became the last resort.',
      actors: ['sharif', 'munir', 'qatar', 'turkey', 'iran'],
      events: ['approach-qatar-turkey', 'pakistan-turn'],
      themes: ['offers'],
      evidence: [
        {
          event: 'approach-qatar-turkey',
          stance: 'supports',
          asserts: { initiatedBy: 'one-party' },
          credibility: 3,
        },
        { event: 'pakistan-turn', stance: 'supports', credibility: 3 },
      ],
    },
    {
      key: 'lr-volunteer',
      article: lowlandReview,
      exact:
        'Those two failed, and so Iran became the last resort. The picture of Iran as a volunteer, which other outlets carry, gets the order wrong.',
      actors: ['iran'],
      events: ['iran-offer', 'pakistan-turn'],
      themes: ['first-step'],
      note: 'Speaks against the account of Frontier Dispatch and its reprint without naming a source of its own.',
      evidence: [{ event: 'iran-offer', stance: 'contradicts', asserts: { initiatedBy: 'one-party' }, credibility: 3 }],
    },
    {
      key: 'lr-levers',
      article: lowlandReview,
      exact:
        'It has borders with both countries; there is the Hazara; there is some sway with the Taliban; and there are energy projects and Chabahar.',
      actors: ['iran', 'hazara', 'taliban-government'],
      events: [],
      themes: ['leverage'],
    },
    {
      key: 'lr-losses',
      article: lowlandReview,
      exact:
        'Khawaja Asif, who heads the defence ministry, acknowledged that over 4,000 soldiers had been lost; he also warned of open war.',
      actors: ['asif'],
      events: ['asif-losses', 'asif-warning'],
      themes: ['escalation'],
      evidence: [
        { event: 'asif-losses', stance: 'supports', attribution: 'Khawaja Asif', credibility: 2 },
        { event: 'asif-warning', stance: 'supports', attribution: 'Khawaja Asif', credibility: 2 },
      ],
    },
    {
      key: 'lr-video',
      article: lowlandReview,
      exact:
        'It has Mohsin Naqvi, the interior minister, in the frame with Ibrahim Sadr, the Afghan deputy interior minister.',
      actors: ['naqvi', 'sadr'],
      events: ['naqvi-sadr'],
      themes: ['sources'],
      evidence: [{ event: 'naqvi-sadr', stance: 'supports', credibility: 2 }],
    },
    {
      key: 'dm-told',
      article: daftarEMarz,
      exact:
        'مسعود پزشکیان، رئیس‌جمهور ایران، یک روز سه‌شنبه در تهران به محسن نقوی، وزیر کشور پاکستان، گفت که ایران میانجیگری خواهد کرد. این دیدار در حاشیهٔ چهارمین نشست وزیران کشور سازمان همکاری اقتصادی (اکو) انجام شد.',
      actors: ['pezeshkian', 'naqvi', 'iran', 'pakistan', 'eco'],
      events: ['iran-offer', 'eco-meeting'],
      themes: ['offers'],
      note: 'In English: the Iranian president told the Pakistani interior minister, on a Tuesday in Tehran, that Iran would mediate. They met beside the fourth ECO meeting of interior ministers.',
      evidence: [
        { event: 'iran-offer', stance: 'supports', asserts: { channel: 'direct' }, credibility: 2 },
        { event: 'eco-meeting', stance: 'supports', credibility: 2 },
      ],
    },
    {
      key: 'dm-doha',
      article: daftarEMarz,
      exact: 'دور نخست با میانجیگری قطر و ترکیه در ۱۸ و ۱۹ اکتبر (۲۶ و ۲۷ مهر) در دوحه برگزار شد.',
      actors: ['qatar', 'turkey'],
      events: ['doha-round'],
      themes: ['rounds'],
      note: 'In English: the first round was held in Doha on 18 and 19 October (26 and 27 Mehr), mediated by Qatar and Turkey.',
      evidence: [
        { event: 'doha-round', stance: 'supports', asserts: { date: '2025-10-18/2025-10-19' }, credibility: 1 },
      ],
    },
    {
      key: 'dm-levers',
      article: daftarEMarz,
      exact:
        'مرز مشترک با هر دو کشور، موضوع هزاره‌ها، نفوذی نسبی در میان طالبان، طرح‌های انرژی و چابهار. این‌ها ابزار اثرگذاری‌اند، نه تضمین موفقیت.',
      actors: ['iran', 'hazara', 'taliban-government'],
      events: [],
      themes: ['leverage'],
      note: 'In English: borders with both countries, the matter of the Hazara, some sway among the Taliban, energy projects and Chabahar; means of influence, no guarantee of success.',
    },
    {
      key: 'dm-disagree',
      article: daftarEMarz,
      exact: 'منابع دربارهٔ اینکه چه کسی گام نخست را برداشت، هم‌نظر نیستند.',
      actors: [],
      events: ['iran-offer', 'pakistan-turn'],
      themes: ['first-step'],
      note: 'In English: the sources do not agree about who took the first step.',
      evidence: [
        { event: 'iran-offer', stance: 'mentions', credibility: 2 },
        { event: 'pakistan-turn', stance: 'mentions', credibility: 2 },
      ],
    },
    {
      key: 'hn-proposed',
      article: harbourNotes,
      exact:
        'Hence the idea that Islamabad has proposed: an oversight structure in the hands of third parties. Turkey and Qatar may end up sharing the chair.',
      actors: ['pakistan', 'turkey', 'qatar'],
      events: ['oversight-proposal'],
      themes: ['monitoring'],
      evidence: [
        { event: 'oversight-proposal', stance: 'supports', asserts: { initiatedBy: 'one-party' }, credibility: 2 },
      ],
    },
    {
      key: 'hn-unknown',
      article: harbourNotes,
      exact:
        'Who would staff it, what it might inspect and to whom it would report is not said in anything that reached these notes.',
      actors: [],
      events: ['oversight-proposal'],
      themes: ['monitoring', 'sources'],
      evidence: [{ event: 'oversight-proposal', stance: 'mentions', credibility: 2 }],
    },
    {
      key: 'hn-two-hats',
      article: harbourNotes,
      exact: 'A mediator who later judges compliance wears two hats, and one may not sit well on the other.',
      actors: [],
      events: ['oversight-proposal'],
      themes: ['monitoring'],
      note: 'Opinion of the outlet.',
    },
    {
      key: 'hn-no-seat',
      article: harbourNotes,
      exact: 'No account of the proposal seen here mentions a seat for Iran',
      actors: ['iran'],
      events: ['oversight-proposal'],
      themes: ['monitoring'],
      evidence: [{ event: 'oversight-proposal', stance: 'mentions', credibility: 3 }],
    },
    {
      key: 'pb-istanbul',
      article: plainBulletin,
      exact: 'It was held in Istanbul. It lasted three days. It produced no agreement.',
      actors: [],
      events: ['istanbul-round'],
      themes: ['rounds'],
      evidence: [{ event: 'istanbul-round', stance: 'supports', asserts: { outcome: 'no-movement' }, credibility: 1 }],
    },
    {
      key: 'pb-oversight',
      article: plainBulletin,
      exact: 'a third-party structure to oversee what is agreed. Turkey and Qatar could chair it together.',
      prefix: 'Islamabad has also put an idea on the table: ',
      actors: ['pakistan', 'turkey', 'qatar'],
      events: ['oversight-proposal'],
      themes: ['monitoring'],
      evidence: [{ event: 'oversight-proposal', stance: 'supports', credibility: 2 }],
    },
    {
      key: 'pb-war',
      article: plainBulletin,
      exact:
        'There were clashes at the border. Strikes were threatened. The Pakistani defence minister, Khawaja Asif, warned of open war.',
      actors: ['asif'],
      events: ['border-clashes', 'asif-warning'],
      themes: ['escalation'],
      evidence: [
        { event: 'border-clashes', stance: 'supports', credibility: 2 },
        { event: 'asif-warning', stance: 'supports', credibility: 2 },
      ],
    },
    {
      key: 'cb-undecided',
      article: caravanBrief,
      exact: 'A request and an offer can also cross. Nothing read for this brief decides the matter.',
      actors: [],
      events: ['iran-offer', 'pakistan-turn'],
      themes: ['first-step'],
      evidence: [
        { event: 'iran-offer', stance: 'mentions', asserts: { initiatedBy: 'unknown' }, credibility: 2 },
        { event: 'pakistan-turn', stance: 'mentions', credibility: 2 },
      ],
    },
    {
      key: 'cb-once',
      article: caravanBrief,
      exact: 'The text about the offer came to us under two mastheads with nearly the same words, so we count it once.',
      actors: [],
      events: ['iran-offer'],
      themes: ['sources'],
    },
    {
      key: 'cb-video',
      article: caravanBrief,
      exact: 'It does not prove what either of them wanted from the other.',
      actors: ['naqvi', 'sadr'],
      events: ['naqvi-sadr'],
      themes: ['sources'],
      evidence: [{ event: 'naqvi-sadr', stance: 'mentions', credibility: 2 }],
    },
  ],
  dossier: {
    title: 'Between Islamabad and Kabul',
    subtitle: 'What seven sample reports say about Doha, Istanbul and the Iranian offer, October–November 2025',
    notice: 'Sample text written for this app, not a news report.',
    sections: [
      {
        title: 'Summary',
        paragraphs: [
          sampleNotice,
          [
            { actor: 'pakistan' },
            { text: ' and ' },
            { actor: 'afghanistan' },
            { text: ' met for a first round in Doha on 18–19 October, mediated by ' },
            { actor: 'qatar' },
            { text: ' and ' },
            { actor: 'turkey' },
            { text: '.' },
            { cite: ['fd-doha', 'dm-doha'] },
            { text: ' The ' },
            { event: 'istanbul-round', text: 'second round, in Istanbul' },
            { text: ', took three days and ended without agreement.' },
            { cite: ['pb-istanbul', 'fd-istanbul'] },
          ],
          [
            { actor: 'iran' },
            { text: ' then appears as a possible third mediator.' },
            { cite: ['fd-forward', 'dm-told'] },
            { text: ' The sources disagree about who took the first step: one account has Iran offering' },
            { cite: ['fd-first-step'] },
            { text: ', another has Pakistan asking.' },
            { cite: ['lr-asked'] },
            {
              text: ' The two articles that give Iran the first step are near copies of one text and count as one origin.',
            },
            { cite: ['cl-wire', 'cb-once'] },
          ],
        ],
      },
      {
        title: 'How the talks came about',
        paragraphs: [
          sampleNotice,
          [
            { text: 'The demand is ' },
            { actor: 'pakistan', text: 'Islamabad' },
            { text: '’s: firm commitments from ' },
            { actor: 'taliban-government', text: 'Kabul' },
            { text: ' against the ' },
            { actor: 'ttp', text: 'TTP' },
            { text: ', and that Afghan soil is not used.' },
            { cite: ['fd-demand'] },
            { text: ' Around it the sources report ' },
            { event: 'border-clashes', text: 'clashes at the border and threatened strikes' },
            { text: '.' },
            { cite: ['pb-war', 'fd-tense'] },
          ],
          [
            { actor: 'asif' },
            { text: ', the defence minister, warned of open war' },
            { cite: ['fd-tense', 'pb-war', 'lr-losses'] },
            { text: ' and acknowledged that over 4,000 soldiers had been lost.' },
            { cite: ['lr-losses'] },
          ],
          [
            { text: 'One source says that ' },
            { actor: 'sharif' },
            { text: ' and ' },
            { actor: 'munir' },
            { text: ' first approached Qatar and Turkey.' },
            { cite: ['lr-approached'] },
          ],
        ],
      },
      {
        title: 'Doha and Istanbul',
        paragraphs: [
          sampleNotice,
          [
            { text: 'The ' },
            { event: 'doha-round', text: 'Doha round' },
            {
              text: ' is the only event with a calendar date in these sources: 18–19 October, with Qatar and Turkey mediating.',
            },
            { cite: ['fd-doha', 'dm-doha'] },
          ],
          [
            { text: 'Of the ' },
            { event: 'istanbul-round', text: 'Istanbul round' },
            { text: ' they give the length, three days, and the result, no agreement.' },
            { cite: ['pb-istanbul', 'fd-istanbul'] },
            { text: ' The mediators are cited for the gap between the sides:' },
          ],
          [{ quote: 'fd-istanbul' }],
        ],
      },
      {
        title: 'The Iranian offer',
        paragraphs: [
          sampleNotice,
          [
            { actor: 'pezeshkian' },
            { text: ' told ' },
            { actor: 'naqvi' },
            { text: ', on a Tuesday in Tehran, that Iran would mediate' },
            { cite: ['fd-told'] },
            { text: '; they met beside the ' },
            { event: 'eco-meeting', text: 'fourth meeting of ECO interior ministers' },
            { text: '.' },
            { cite: ['dm-told'] },
            {
              text: ' On who took the first step the sources contradict each other. Frontier Dispatch (sample) gives it to Iran:',
            },
          ],
          [{ quote: 'fd-first-step' }],
          [
            { text: 'Coastal Ledger (sample) says the same' },
            { cite: ['cl-first-step'] },
            {
              text: ', but its text is a wire reprint that matches Frontier Dispatch nearly word for word. The two are one origin and are not two confirmations.',
            },
            { cite: ['cl-wire', 'cb-once'] },
            { text: ' Lowland Review (sample) says the opposite:' },
          ],
          [{ quote: 'lr-volunteer' }],
          [
            { text: 'Two further sources record the disagreement and leave it open.' },
            { cite: ['dm-disagree', 'cb-undecided'] },
            { text: ' This dossier leaves it open too, and keeps ' },
            { event: 'iran-offer' },
            { text: ' and ' },
            { event: 'pakistan-turn', text: 'Pakistan’s turn to Iran' },
            { text: ' as two events.' },
          ],
          [
            { text: 'The sources list the same levers for Iran: borders with both countries, the ' },
            { actor: 'hazara' },
            { text: ', some sway with the Taliban, energy projects and Chabahar.' },
            { cite: ['lr-levers', 'dm-levers'] },
          ],
        ],
      },
      {
        title: 'What would be monitored',
        paragraphs: [
          sampleNotice,
          [
            { text: 'Islamabad has put forward ' },
            { event: 'oversight-proposal', text: 'a third-party oversight structure' },
            { text: ', possibly with Turkey and Qatar as joint chairs.' },
            { cite: ['hn-proposed', 'pb-oversight'] },
            {
              text: ' What it would watch follows from the demand: commitments against the TTP and the use of Afghan soil.',
            },
            { cite: ['fd-demand'] },
          ],
          [
            { text: 'Its staff, its remit and its reporting line are not described.' },
            { cite: ['hn-unknown'] },
            { text: ' One source sees a difficulty in mediators who later judge compliance' },
            { cite: ['hn-two-hats'] },
            { text: ' and notes that no account it has seen gives Iran a seat.' },
            { cite: ['hn-no-seat'] },
          ],
        ],
      },
      {
        title: 'Open questions',
        paragraphs: [
          sampleNotice,
          [
            { text: 'Who took the first step? One origin says that Iran offered and knows of no request' },
            { cite: ['fd-not-asked', 'cl-first-step'] },
            { text: ', one says that Pakistan asked' },
            { cite: ['lr-asked', 'lr-approached'] },
            { text: ', and a request and an offer may have crossed.' },
            { cite: ['cb-undecided'] },
          ],
          [
            { text: 'What passed between ' },
            { actor: 'naqvi' },
            { text: ' and ' },
            { actor: 'sadr' },
            { text: '? The ' },
            { event: 'naqvi-sadr', text: 'video' },
            { text: ' shows the two men together' },
            { cite: ['lr-video'] },
            { text: ' and does not prove what either wanted.' },
            { cite: ['cb-video'] },
          ],
          [
            { text: 'Can leverage become agreement? Iran’s means are no guarantee of success.' },
            { cite: ['dm-levers'] },
          ],
          [{ text: 'Who would staff the oversight structure, and to whom would it report?' }, { cite: ['hn-unknown'] }],
        ],
      },
    ],
  },
}
