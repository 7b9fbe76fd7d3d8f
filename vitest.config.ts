import { defineConfig } from 'vitest/config'
import { CountsReporter } from './tests/tools/counts-reporter.ts'

// In a real browser, a stand-in for Electron or Electron itself.
const inWindows = [
  'tests/e2e/*.test.ts',
  'tests/coding/*.test.ts',
  'tests/electron/*.test.ts',
  'tests/electron-runtime/*.test.ts',
]

const timeouts = { testTimeout: 30_000, hookTimeout: 120_000 }

// Tests in a browser come last and one at a time: they watch what a person would, and that takes a machine to itself.
export default defineConfig({
  test: {
    reporters: ['default', new CountsReporter()],
    projects: [
      {
        test: {
          name: 'core',
          include: ['tests/**/*.test.ts'],
          exclude: inWindows,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          ...timeouts,
        },
      },
      {
        test: {
          name: 'e2e',
          include: inWindows,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } }, // a second, the usual, is short on a busy machine
        },
      },
    ],
  },
})
