import { actors } from './plan/actors.ts'
import {
  caravanBrief,
  coastalLedger,
  daftarEMarz,
  frontierDispatch,
  harbourNotes,
  lowlandReview,
  plainBulletin,
} from './plan/article-files.ts'
import { dossier } from './plan/dossier.ts'
import { events } from './plan/events.ts'
import { highlights } from './plan/highlights.ts'
import type { SamplePlan } from './plan/plan-types.ts'
import { themes } from './plan/themes.ts'

/**
 * The material of the sample project: who and what the seven sample articles speak of, which passages say so, and a
 * short dossier written from them. Plain data; the articles are the files in `articles/`. Dates of events are given
 * only where a source gives them, so most events have none. Value ids are those of the event vocabulary.
 */
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
  actors,
  events,
  eventRelations: [
    { from: 'istanbul-round', to: 'doha-round', kind: 'follows' },
    { from: 'iran-offer', to: 'istanbul-round', kind: 'follows' },
    { from: 'pakistan-turn', to: 'approach-qatar-turkey', kind: 'follows' },
    { from: 'naqvi-sadr', to: 'eco-meeting', kind: 'part-of' },
  ],
  themes,
  highlights,
  dossier,
}
