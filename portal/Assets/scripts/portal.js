// The portal's script. Every page works without it.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

const board = document.querySelector('[data-board]')
if (board) (await import('./board.js')).watch(board)
const draft = document.querySelector('form[data-autosave^="/"]')
if (draft) (await import('./draft.js')).keepDraft(draft)
const meeting = document.querySelector('form[data-keys]')
if (meeting) (await import('./meeting.js')).keys(meeting)
