import { DialogTrigger } from 'react-aria-components'
import type { ActorDetailRow } from '../../shared/rows/connections.ts'
import { type Script, scriptOf } from '../../shared/text/script-of.ts'
import { vocabularyWordsWithin } from '../connections/vocabulary-words.ts'
import { Button } from '../ui/button.tsx'
import { AddAlias } from './add-alias.tsx'
import { EditAlias } from './edit-alias.tsx'
import { languageName } from './language-name.ts'

type Alias = ActorDetailRow['aliases'][number]

/** The other names of an actor by their scripts, with languages and kinds: articles are searched and tagged by these names. */
export function Aliases({ actor, isReadOnly }: { actor: ActorDetailRow; isReadOnly: boolean }) {
  const groups = byScript(actor.aliases)
  return (
    <section className="connections-section" aria-label="Other names">
      <h3>
        Other names <span>{actor.aliases.length || ''}</span>
      </h3>
      {groups.map(([script, aliases]) => (
        <div key={script} className="actors-script">
          {groups.length > 1 && <h4>{scriptWords(script)}</h4>}
          <ul className="actors-alias-list">
            {aliases.map((alias) => (
              <li key={alias.id}>
                <AliasChip alias={alias} isReadOnly={isReadOnly} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {!isReadOnly && <AddAlias actorId={actor.id} />}
    </section>
  )
}

const scriptWords = (script: Script): string => (script === 'other' ? 'Other scripts' : `${script} script`)

function byScript(aliases: readonly Alias[]): [Script, Alias[]][] {
  const groups = new Map<Script, Alias[]>()
  for (const alias of aliases) {
    const script = scriptOf(alias.text)
    groups.set(script, [...(groups.get(script) ?? []), alias])
  }
  return [...groups]
}

function AliasChip({ alias, isReadOnly }: { alias: Alias; isReadOnly: boolean }) {
  const { text, language, kind } = alias
  const about = [language && (languageName(language) ?? language), kind && vocabularyWordsWithin(kind)].filter(Boolean)
  const words = (
    <>
      <bdi lang={language ?? undefined}>{text}</bdi>
      {about.length > 0 && <small> {about.join(' · ')}</small>}
    </>
  )
  if (isReadOnly) return <span className="actors-alias">{words}</span>
  return (
    <DialogTrigger>
      <Button variant="quiet">
        <span className="visually-hidden">Edit the name </span>
        <span className="actors-alias">{words}</span>
      </Button>
      <EditAlias alias={alias} />
    </DialogTrigger>
  )
}
