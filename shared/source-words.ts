import type { CandidateSource } from './model/extraction.ts'

/** Where a piece of metadata came from, in words. */
export const sourceWords: Record<CandidateSource | 'edited', string> = {
  'json-ld': 'structured data',
  meta: 'page metadata',
  microdata: 'marked-up data',
  'front-matter': 'the head of the file',
  'database-export': 'the press database',
  reference: 'a reference list',
  'mail-header': 'the head of the e-mail',
  'document-properties': 'the properties of the document',
  heading: 'the heading',
  byline: 'the byline',
  dateline: 'the dateline',
  'time-element': 'a marked time',
  url: 'the address',
  'saved-page': 'what the saved page says of itself',
  clipboard: 'the clipboard',
  'page-data': 'data of the page’s scripts',
  'visible-text': 'the text',
  'modified-date': 'the time of its last change',
  'document-title': 'the document title',
  'file-name': 'the file name',
  'text-language': 'the text itself',
  edited: 'set by hand',
}
