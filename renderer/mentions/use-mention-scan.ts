import { useEffect, useSyncExternalStore } from 'react'
import { useProject } from '../api/project-session.tsx'
import { type MentionScan, mentionScan, startMentionScan } from './mention-scan.ts'

/** Has what is still to be looked through looked through, and says how far it is; null where nothing is under way. */
export function useMentionScan(behind: number | undefined): MentionScan | null {
  const { project } = useProject()
  const scan = useSyncExternalStore(mentionScan.subscribe, mentionScan.now)
  const mine = scan?.project === project.handle ? scan : null
  const isIdle = mine === null
  useEffect(() => {
    if (behind && isIdle) void startMentionScan(project.handle)
  }, [behind, isIdle, project.handle])
  return mine
}
