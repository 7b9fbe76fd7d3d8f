import { z } from 'zod'

/** The collections of a project and the letters its record ids begin with. */
export const idPrefixes = {
  project: 'p',
  dossier: 'd',
  coder: 'c',
  article: 'ar',
  version: 'v',
  highlight: 'h',
  actor: 'a',
  alias: 'al',
  office: 'of',
  event: 'e',
  participation: 'pa',
  evidence: 'ev',
  relation: 're',
  resolution: 'rs',
  theme: 't',
  rejection: 'rj',
  section: 's',
} as const

export type Collection = keyof typeof idPrefixes

/** The id of a record of one collection: its prefix, an underscore, letters and digits chosen at random. */
export type Id<C extends Collection> = string & z.$brand<C>

/** A validator for the ids of one collection. Ids written by later versions may be longer or shorter; the prefix holds. */
export function idOf<C extends Collection>(collection: C) {
  return z
    .string()
    .regex(new RegExp(`^${idPrefixes[collection]}_[0-9a-z]{4,32}$`))
    .brand<C>()
}

/** The one record of dossier settings has this id in every project. */
export const dossierSettingsId = 'd_settings' as Id<'dossier'> // matches idOf('dossier')
