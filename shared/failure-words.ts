import { actionWords } from './action-words.ts'
import { assertNever } from './assert-never.ts'
import type { FailureValue } from './failures.ts'
import { importableWords } from './import-formats.ts'
import { queryFaultWords } from './search/query-fault.ts'

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`

const chromiumAdvice: Record<string, string> = {
  linux: 'Install Chromium (on Debian and Ubuntu: apt install chromium) or Google Chrome',
  darwin: 'Install Google Chrome or Microsoft Edge',
  win32: 'Install Google Chrome, or repair Microsoft Edge',
}

const openAndSave = 'Open it with the program it was written with, save it as .docx or .pdf, and import that.'

const formatAdvice: Record<string, string> = {
  doc: openAndSave,
  wps: openAndSave,
  pages: openAndSave,
  wpd: openAndSave,
  msg: 'Save the message as .eml or .txt and import that.',
}

const valueAdvice = {
  edtf: 'is not a date as the notebook writes it. Write a day as 2025-10-19, a month as 2025-10, a span as 2025-10-18/2025-10-19, and put ~ behind what is only about right.',
  address: 'is not the address of a page. Write one that begins with https:// or http://.',
  language: 'is not the code of a language. Write one such as en, fa or zh-Hant.',
  wikidata: 'is not the number of a Wikidata item. Write one such as Q794.',
}

/** Where words are quoted: `as evidence of 2 events and in 1 section of the dossier`. */
export function quotedWords({ evidence, sections }: { evidence: number; sections: number }): string {
  const places = [
    evidence > 0 && `as evidence of ${evidence === 1 ? 'an event' : `${evidence} events`}`,
    sections > 0 && `in ${sections === 1 ? 'a section' : `${sections} sections`} of the dossier`,
  ]
  return places.filter(Boolean).join(' and ')
}

const mergeFaults = {
  different: (entry: string) =>
    `‘${entry}’ in it and in this project are two different logs of the same writer, so one of them was altered. Nothing was changed. Open the file into a folder of its own to see what it holds, and ask your colleague for a copy from before.`,
  damagedThere: (entry: string) =>
    `‘${entry}’ in it is damaged. Nothing was changed. Ask your colleague to check the project, restore it from a backup and send it again.`,
  damagedHere: (entry: string) =>
    `‘${entry}’ in this project is damaged, and the file holds it otherwise. Nothing was changed. Restore this project from a backup into a new folder and merge the file there.`,
  ahead: (entry: string) =>
    `it holds changes made in this very folder that are not here any more (‘${entry}’): the folder or this machine was set back to an earlier state. Nothing was changed. Open the file into a new folder, share this project as a file, and merge that file there: then both are together.`,
}

/** What happened, what is safe, what to do: the sentence that every shell shows for a failure. */
export function failureWords(failure: FailureValue): string {
  const { code, data } = failure
  switch (code) {
    case 'usage':
      return data.detail
    case 'folderMissing':
      return `There is no folder ‘${data.path}’. Nothing was changed. Check the path, or make a project there with ‘new’.`
    case 'notAProject':
      return {
        file: `‘${data.path}’ is a file, not a project folder. Nothing was changed. To open a shared project file (.mnb), use ‘open-shared’.`,
        folder: `‘${data.path}’ is not a Mediation Notebook project: it has no project.json. Nothing was changed. Name the folder that holds project.json.`,
        damagedManifest: `The project.json in ‘${data.path}’ is damaged. Nothing was changed, and the articles and the log beside it are untouched. Restore project.json from a copy or a backup.`,
      }[data.found]
    case 'projectNewer':
      return `The project in ‘${data.path}’ was made by a newer version of this app (it needs format ${data.needsReader}, this app reads up to ${data.thisReader}). Nothing was changed. Update the app to open it.`
    case 'projectLocked':
      return data.holder
        ? `The project in ‘${data.path}’ is in use by ${data.holder.program} (process ${data.holder.pid}, ${data.holder.coder}, since ${data.holder.since}). Nothing was changed. Close it there first; reading and exporting work meanwhile.`
        : `The project in ‘${data.path}’ is in use by another process. Nothing was changed. Close it there first; reading and exporting work meanwhile.`
    case 'projectReadOnly':
      return `The project in ‘${data.path}’ is open for reading only: ${data.reason}. Nothing was changed.`
    case 'projectNotOpen':
      return `The project is not open any more (${data.project}). What was acknowledged is saved. Open it again.`
    case 'folderNotEmpty':
      return `The folder ‘${data.path}’ is not empty. Nothing was changed. Name a folder that does not exist yet, or an empty one.`
    case 'outputExists':
      return `‘${data.path}’ exists already and was left as it is. Give another name, or replace it with --force.`
    case 'outputUnwritable':
      return `Could not write ‘${data.path}’: ${data.reason}. The project is untouched. Choose another place.`
    case 'diskFull':
      return `The disk is full: ‘${data.path}’ could not be written. What was saved before is safe. Free some space and try again.`
    case 'permissionDenied':
      return `This account may not use ‘${data.path}’. Nothing was changed. Change the permissions, or choose another place.`
    case 'fileMissing':
      return `There is no file ‘${data.path}’. Nothing was changed. Check the path.`
    case 'fileIsFolder':
      return `‘${data.path}’ is a folder, not a file. Nothing was taken from it. Name the files in it.`
    case 'fileUnreadable':
      return `Could not read ‘${data.path}’: ${data.reason}. Nothing was taken from it.`
    case 'sharedFileDamaged':
      return `‘${data.path}’ is not a complete project file${data.entry ? ` (at ‘${data.entry}’)` : ''}: ${data.reason}. Nothing was opened or changed. Ask for it to be sent again.`
    case 'sharedFileNewer':
      return `‘${data.path}’ was written by a newer version of this app. Nothing was opened or changed. Update the app to open it.`
    case 'mergeOtherProject':
      return `‘${data.path}’ holds another project (‘${data.title}’), not ‘${data.into}’. Nothing was changed. Open it into a folder of its own, or choose the file of this project.`
    case 'mergeRefused':
      return `‘${data.path}’ could not be merged: ${mergeFaults[data.fault](data.entry)}`
    case 'conflictGone':
      return `This conflict is settled already, or its values have changed. Nothing was changed. Look at the list again.`
    case 'backupUnsound':
      return `The backup of ‘${data.path}’ was read back and is not the same as the project, so it does not count. The project itself is untouched. Check the project, and the disk that the app keeps its data on.`
    case 'backupMissing':
      return data.backup === null
        ? `There is no backup of ‘${data.path}’ on this machine. Nothing was changed. Check the path: a backup is found by the folder it was taken of, or by the project's id.`
        : `There is no backup ‘${data.backup}’ of ‘${data.path}’. Nothing was changed. ‘restore --list’ shows those that there are.`
    case 'backupDamaged':
      return `The backup ‘${data.backup}’ is damaged (at ‘${data.entry}’). Nothing was restored. Choose another one.`
    case 'fileEmpty':
      return `‘${data.file}’ is empty. Nothing was imported from it.`
    case 'fileBinary':
      return `‘${data.file}’ is not text: its name says otherwise, but it holds binary data. Nothing was imported from it.`
    case 'fileTooLarge':
      return `‘${data.file}’ is too large (${megabytes(data.bytes)}; the limit is ${megabytes(data.limitBytes)}). Nothing was imported from it. Save the article's text alone and import that.`
    case 'fileTooComplex':
      return `‘${data.file}’ is built in a way that no news page is (${data.detail}). Nothing was imported from it. Save the article's text alone and import that.`
    case 'formatUnsupported':
      return `‘${data.file}’ is of a kind that cannot be imported${data.extension ? ` (.${data.extension})` : ''}. Nothing was imported from it. ${formatAdvice[data.extension] ?? `What can: ${importableWords}.`}`
    case 'fileDamaged':
      return `‘${data.file}’ is damaged (${data.detail}). Nothing was imported from it.`
    case 'noTextFound':
      return `No article text was found in ‘${data.file}’. Nothing was imported from it. Copy the text into a .txt file and import that.`
    case 'fileLocked':
      return `Could not read ‘${data.file}’: it is locked with a password. Nothing was imported from it. Save a copy without the password and import that.`
    case 'pagesAreScans':
      return `‘${data.file}’ holds pictures of ${data.pages === 1 ? 'a page' : `${data.pages} pages`} and no text (a scan). Nothing was imported from it. Run text recognition (OCR) over it and import the result.`
    case 'archiveRefused':
      return `‘${data.file}’ was not unpacked: ${data.detail}. Nothing was imported from it. Unpack it with a program you trust and import the articles in it.`
    case 'archiveHoldsNothing':
      return `There is nothing in ‘${data.file}’ that can be imported. Look into it with another program.`
    case 'importTimedOut':
      return `Reading ‘${data.file}’ took longer than ${Math.round(data.limitMs / 1000)} seconds and was stopped. Nothing was imported from it. Save the article's text alone and import that.`
    case 'importCrashed':
      return `Reading ‘${data.file}’ failed (${data.detail}). Nothing was imported from it; the other files are not affected.`
    case 'fileOfSeveral':
      return `‘${data.file}’ holds ${data.articles} articles, so it is not known which of them is the newer version. Nothing was changed. Choose a file that holds this article alone.`
    case 'versionKnown':
      return data.isCurrent
        ? 'This is the text that the article has already, word for word. Nothing was changed.'
        : 'The article had this very text before: it is one of its older versions. Nothing was changed.'
    case 'articleMissing':
      return `There is no article ‘${data.id}’ in this project. Nothing was changed. ‘list articles’ shows their ids.`
    case 'bodyMissing':
      return `The text of an article is missing: ‘${data.path}’. The rest of the project is safe. Restore that file from a copy or a backup.`
    case 'bodyDamaged':
      return `The text of an article is damaged: ‘${data.path}’ is not what its name says. The rest of the project is safe. Restore that file from a copy or a backup.`
    case 'recordMissing':
      return `There is no ${data.collection} ‘${data.id}’ in this project. Nothing was changed.`
    case 'valueInvalid':
      return `‘${data.found}’ ${valueAdvice[data.expected]} Nothing was changed.`
    case 'querySyntax':
      return queryFaultWords(data)
    case 'nameAmbiguous':
      return `Several records bear the name ‘${data.name}’: ${data.candidates.map(({ name }) => name).join(', ')}. Nothing was changed. Choose one of them from the list.`
    case 'wouldLoop':
      return `That would put the ${data.collection} below itself. Nothing was changed. Choose another.`
    case 'targetInvalid':
      return `The selected passage is not in the text of the article (block ${data.blockId}). Nothing was marked. Open the article again and select it anew.`
    case 'passageUnquotable':
      return data.reason === 'differs'
        ? 'The words of this highlight are not those of its article any more, so they were not quoted. Nothing was copied or changed. Open it in Read and mark the passage anew.'
        : 'The text of the article cannot be read, so the passage cannot be compared with it and was not quoted. Nothing was copied or changed. ‘Check the project’ says what is missing.'
    case 'targetInPieces':
      return `A highlight is one passage, and between the selected parts stand words that are not selected (before block ${data.blockId}). Nothing was changed. Select one passage at a time.`
    case 'passageCited':
      return `These words are quoted: ${quotedWords(data)}. Nothing was changed. Say that the quotations are to change with them, or mark the new words as another highlight.`
    case 'splitOutside':
      return 'That place is not within the highlight. Nothing was changed. Put the caret, or the start of a selection, inside the highlight.'
    case 'joinCited':
      return `The dossier cites ${data.highlights} of these highlights, and each citation has to keep its own. Nothing was changed. Join others, or take citations out of the dossier first.`
    case 'wordsBetween':
      return `Between these highlights stand words that neither of them marks: “${data.words}”. Nothing was changed. Say that they are to be taken in, or extend a highlight first.`
    case 'sectionTaken':
      return 'This section is being edited in another window. What was saved before is safe. To go on here, choose ‘edit here instead’.'
    case 'contentRefused':
      return `The text of the section holds something that the dossier cannot keep (${data.detail}). The last saved text is safe. Remove what was inserted last and go on.`
    case 'sectionUnreadable':
      return `The section ‘${data.title}’ of the dossier holds something that this version cannot read. The project is untouched and nothing was exported. Update the app; if it is up to date, write the section anew.`
    case 'notUndoable':
      return `‘${actionWords(data.label)}’ belongs to the making of the project and cannot be taken back. Nothing was changed.`
    case 'dossierStarted':
      return `The dossier has ${data.sections === 1 ? 'a section' : `${data.sections} sections`} already. Nothing was changed. Add to it, or remove what is there first.`
    case 'dossierEmpty':
      return `There is nothing to export from ‘${data.path}’ yet: no section is written and no passage is highlighted. Mark a passage first.`
    case 'noChromium':
      return `No browser was found to make the PDF with. The project is untouched. ${chromiumAdvice[data.system] ?? 'Install Chromium or Google Chrome'}, or export HTML instead. (Looked for: ${data.searched.join(', ')}.)`
    case 'noPrintDialog':
      return 'This window cannot print on paper by itself. Nothing was changed. Export the dossier as PDF and print that.'
    case 'printFailed':
      return `The PDF could not be made: ${data.reason}. The project is untouched. Try again, or export HTML instead.`
    case 'cancelled':
      return 'Stopped. What was finished before is kept.'
    default:
      return assertNever(code)
  }
}
