import type { SamplePiece, SamplePlan } from './plan-types.ts'

const sampleNotice: SamplePiece[] = [{ text: 'Sample text written for this app, not a news report.' }]

/** The dossier written from them. */
export const dossier: SamplePlan['dossier'] = {
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
        [{ text: 'Can leverage become agreement? Iran’s means are no guarantee of success.' }, { cite: ['dm-levers'] }],
        [{ text: 'Who would staff the oversight structure, and to whom would it report?' }, { cite: ['hn-unknown'] }],
      ],
    },
  ],
}
