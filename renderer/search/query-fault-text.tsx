import { type QueryFault, queryFaultWords } from '../../shared/search/query-fault.ts'

/** Where a query is wrong, with the place underlined in it, and what to write instead. */
export function QueryFaultText({ fault, id }: { fault: QueryFault; id: string }) {
  const { query, startUtf16, endUtf16 } = fault
  const wrong = query.slice(startUtf16, endUtf16)
  return (
    <div className="search-fault" id={id} role="alert">
      <p className="search-fault-query" dir="auto">
        {query.slice(0, startUtf16)}
        <em className="search-fault-place">{wrong === '' ? '\u2038' : wrong}</em>
        {query.slice(endUtf16)}
      </p>
      <p>{queryFaultWords(fault)}</p>
    </div>
  )
}
