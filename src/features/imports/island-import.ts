/** The whole form takes a file that is dropped on it; long work shows how far it has come. Without script the field and a reload do the same. */

const input = document.querySelector<HTMLInputElement>('.import-file')
const form = input?.form
const secondsBetweenLooks = 1

if (input && form) {
  const chosen = document.createElement('p')
  chosen.setAttribute('role', 'status')
  input.after(chosen)
  const tell = () => {
    const file = input.files?.[0]
    // Nobody uploads for a minute to be told that it was too much.
    const fault = file && file.size > Number(input.dataset.most) ? (input.dataset.tooLarge ?? '') : ''
    input.setCustomValidity(fault)
    chosen.className = fault ? 'field-error' : ''
    chosen.textContent = fault || (file ? `${input.dataset.chosen ?? ''} ${file.name}` : '')
  }
  input.addEventListener('change', tell)
  form.addEventListener('dragover', (event) => {
    event.preventDefault()
    form.classList.add('import-upload--over')
  })
  form.addEventListener('dragleave', () => form.classList.remove('import-upload--over'))
  form.addEventListener('drop', (event) => {
    event.preventDefault()
    form.classList.remove('import-upload--over')
    if (!event.dataTransfer?.files.length) return
    input.files = event.dataTransfer.files
    tell()
  })
}

const progress = document.querySelector<HTMLElement>('#progress')
if (progress) setTimeout(look, secondsBetweenLooks * 1000)

async function look() {
  try {
    const response = await fetch(progress?.dataset.address ?? location.href)
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('#progress')
    if (!response.ok || !fresh) return location.assign(progress?.dataset.address ?? location.href)
    progress?.replaceChildren(...fresh.childNodes)
  } catch {
    // The network may be back in a moment; the work goes on meanwhile.
  }
  setTimeout(look, secondsBetweenLooks * 1000)
}
