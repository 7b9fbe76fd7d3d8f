import { ORPCError } from '@orpc/server'
import { z } from 'zod'

// The API refuses input that does not fit the contract. On the command line that is a value somebody typed, and they
// are told by the name of the option they typed it for.

const issuesSchema = z.object({
  issues: z.array(
    z.object({
      path: z.array(z.union([z.string(), z.number()])).default([]),
      message: z.string(),
      code: z.string().optional(),
    }),
  ),
})

const optionNames: Record<string, string> = {
  title: '--title',
  coderName: '--coder',
  articleId: '--article',
  exact: '--exact',
  prefix: '--prefix',
  suffix: '--suffix',
  actors: '--actor',
  events: '--event',
  themes: '--theme',
  note: '--note',
}

/** What is wrong with the input that the contract refused, as a sentence, or null where the error is another. */
export function refusedInputIn(error: unknown): string | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  const { data } = issuesSchema.safeParse(error.data)
  if (!data) return null
  const details = data.issues.map(({ path, message, code }) => {
    const key = path.filter((part) => typeof part === 'string' && part !== 'request').at(0)
    const name = key === undefined ? 'the input' : (optionNames[key] ?? `‘${key}’`)
    return code === 'too_small' ? `${name} is empty` : `${name} cannot be used (${message})`
  })
  const [first = 'the input cannot be used', ...others] = details
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...others].join('; ')}. Nothing was changed.`
}
