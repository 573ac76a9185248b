import { parentPort, workerData } from 'node:worker_threads'
import type { Suggestion } from '../../search/suggest/suggestionFiles.ts'
import { buildSuggestions } from './buildSuggestions.ts'
import type { SuggestionFile } from './writeSuggestions.ts'

const suggestions: readonly Suggestion[] = workerData

const files: SuggestionFile[] = []
buildSuggestions(suggestions, { write: (path, content) => void files.push({ path, content }) })
parentPort?.postMessage(files, [])
