import { levelOneWords } from '../../shared/text/date-words.ts'

const whole = /^\d{4}-\d\d-\d\d$/

/** A date in words; where it is less than one certain day, the EDTF stands beside it. */
export function DateText({ edtf, withEdtf = true }: { edtf: string; withEdtf?: boolean }) {
  const words = levelOneWords(edtf)
  if (!words) return <span>{edtf}</span>
  return (
    <span className="connections-date">
      {words}
      {withEdtf && !whole.test(edtf) && (
        <small dir="ltr">
          {edtf.split('/').map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the two ends of a span have no other name
            <span key={index}>
              {index > 0 && '/'}
              <wbr />
              {part}
            </span>
          ))}
        </small>
      )}
    </span>
  )
}

/** A count with its noun: `1 article`, `3 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
