import type { ListColumn } from './csv-text.ts'

/** What every list says of the article that a row comes from. */
export interface SourceOfRow {
  id: string
  title: string | null
  byline: string | null
  outlet: string | null
  publishedAt: string | null
  place: string | null
  language: string | null
  url: string | null
  reliability: string | null
}

const none: SourceOfRow = {
  id: '',
  title: null,
  byline: null,
  outlet: null,
  publishedAt: null,
  place: null,
  language: null,
  url: null,
  reliability: null,
}

/** The columns by which an article is cited, for rows that come from one; empty where it is gone. */
export function sourceColumns<Row>(sourceOf: (row: Row) => SourceOfRow | null): ListColumn<Row>[] {
  const of = (row: Row): SourceOfRow => sourceOf(row) ?? none
  return [
    { header: 'Article', value: (row) => of(row).title },
    { header: 'Byline', value: (row) => of(row).byline },
    { header: 'Outlet', value: (row) => of(row).outlet },
    { header: 'Published (EDTF)', value: (row) => of(row).publishedAt },
    { header: 'Article place', value: (row) => of(row).place },
    { header: 'Language', value: (row) => of(row).language },
    { header: 'Address', value: (row) => of(row).url },
    { header: 'Reliability of the source (A–F)', value: (row) => of(row).reliability },
    { header: 'Article id', value: (row) => of(row).id },
  ]
}
