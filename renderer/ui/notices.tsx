import { X } from 'lucide-react'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { addNotice } from './add-notice.ts'
import { Button } from './button.tsx'
import './notices.css'

/** Something said at the foot of the window. */
export interface Notice {
  tone: 'plain' | 'ok' | 'danger'
  text: string
  /** One thing the person can do about it. */
  action?: { label: string; run(): void }
}

interface Notices {
  show(notice: Notice): void
}

const NoticeContext = createContext<Notices | null>(null)

const plainMs = 8_000

/** A way to tell the person something without stopping them. Failures stay until they are closed. */
export function useNotices(): Notices {
  const notices = useContext(NoticeContext)
  if (!notices) throw new Error('no notices here')
  return notices
}

export function NoticeProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<(Notice & { id: number })[]>([])
  const notices = useMemo(() => {
    let next = 0
    const close = (id: number) => setShown((before) => before.filter((notice) => notice.id !== id))
    const show = (notice: Notice) => {
      const id = next++
      setShown((before) => addNotice(before, { ...notice, id }))
      if (notice.tone !== 'danger') setTimeout(() => close(id), plainMs)
    }
    return { show, close }
  }, [])
  return (
    <NoticeContext value={notices}>
      {children}
      <section className="notices" aria-label="Messages" aria-live="polite">
        {shown.map(({ id, tone, text, action }) => (
          <div key={id} className={`notice ${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
            <p dir="auto">{text}</p>
            {action && (
              <Button
                onPress={() => {
                  action.run()
                  notices.close(id)
                }}
              >
                {action.label}
              </Button>
            )}
            <Button variant="quiet" aria-label="Close this message" onPress={() => notices.close(id)}>
              <X aria-hidden />
            </Button>
          </div>
        ))}
      </section>
    </NoticeContext>
  )
}
