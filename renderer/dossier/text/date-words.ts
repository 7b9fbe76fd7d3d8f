const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An EDTF date in short words, `28 Oct 2025`, `about Mar 2024`; a span or a rarer form is shown as it is written. */
export function dateWords(edtf: string): string {
  const [, year, month, day, doubt] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T[^/]*?)?([~?%]?)$/.exec(edtf) ?? []
  const name = months[Number(month) - 1]
  if (!year || (month && !name)) return edtf
  const words = [day && String(Number(day)), name, year].filter(Boolean).join(' ')
  return doubt ? `about ${words}` : words
}
