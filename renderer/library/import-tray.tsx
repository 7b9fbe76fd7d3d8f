import { BookCheck, CircleAlert, CircleCheck, CopyCheck, FileClock } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { ProgressBar } from 'react-aria-components'
import { carriedWords } from '../../shared/carried-words.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { placeHref } from '../app/place.ts'
import { Button } from '../ui/button.tsx'
import { paceWords } from './import-pace.ts'
import { ImportParts, partsWords } from './import-parts.tsx'
import {
  cancelImport,
  closeImport,
  filesLeft,
  type ImportResult,
  type ImportRun,
  importRest,
  retryFailed,
} from './import-run.ts'
import './import-tray.css'

/** What an import is doing: how far it is, what became of each file, and a way to stop it. */
export function ImportTray({ run }: { run: ImportRun }) {
  const { total, results, state, problem } = run
  const done = results.length
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: keeps the newest result in sight
  useEffect(() => {
    if (list.current) list.current.scrollTop = state === 'running' ? list.current.scrollHeight : 0
  }, [done, state])
  const failed = results.filter((result) => result.status === 'failed' || failedInPart(result))
  const others = results.filter((result) => !failed.includes(result))
  const shown = state === 'running' ? results : [...failed, ...others]
  return (
    <section className="library-tray" aria-label="Import">
      <header>
        <h2>{headWords(run)}</h2>
        <span className="library-tray-counts" role="status">
          {countsWords(run)}
        </span>
        {state === 'running' ? <Button onPress={cancelImport}>Stop the import</Button> : <TrayButtons run={run} />}
      </header>
      {state === 'running' && (
        <ProgressBar
          className="library-progress"
          aria-label="Import"
          value={done}
          maxValue={total}
          valueLabel={`${done} of ${total}`}
        >
          {({ percentage }) => <div style={{ inlineSize: `${percentage ?? 0}%` }} />}
        </ProgressBar>
      )}
      {problem && <p className="library-tray-problem">{problem}</p>}
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keyboard
        <ul ref={list} aria-label="Results" tabIndex={0}>
          {shown.map((result, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear the same name
            <Result key={index} result={result} />
          ))}
        </ul>
      )}
    </section>
  )
}

function headWords({ state, total, results }: ImportRun): string {
  const files = total === 1 ? '1 file' : `${total} files`
  if (state === 'running') return `Importing ${files}`
  return state === 'finished' ? `Import of ${files} finished` : `Import stopped after ${results.length} of ${files}`
}

/** True where some of the things in a file could not be imported, though others were. */
function failedInPart({ status, parts }: ImportResult): boolean {
  return status !== 'failed' && parts.some((part) => part.status === 'failed')
}

function countsWords(run: ImportRun): string {
  const { state, total, results } = run
  const count = (status: ImportResult['status']) => results.filter((result) => result.status === status).length
  const [imported, renewed, matched, duplicates, failed] = (
    ['imported', 'newVersion', 'matched', 'duplicate', 'failed'] as const
  ).map(count)
  const inPart = results.filter(failedInPart).length
  const parts = [
    state === 'running' && `${results.length} of ${total} done`,
    state === 'running' && paceWords(run),
    imported && `${imported} imported`,
    renewed && `${renewed} ${renewed === 1 ? 'newer version' : 'newer versions'}`,
    matched && `${matched} matched`,
    duplicates && `${duplicates} already here`,
    failed && `${failed} failed`,
    inPart && `${inPart} failed in part`,
    state === 'stopped' && 'what was imported is kept',
  ]
  return parts.filter(Boolean).join(' · ')
}

/** What can be done with an import that has come to its end. */
function TrayButtons({ run }: { run: ImportRun }) {
  const failed = run.results.filter(({ status, file }) => status === 'failed' && file !== null).length
  const left = run.state === 'stopped' ? filesLeft(run).length : 0
  return (
    <>
      {left > 0 && <Button onPress={importRest}>Go on with the {left} left</Button>}
      {failed > 0 && <Button onPress={retryFailed}>Try the {failed} failed again</Button>}
      <Button onPress={closeImport}>Close</Button>
    </>
  )
}

const resultIcons = {
  imported: CircleCheck,
  duplicate: CopyCheck,
  matched: BookCheck,
  newVersion: FileClock,
  failed: CircleAlert,
}

function Result({ result }: { result: ImportResult }) {
  const { name, status, parts } = result
  const Icon = resultIcons[status]
  return (
    <li data-status={status}>
      <Icon aria-hidden />
      <span className="library-tray-file" title={name}>
        <bdi>{name}</bdi>
      </span>
      <span className="library-tray-result">
        {parts.length > 0 ? <SeveralParts parts={parts} /> : <OnePart result={result} />}
      </span>
    </li>
  )
}

function SeveralParts({ parts }: { parts: ImportResult['parts'] }) {
  return (
    <details open={parts.some(({ status }) => status === 'failed')}>
      <summary>{partsWords(parts)}</summary>
      <ImportParts parts={parts} />
    </details>
  )
}

function OnePart({ result }: { result: ImportResult }) {
  const { status, articleId, title, publishedAtOffered, message, warnings, carried } = result
  return (
    <>
      {status === 'failed' && message}
      {status === 'imported' && 'Imported: '}
      {status === 'duplicate' && 'Already here, nothing was added: '}
      {status === 'newVersion' && 'Newer version of: '}
      {status === 'matched' && 'Matched to what is here: '}
      {status !== 'failed' && (
        <a href={placeHref('read', articleId)}>
          <bdi>{title ?? 'No title'}</bdi>
        </a>
      )}
      {status === 'imported' && publishedAtOffered && (
        <span className="library-offered"> · date offered: {dateWords(publishedAtOffered, 'short')}&thinsp;?</span>
      )}
      {carried && <span className="library-tray-warning">{carriedWords(carried)}</span>}
      {warnings.map((warning) => (
        <span key={warning} className="library-tray-warning">
          {warning}
        </span>
      ))}
    </>
  )
}
