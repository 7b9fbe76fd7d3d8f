import { sectionContentSchema } from '../../../shared/dossier/section-content.ts'
import { Failure } from '../../../shared/failures.ts'

/** Refuses a text of a section that could not be printed: kept, it would stop every export. Throws Failure `contentRefused`. */
export function assertContent(sectionId: string, content: unknown): void {
  const parsed = sectionContentSchema.safeParse(content)
  if (parsed.success) return
  const [issue] = parsed.error.issues
  const detail = issue ? `${issue.message} at ${issue.path.join('.') || 'the top'}` : 'unknown'
  throw new Failure('contentRefused', { id: sectionId, detail: `${unknownNodes(content).join(', ') || detail}` })
}

const known = new Set(
  'root text linebreak link citation actor-mention event-mention paragraph heading quote list listitem evidence-quote table tablerow tablecell'.split(
    ' ',
  ),
)

/** The kinds of nodes in a text that the dossier does not know. */
function unknownNodes(content: unknown): string[] {
  const kinds = new Set<string>()
  JSON.stringify(content, (key, value: unknown) => {
    if (key === 'type' && typeof value === 'string' && !known.has(value)) kinds.add(value)
    return value
  })
  return [...kinds]
}
