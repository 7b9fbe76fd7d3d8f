import { defineConfig } from 'vitest/config'
import { CountsReporter } from './tests/tools/counts-reporter.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', new CountsReporter()],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
