// Writes THIRD-PARTY-NOTICES from the packages that the product is delivered with: the dependencies of package.json and
// everything they need. With --check it only says whether the file is as it would be written.
//
//   node tests/tools/write-notices.mjs [--check]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const file = join(root, 'THIRD-PARTY-NOTICES')
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages

const notes = {
  '@napi-rs/canvas':
    'Delivered with its ready-made binary for the platform, which holds Skia (BSD 3-Clause, https://skia.org).',
  citeproc:
    'Used as an external, unmodified module, under the Common Public Attribution License 1.0 (CPAL).\nAttribution: citeproc-js, a CSL processor by Frank Bennett. Source: https://github.com/Juris-M/citeproc-js',
}

// Optional to its dependent, and packed all the same.
const packedOptionals = ['@napi-rs/canvas']

const inTree = `main/core/write/styles
  chicago-notes-bibliography.csl and locales-en-US.xml of the Citation Style Language project, unmodified.
  Creative Commons Attribution-ShareAlike 3.0 (https://creativecommons.org/licenses/by-sa/3.0/).
  Source: https://github.com/citation-style-language

shared/model/vocabulary.ts
  Own wording; the event types map to PLOVER (https://github.com/openeventdata/PLOVER), facts of which are credited here.`

/** The folders, under node_modules, of what is delivered. Development-only and platform-optional packages are not. */
const delivered = Object.entries(lock)
  .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
  .filter(([path, entry]) => !entry.optional || packedOptionals.some((name) => path.endsWith(`node_modules/${name}`)))
  .map(([path, entry]) => ({ path, name: path.slice(path.lastIndexOf('node_modules/') + 13), ...entry }))
  .sort((a, b) => (a.path < b.path ? -1 : 1))

function licenceText(path) {
  const folder = join(root, path)
  if (!existsSync(folder)) throw new Error(`${path} is not installed: run npm ci first.`)
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
  const texts = names.sort().map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
  return texts.join('\n\n') || '(The package carries no licence text of its own; see the licence named above.)'
}

const licences = new Set()
const sections = delivered.map(({ path, name, version, license }) => {
  if (!license) throw new Error(`${name} names no licence`)
  licences.add(license)
  return [`${name} ${version}`, `Licence: ${license}`, notes[name], '', licenceText(path)]
    .filter((line) => line !== undefined)
    .join('\n')
})

const rule = `\n\n${'-'.repeat(80)}\n\n`
const head = `Mediation Notebook is delivered with the following works of others. This file is written by npm run notices.`
const text = `${[head, `In this repository\n\n${inTree}`, ...sections].join(rule)}\n`

if (process.argv.includes('--check')) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('THIRD-PARTY-NOTICES is not up to date: run npm run notices.')
    process.exit(1)
  }
} else {
  writeFileSync(file, text)
  console.log(`${delivered.length} packages under ${[...licences].sort().join(', ')}`)
}
