// The app's worker, beside the code that starts it.
import '../../../main/adapters/search-index-worker.ts'
