import { describe, expect, it } from 'vitest'
import { SectionSession } from '../../renderer/dossier/session/section-session.ts'
import { plainText } from '../../renderer/dossier/text/content-facts.ts'
import type { SectionContent } from '../../shared/dossier/section-content.ts'
import type { ChangeEvent } from '../../shared/rows/project.ts'
import { aProject } from '../support/a-project.ts'
import { aHost, steppingClock } from '../support/test-host.ts'
import { aColleagueOf, mergeInto } from '../support/two-copies.ts'

function aText(words: string): SectionContent {
  return {
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words, format: 0 }] }] },
  }
}

/** A section open in an editor here, and a colleague's copy in which it says ‘Theirs’. */
async function anOpenSection() {
  const clock = steppingClock()
  let leap = 0
  const mine = await aProject(await aHost({ clock: { nowMs: () => clock.nowMs() + leap } }))
  const { client: api, project, opened } = mine
  const { id: sectionId } = await api.section.create({ project, title: 'Findings' })
  const { heads } = await api.section.read({ project, sectionId })
  const hers = await aColleagueOf(mine, 'Amina', 7)
  const theirs = { project: hers.project, sectionId, tab: 'hers' }
  await hers.client.section.keepDraft({ ...theirs, content: JSON.parse(JSON.stringify(aText('Theirs'))), heads })
  await hers.client.section.commitDraft(theirs)
  leap = 24 * 60 * 60 * 1000 // she wrote it yesterday
  const session = new SectionSession({ api, project, sectionId, tab: 'one', canWrite: true })
  const seen: ChangeEvent['type'][] = []
  const listen = async () => {
    for await (const event of opened.changes.listen('one')) {
      seen.push(event.type)
      session.onChange(event)
    }
  }
  void listen()
  await session.open()
  return { mine, hers, session }
}

describe('a section that is open while a colleague’s text arrives', () => {
  it('shows the new text where nothing was typed', async () => {
    const { mine, hers, session } = await anOpenSection()
    await mergeInto(mine, hers)
    await expect.poll(() => plainText(session.getView().content ?? aText(''))).toBe('Theirs')
    expect(session.getView().conflicts).toEqual([])
  })

  it('goes on with what was typed, says that it is saved, and offers the other text', async () => {
    const { mine, hers, session } = await anOpenSection()
    session.typed(() => aText('Mine'))
    await session.flush()
    expect(session.getView().status.state).toBe('kept')
    await mergeInto(mine, hers)
    await expect.poll(() => session.getView().conflicts.map(({ coder }) => coder)).toEqual(['Amina'])
    await expect.poll(() => session.getView().status.state).toBe('saved')
    session.typed(() => aText('Mine, and more'))
    await session.commit()
    await expect.poll(() => session.getView().conflicts.map(({ coder }) => coder)).toEqual(['Amina'])
  })
})
