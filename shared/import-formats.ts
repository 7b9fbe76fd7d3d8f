/** The kinds of files that can be imported, by what people call them, for help and refusals. */
export const importableWords =
  'text (.txt), Markdown (.md), saved web pages (.html, .mhtml), PDF, Word (.docx), OpenDocument (.odt), RTF, e-mail (.eml, .mbox), EPUB, reference lists (.ris, .bib, CSL .json), zips of these and these as .gz'
