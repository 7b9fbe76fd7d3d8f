// The app's own import worker, built beside the benchmark, where the app's pool looks for it.
import '../../../main/adapters/import-worker.ts'
