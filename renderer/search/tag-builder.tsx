import { type Within, withins } from '../../shared/rows/search.ts'
import { type QueryFault, queryFaultWords } from '../../shared/search/query-fault.ts'
import { Button } from '../ui/button.tsx'
import { Select, TextField } from '../ui/fields.tsx'
import { QueryFaultText } from './query-fault-text.tsx'
import { noTags, setSearchView, type TagQuery } from './search-view.ts'
import { TagPicker } from './tag-picker.tsx'
import { tagQueryWords } from './tag-query-text.ts'

const withinWords: Record<Within, string> = {
  highlight: 'on the same highlight',
  sentence: 'within the same sentence',
  paragraph: 'within the same paragraph',
  article: 'within the same article',
}

/** Says by which tags marked passages are wanted, and how near to each other. */
export function TagBuilder({ tags, fault }: { tags: TagQuery; fault: QueryFault | null }) {
  const change = (part: Partial<TagQuery>) => setSearchView({ tags: { ...tags, ...part } })
  const words = tagQueryWords(tags)
  return (
    <section className="search-builder" aria-label="Tags of the passages">
      <TagPicker label="All of these" tags={tags.all} autoFocus onChange={(all) => change({ all })} />
      <TagPicker label="Any of these" tags={tags.any} onChange={(any) => change({ any })} />
      <TagPicker label="None of these" tags={tags.none} onChange={(none) => change({ none })} />
      <div className="search-builder-foot">
        <Select
          label="Together"
          value={tags.within}
          choices={withins.map((id) => ({ id, label: withinWords[id] }))}
          onChange={(within) => within !== '' && change({ within })}
        />
        <TextField
          label="And also (a query, such as coder:Amina or a word)"
          value={tags.also}
          onChange={(also) => change({ also })}
        />
        {words !== '' && (
          <Button variant="quiet" onPress={() => setSearchView({ tags: noTags })}>
            Clear
          </Button>
        )}
      </div>
      {fault &&
        (fault.query === tags.also ? (
          <QueryFaultText fault={fault} id="search-tags-fault" />
        ) : (
          <p role="alert">{queryFaultWords(fault)}</p>
        ))}
      {words !== '' && (
        <p className="search-builder-query">
          As a query: <code dir="auto">{words}</code>
        </p>
      )}
    </section>
  )
}
