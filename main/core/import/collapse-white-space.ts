/**
 * White space as HTML rendering treats it: a run becomes one space, a no-break space standing alone is kept, `\n`
 * (which only a <br> puts here) parts lines and loses the spaces beside it. Everything else is untouched.
 */
export function collapseWhiteSpace(text: string): string {
  return text
    .replace(/[ \t\r\f\u00a0]*\n[ \t\r\f\u00a0]*/g, '\n')
    .replace(/[ \t\r\f\u00a0]+/g, (run) => (/[ \t\r\f]/.test(run) ? ' ' : run))
    .replace(/^[ \u00a0\n\ufeff]+|[ \u00a0\n\ufeff]+$/g, '')
}
