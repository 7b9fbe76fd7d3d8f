// Stands in for fpm, which would make the .deb: keeps what it is given, to be looked at. FPM_INPUTS is where.
import { copyFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const { FPM_INPUTS } = process.env
if (!FPM_INPUTS) throw new Error('FPM_INPUTS is not set')
const args = process.argv.slice(2)
mkdirSync(FPM_INPUTS, { recursive: true })
writeFileSync(join(FPM_INPUTS, 'arguments.json'), JSON.stringify(args))
for (const argument of args) {
  const [, source, target] = /^(\/[^=]*[^=/])=(\/.+)$/.exec(argument) ?? []
  if (!source || !target || !statSync(source).isFile()) continue
  mkdirSync(dirname(join(FPM_INPUTS, target)), { recursive: true })
  copyFileSync(source, join(FPM_INPUTS, target))
}
writeFileSync(args[args.indexOf('--package') + 1], 'A stand-in.\n')
