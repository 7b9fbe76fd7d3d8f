import { z } from 'zod'

/** What a person should know about a text that was imported, though nothing failed. Data, not sentences. */
export const importWarningSchema = z.discriminatedUnion('code', [
  /** A PDF with right-to-left text: letters that were drawn as one may have come out in the wrong order. */
  z.object({ code: z.literal('rightToLeftPdf') }),
  /** Pages, counted from 1, that hold a picture and no text. */
  z.object({ code: z.literal('pagesWithoutText'), pages: z.array(z.number()) }),
  /** An entry of a reference list: its abstract is all the text there is. */
  z.object({ code: z.literal('abstractOnly') }),
  /** An entry of a reference list without any text. */
  z.object({ code: z.literal('referenceOnly') }),
  /** Things inside the file that are no article and were left out, by their names. */
  z.object({ code: z.literal('leftOut'), names: z.array(z.string()) }),
])
export type ImportWarning = z.infer<typeof importWarningSchema>
