import { useEffect } from 'react'
import { usePlace } from '../app/place.ts'
import { paint } from '../reader/text-points.ts'
import '../reader/search-hits.css'

/** Long enough for a section's text to be fetched and drawn. */
const giveUpMs = 8_000

/** Paints the words of the section that a search was opened at, and brings the first of them into view; typing takes the paint away. */
export function useFoundWords(sectionId: string): void {
  const { name, id, detail } = usePlace()
  const words = name === 'dossier' && id === sectionId ? (detail.find ?? null) : null
  useEffect(() => {
    if (words === null || words === '') return
    const look = () => {
      const text = document.querySelector<HTMLElement>('.dossier-text')
      const [first, ...others] = text ? rangesOfWords(text, words) : []
      if (!first) return
      paint('search-hit', [first])
      paint('search-hits', others)
      first.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      stop()
    }
    const clear = () => {
      paint('search-hit', [])
      paint('search-hits', [])
    }
    const observer = new MutationObserver(look)
    const timer = setTimeout(() => stop(), giveUpMs)
    const stop = () => {
      observer.disconnect()
      clearTimeout(timer)
    }
    observer.observe(document.querySelector('.dossier') ?? document.body, { childList: true, subtree: true })
    look()
    window.addEventListener('beforeinput', clear, { once: true })
    return () => {
      stop()
      clear()
      window.removeEventListener('beforeinput', clear)
    }
  }, [words])
}

/** Each place in an element where these words stand within one run of text, whatever their case. */
function rangesOfWords(text: HTMLElement, words: string): Range[] {
  const wanted = words.toLowerCase()
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const run = node.nodeValue?.toLowerCase() ?? ''
    if (run.length !== node.nodeValue?.length) continue // a letter whose small form is longer: places would shift
    for (let at = run.indexOf(wanted); at !== -1; at = run.indexOf(wanted, at + wanted.length)) {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      ranges.push(range)
    }
  }
  return ranges
}
