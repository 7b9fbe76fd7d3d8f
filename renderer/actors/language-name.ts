const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** The English name of a language by its BCP 47 code; null where there is none such. */
export function languageName(code: string): string | null {
  try {
    return names.of(code.trim()) ?? null
  } catch {
    return null // not built like a code
  }
}
