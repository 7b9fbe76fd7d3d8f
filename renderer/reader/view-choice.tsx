import type { ReactNode } from 'react'

/** Something to tick in the view menu, with how many there are. */
export function ViewChoice(props: {
  label: string
  isChosen: boolean
  onChange(isChosen: boolean): void
  count?: number
  children?: ReactNode
}) {
  return (
    <label className="view-choice">
      <input type="checkbox" checked={props.isChosen} onChange={(event) => props.onChange(event.target.checked)} />
      {props.children}
      <bdi>{props.label}</bdi>
      {props.count !== undefined && <span className="reader-faint">{props.count.toLocaleString('en')}</span>}
    </label>
  )
}
