// Value lists of the event model. The ids are frozen: add, never rename. Mapping facts follow PLOVER and CAMEO;
// the terms for mediation follow Bercovitch's and UCDP's data sets.

export const actorKinds = ['person', 'state', 'organisation', 'armed-group', 'office', 'place', 'group'] as const

/** What another name of an actor is. */
export const aliasKinds = [
  'name',
  'short-form',
  'abbreviation',
  'title-or-office',
  'nickname',
  'transliteration',
  'former-name',
  'metonym',
] as const

export const eventTypes = [
  { id: 'offer', label: 'Offer to mediate / host', gloss: 'third party proposes help, a venue or good offices' },
  {
    id: 'request-mediation',
    label: 'Request for mediation',
    gloss: 'party or outsider asks a third party to step in or asks the parties to accept one',
  },
  { id: 'accept-mediation', label: 'Mediation accepted', gloss: 'a party says it will take part' },
  {
    id: 'reject-mediation',
    label: 'Mediation or talks refused',
    gloss: 'a party declines a mediator, a meeting or a proposal',
  },
  {
    id: 'contact',
    label: 'Contact or call',
    gloss: 'phone, letter, back-channel message between two sides or with the mediator',
  },
  {
    id: 'visit',
    label: 'Visit / shuttle trip',
    gloss: 'mediator or envoy travels to a party; party travels to the mediator',
  },
  {
    id: 'indirect-talks',
    label: 'Indirect (proximity) talks',
    gloss: 'mediator carries messages; sides do not meet face to face',
  },
  {
    id: 'direct-talks',
    label: 'Direct talks with mediator',
    gloss: 'sides meet in one room with a third party present',
  },
  { id: 'bilateral-talks', label: 'Direct talks without mediator', gloss: 'sides negotiate on their own' },
  {
    id: 'multilateral-meeting',
    label: 'Conference / contact group',
    gloss: 'several outside actors meet about the conflict',
  },
  {
    id: 'proposal',
    label: 'Proposal tabled',
    gloss: 'draft text, plan, bridging proposal or road map put to the parties',
  },
  {
    id: 'statement-support',
    label: 'Endorsement / public support',
    gloss: 'outside backing for the process, mediator or proposal',
  },
  { id: 'criticism', label: 'Criticism / accusation', gloss: 'party blames the other side or the mediator' },
  {
    id: 'demand-ultimatum',
    label: 'Demand / ultimatum / deadline',
    gloss: 'conditions or deadline attached to continuing',
  },
  {
    id: 'pause-breakdown',
    label: 'Talks suspended or collapse',
    gloss: 'talks or mediation halted, delegation walks out, mediator withdraws',
  },
  { id: 'agreement-process', label: 'Process agreement', gloss: 'agenda, format, framework, confidence-building step' },
  {
    id: 'ceasefire',
    label: 'Ceasefire / truce / pause',
    gloss: 'declared or agreed halt to fighting (unilateral, bilateral; humanitarian pause flagged as subtype)',
  },
  { id: 'agreement-partial', label: 'Partial agreement signed', gloss: 'settles some issues' },
  { id: 'agreement-full', label: 'Comprehensive agreement signed', gloss: 'settles the main incompatibility' },
  { id: 'release-exchange', label: 'Release / prisoner or remains exchange', gloss: 'people or bodies handed over' },
  { id: 'humanitarian-access', label: 'Humanitarian access / corridor', gloss: 'aid or evacuation allowed' },
  { id: 'withdrawal-disarm', label: 'Withdrawal / disarmament step', gloss: 'forces pulled back, arms handed in' },
  {
    id: 'monitoring',
    label: 'Monitoring or guarantee mission',
    gloss: 'observers, verification, peacekeepers deployed or reporting',
  },
  { id: 'violation', label: 'Alleged violation', gloss: 'a breach of an agreement or ceasefire is reported' },
  {
    id: 'pressure',
    label: 'Leverage: sanctions / incentives',
    gloss: 'threats, sanctions, aid or recognition used to move the sides',
  },
  { id: 'violence-context', label: 'Violence (context)', gloss: 'fighting recorded only as background' },
  { id: 'other', label: 'Other', gloss: '' },
] as const

export const participationRoles = [
  'mediator',
  'co-mediator',
  'host',
  'facilitator',
  'party',
  'party-delegate',
  'guarantor',
  'monitor',
  'signatory',
  'witness-signatory',
  'observer',
  'back-channel',
  'sponsor',
  'spokesperson',
  'affected',
  'target',
  'critic',
] as const
export const strategies = ['communication-facilitation', 'procedural', 'directive', 'mixed', 'unclear'] as const
export const initiators = [
  'one-party',
  'both-parties',
  'mediator',
  'regional-organisation',
  'international-organisation',
  'other',
  'unknown',
] as const
export const phases = [
  'pre-negotiation',
  'framework',
  'substantive',
  'ceasefire',
  'implementation',
  'renewal',
  'follow-up',
] as const
export const outcomes = [
  'offer-only',
  'no-movement',
  'process-agreement',
  'ceasefire',
  'partial-agreement',
  'full-agreement',
  'humanitarian-deal',
  'pending',
  'unknown',
] as const
export const eventStatuses = [
  'announced',
  'planned',
  'reported',
  'confirmed',
  'disputed',
  'denied',
  'retracted',
  'did-not-happen',
] as const
export const confidences = ['high', 'moderate', 'low'] as const
export const channels = [
  'direct',
  'indirect',
  'shuttle',
  'phone',
  'letter',
  'online',
  'public-statement',
  'unknown',
] as const
export const stances = ['supports', 'contradicts', 'mentions'] as const
export const relationKinds = ['follows', 'responds-to', 'part-of', 'violates', 'same-as'] as const
export const placePrecisions = [
  'exact',
  'near',
  'district',
  'province',
  'country',
  'area-feature',
  'international',
  'unknown',
] as const

/** Admiralty grades of a source, A completely reliable to F cannot be judged. */
export const reliabilityGrades = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const

/** Admiralty grades of a claim, 1 confirmed to 6 cannot be judged. */
export const credibilityGrades = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
} as const
