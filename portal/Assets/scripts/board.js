// Keeps the board up to date: the server sends it anew whenever it changes.
import { morph } from './morph.js'

const BEAT_MISSED = 40_000, FIRST_RETRY = 1_000, LAST_RETRY = 10_000, UNUSED = 60 * 60_000

/** @param {HTMLElement} board */
export function watch(board) {
  const bar = document.querySelector('[data-live]')
  const [state, pause, news] = ['state', 'pause', 'news'].map(part => bar.querySelector(`[data-live-${part}]`))
  const name = board.dataset.board || 'board'
  let source, retry = FIRST_RETRY, waiting, missed, paused = false, usedAt = Date.now()
  bar.hidden = false
  for (const use of ['pointerdown', 'keydown']) document.addEventListener(use, () => { usedAt = Date.now() })
  document.addEventListener('visibilitychange', () => document.hidden ? close() : open())
  pause.addEventListener('click', () => setPaused(!paused, `Live updates are paused. This ${name} does not change until you resume them.`))
  open()

  function open() {
    close()
    if (paused || document.hidden) return
    source = new EventSource(board.dataset.liveUrl)
    source.addEventListener('board', event => heard(() => show(event)))
    source.addEventListener('beat', () => heard())
    // The session's token has been used up, and the next one is taken by asking again.
    source.addEventListener('again', open)
    source.addEventListener('error', lost)
  }

  function close() {
    clearTimeout(waiting)
    clearTimeout(missed)
    source?.close()
    source = undefined
  }

  function heard(then) {
    retry = FIRST_RETRY
    clearTimeout(missed)
    missed = setTimeout(lost, BEAT_MISSED)
    say(`Live: this ${name} keeps itself up to date.`, false)
    then?.()
    // A screen that nobody uses must not keep a session alive.
    if (Date.now() - usedAt > UNUSED) setPaused(true, 'Live updates stopped, because nobody has used this page for an hour.')
  }

  function lost() {
    close()
    say(`The connection is lost: this ${name} may be out of date. Trying again. If it stays so, reload the page: you may have been signed out.`, true)
    waiting = setTimeout(open, retry)
    retry = Math.min(retry * 2, LAST_RETRY)
  }

  function say(words, warns) {
    if (state.textContent !== words) state.textContent = words
    bar.classList.toggle('app-live--lost', warns)
  }

  function setPaused(value, words) {
    paused = value
    usedAt = Date.now()
    pause.textContent = paused ? 'Resume live updates' : 'Pause live updates'
    if (paused) {
      close()
      say(words, true)
    } else open()
  }

  function show(event) {
    const before = rows(board), focused = document.activeElement
    const row = focused?.closest?.('[data-version]')
    const fresh = board.cloneNode(false)
    fresh.innerHTML = event.data
    morph(board, fresh)
    const told = changes(before, rows(board))
    if (board.contains(focused)) {
      if (document.activeElement !== focused) focused.focus({ preventScroll: true })
    } else if (focused && focused !== document.body && !focused.isConnected) {
      told.push(row ? `The contact of ${row.dataset.name} that you were at has left this list.` : `What you were at has left the ${name}.`)
      document.getElementById('board-heading').focus()
    }
    if (told.length > 0) news.textContent = told.join(' ')
  }
}

const rows = board => new Map([...board.querySelectorAll('[data-version]')].map(row => [row.id, row.dataset.version]))

function changes(before, after) {
  const added = [...after.keys()].filter(id => !before.has(id)).length
  const gone = [...before.keys()].filter(id => !after.has(id)).length
  const changed = [...after].filter(([id, version]) => before.has(id) && before.get(id) !== version).length
  const words = [[added, 'new'], [gone, 'gone'], [changed, 'changed']].filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  return words.length === 0 ? [] : [`The board has changed: ${words.join(', ')}.`]
}
