// Keeps the draft of a conversation: sends its form some seconds after something was typed, and when a field is left. One request
// at a time; one whose answer was lost is sent again as it was, so that it is done once. Without this, a button saves.
const wait = 2000, again = 5000, patience = 15000

// Whether a field is not as the page brought it.
function differs (field) {
  if (field.type === 'hidden') return false
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked
  if (field.options) return field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected))
  return field.defaultValue !== undefined && field.value !== field.defaultValue
}

export function keepDraft (form) {
  const status = document.getElementById('draft-status')
  let timer = null, lost = null, sending = null, changed = false, stopped = false, leaving = false, flushed = false

  const say = (words, bad) => {
    status.textContent = words
    status.classList.toggle('app-draft-bar__bad', Boolean(bad))
  }
  const field = name => form.elements.namedItem(`Form.${name}`)
  const soon = delay => {
    if (stopped || timer !== null) return
    timer = setTimeout(() => { timer = null; save() }, delay)
  }
  const now = () => {
    clearTimeout(timer)
    timer = null
    return save()
  }

  async function send () {
    const body = lost ?? new FormData(form)
    changed = lost !== null && changed
    try {
      const answer = await fetch(form.dataset.autosave, { method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(patience) })
      const json = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null
      if (answer.status >= 500) throw new Error('the server cannot answer')
      lost = null
      if (answer.ok && json) {
        field('Version').value = json.version
        field('RequestId').value = json.requestId
        say(json.problem ? `Saved at ${json.savedAt}, but for this: ${json.problem}` : `Saved at ${json.savedAt}`, json.problem)
      } else if (json) {
        stopped = answer.status === 409 || answer.status === 410
        changed = true
        say(json.problem, true)
        return
      } else {
        changed = true
        say('Not saved: your session has ended. Press Save draft: you sign in again and keep what you typed.', true)
        return soon(patience)
      }
    } catch {
      lost = body
      say('Not saved: there is no connection. Trying again; keep this page open.', true)
      return soon(again)
    }
    if (changed) soon(wait)
  }

  function save () {
    if (stopped) return Promise.resolve()
    if (!sending && (changed || lost)) sending = send().finally(() => { sending = null })
    return sending ?? Promise.resolve()
  }

  form.addEventListener('input', () => { changed = true; soon(wait) })
  form.addEventListener('change', () => { changed = true; now() })
  document.addEventListener('visibilitychange', () => { if (document.hidden) now() })
  window.addEventListener('online', () => { if (lost) now() })
  window.addEventListener('beforeunload', event => { if ((changed || lost) && !leaving) event.preventDefault() })
  form.addEventListener('submit', event => {
    if (sending || (lost && !flushed)) {
      // What is on its way, or was lost on it, comes first: two saves at once would be two windows to the server.
      event.preventDefault()
      flushed = true
      const button = event.submitter
      now().finally(() => form.requestSubmit(button))
      return
    }
    leaving = stopped = true
    clearTimeout(timer)
  })
  // Somebody may type before this script is there.
  if ([...form.elements].some(differs)) {
    changed = true
    soon(wait)
  }
}
