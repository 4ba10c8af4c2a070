// Keeps the draft of a conversation: sends its form some seconds after something was typed, and when a field is left. One request
// at a time; one whose answer was lost is sent again as it was, so that it is done once. A button leaves the page only when what
// was typed is kept, or when the server has said why it is not. Without this, a button saves.
const wait = 2000, again = 5000, patience = 15000, brief = 1000

// Whether a field is not as the page brought it.
function differs (field) {
  if (field.type === 'hidden') return false
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked
  if (field.options) return field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected))
  return field.defaultValue !== undefined && field.value !== field.defaultValue
}

export function keepDraft (form) {
  const status = document.getElementById('draft-status')
  let timer = null, lost = null, sending = null, since = 0, changed = false, stopped = false, leaving = false, pressed = false
  // Why the page must stay, as the last answer had it: empty where the server has the text, or shows it again.
  let unsent = ''

  const say = (words, bad) => {
    status.textContent = words
    status.classList.toggle('app-draft-bar__bad', Boolean(bad))
  }
  const field = name => form.elements.namedItem(`Form.${name}`)
  const soon = delay => {
    if (stopped || timer !== null) return
    timer = setTimeout(() => { timer = null; save() }, delay)
  }

  // What became of a button, right after it; null takes it away.
  const note = document.createElement('p')
  note.id = 'draft-pressed'
  note.setAttribute('role', 'alert')
  const tell = (words, bad, button) => {
    if (words === null) return note.remove()
    note.className = bad ? 'govuk-error-message' : 'govuk-body'
    note.textContent = words
    button?.after(note)
  }

  async function send () {
    const body = lost ?? new FormData(form)
    changed = lost !== null && changed
    const keep = (why, delay) => {
      unsent = why
      say(`Not saved: ${why}. Trying again; keep this page open.`, true)
      soon(delay)
    }
    let answer, json
    try {
      answer = await fetch(form.dataset.autosave, { method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(patience) })
      json = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null
    } catch {
      lost = body
      return keep('there is no connection', again)
    }
    if (answer.status >= 500) {
      lost = body
      return keep('the server cannot take it now', again)
    }
    lost = null
    unsent = ''
    if (answer.ok && json) {
      field('Version').value = json.version
      field('RequestId').value = json.requestId
      say(json.problem ? `Saved at ${json.savedAt}, but for this: ${json.problem}` : [`Saved at ${json.savedAt}`, json.notice].filter(Boolean).join('. '), json.problem)
      if (note.isConnected && !pressed) tell('There was no connection. What you typed is saved now: press the button again.')
      if (changed) soon(wait)
      return
    }
    changed = true
    if (json) {
      stopped = answer.status === 409 || answer.status === 410
      say(json.problem, true)
    } else if (answer.status === 413) {
      unsent = 'there is more text than can be sent'
      say('Not saved: there is more text than can be sent. Shorten it.', true)
    } else {
      say('Not saved: your session has ended. Press Save draft: you sign in again and keep what you typed.', true)
      soon(patience)
    }
  }

  function start () {
    if (sending) return sending
    since = Date.now()
    return (sending = send().finally(() => { sending = null }))
  }
  function save () {
    return stopped || !(changed || lost) ? Promise.resolve() : start()
  }
  const now = () => {
    clearTimeout(timer)
    timer = null
    return save()
  }

  // Everything that stands in the form, after what is on its way or was lost on it: two saves at once would be two windows to the
  // server. It is asked even where nothing was typed, because only an answer shows that the page that follows can be reached.
  async function flush () {
    clearTimeout(timer)
    timer = null
    stopped = false
    if (sending) await sending
    if (lost) await start()
    if (!lost) await start()
  }

  form.addEventListener('input', () => { changed = true; soon(wait) })
  form.addEventListener('change', () => { changed = true; now() })
  document.addEventListener('visibilitychange', () => { if (document.hidden) now() })
  window.addEventListener('online', () => { if (lost) now() })
  window.addEventListener('beforeunload', event => {
    const underway = sending && Date.now() - since > brief
    if ((changed || lost || underway) && !leaving) event.preventDefault()
  })
  form.addEventListener('submit', event => {
    if (leaving) return
    event.preventDefault()
    if (pressed) return
    pressed = true
    const button = event.submitter
    flush().finally(() => {
      pressed = false
      if (unsent) return tell(`Not done: ${unsent}. What you typed is on this page only: keep it open.`, true, button)
      tell(null)
      leaving = stopped = true
      form.requestSubmit(button)
    })
  })
  // The page brought what was typed, but it is saved nowhere; what another window saved is overwritten by a button only.
  if (form.dataset.unsaved) changed = true
  stopped = form.dataset.unsaved === 'ask'
  // Somebody may type before this script is there.
  if ([...form.elements].some(differs)) {
    changed = true
    soon(wait)
  }
}
