/** A query to try, and what it finds. */
const examples = [
  ['ceasefire talks', 'both words, anywhere in the text; case, accents and forms of letters do not matter'],
  ['“joint statement”', 'these words one after another'],
  ['mediat*', 'every word that begins so'],
  ['Doha OR Istanbul', 'either; AND, OR and NOT in capitals, with ( ) to group'],
  ['talks -rumour', 'the first without the second, as NOT does'],
  ['envoy NEAR/5 Kabul', 'at most five words apart'],
  ['outlet:reuters', 'fields: title: outlet: actor: event: theme: tag: coder: note: lang: status:'],
  ['date:2025-10..2025-11', 'published then, or perhaps then where the date is not exact'],
  ['theme:"border trade" actor:none', 'what bears one tag and no other kind; none finds what has no value'],
] as const

/** How a query is written. An example that is chosen is put into the field. */
export function SearchHelp({ onTry }: { onTry(query: string): void }) {
  return (
    <section className="search-help" aria-label="How to search">
      <dl>
        {examples.map(([query, finds]) => (
          <div key={query}>
            <dt>
              <button type="button" className="search-example" onClick={() => onTry(query)}>
                {query}
              </button>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
      <p>The last word also finds what begins with it while you type; a blank after it ends it.</p>
    </section>
  )
}
