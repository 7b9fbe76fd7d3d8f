import type { SamplePlan } from './plan-types.ts'

/** The codebook of the sample. */
export const themes: SamplePlan['themes'] = [
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
]
