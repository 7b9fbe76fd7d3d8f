const key = 'mediation-notebook-tab'

function newTab(): string {
  const made = crypto.randomUUID()
  sessionStorage.setItem(key, made)
  return made
}

/** What this tab calls itself towards core; it stays over a reload. */
export const tab: string = sessionStorage.getItem(key) ?? newTab()
