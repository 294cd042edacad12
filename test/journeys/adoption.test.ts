/** A city looks for a practice for its gap, asks whoever did it, adopts it, reports the result; another has it from there. With and without script; axe on every page. */
import assert from 'node:assert/strict'
import { choose, fill, press, tick } from '../support/keyboard.ts'
import { button, link, stories } from '../support/stage.ts'

const story = stories()

story('from the gap to the result, and from there to the next city', async ({ mailbox, server, open, look, account, originFor }) => {
  const [city, name] = ['stadt-koeln', 'Stadt Köln']
  const [author, asker] = [await account('mannheim', { role: 'editor', actor: 'stadt-mannheim' }), await account('koeln', { role: 'editor', actor: city })]
  const [here, there] = [await originFor(asker), await originFor(author)]

  const page = await open()
  await page.goto(`${here}/praxis?q=hitzeaktionsplan&land=DE-BW`)
  await press(page.getByRole('link', { name: 'Hitzeaktionsplan mit 31 Maßnahmen', exact: true }))
  await page.getByRole('heading', { name: 'Fragen und Hinweise' }).waitFor()
  await look(page)
  await press(link(page, 'Eine Frage stellen'))
  await page.waitForURL(/fragen/)
  await press(button(page, 'Absenden'))
  await page.getByRole('alert').waitFor()
  await look(page)
  await fill(page.getByLabel('Ihre Frage oder Ihr Hinweis'), `Wie viele Stellen braucht das, fragt ${name}?`)
  await press(button(page, 'Absenden'))
  await page.getByText('Angekommen.').waitFor()
  await look(page)

  const letter = await mailbox.next(author.account.email)
  assert.match(letter.text, new RegExp(`${name} \\(Pflege\\) schreibt`))
  const other = await open()
  await other.goto(there + letter.links[0])
  await look(other)
  await fill(other.getByLabel('Ihre Antwort'), 'Zwei halbe, von Mai bis September.')
  await press(button(other, 'Antworten'))
  await other.getByText('Festgehalten.').waitFor()
  await look(other)

  const answer = await mailbox.next(asker.account.email)
  assert.match(answer.text, /Zwei halbe, von Mai bis September/)
  await page.goto(here + answer.links[0])
  await page.getByText('Zwei halbe, von Mai bis September.').first().waitFor()
  await press(page.getByRole('navigation', { name: 'Sie sind hier' }).getByRole('link', { name: /Hitzeaktionsplan/ }))
  await press(link(page, 'Übernahme festhalten'))
  await page.waitForURL(/uebernahmen/)
  await look(page)
  await tick(page.getByLabel(/wieder aufgegeben/))
  await fill(page.getByLabel('Was haben Sie geändert?'), 'Weniger Plakate, mehr Anrufe.')
  await press(button(page, 'Festhalten'))
  await page.getByRole('link', { name: /Sagen Sie, warum/ }).waitFor()
  assert.equal(await page.getByLabel('Was haben Sie geändert?').inputValue(), 'Weniger Plakate, mehr Anrufe.')
  await look(page)
  await tick(page.getByLabel(/in Erprobung/))
  await tick(page.getByLabel('alle', { exact: true }))
  await press(button(page, 'Festhalten'))
  await page.getByText('Festgehalten.').waitFor()
  await look(page)

  const begun = await mailbox.next(author.account.email)
  assert.match(begun.subject, new RegExp(`${name} übernimmt`))
  await other.goto(there + begun.links[0])
  await other.getByRole('link', { name }).first().waitFor()
  await look(other)

  await tick(page.getByLabel(/beibehalten/))
  await fill(page.getByLabel('Was ist daraus geworden?'), '300 Menschen stehen auf der Liste.')
  await press(button(page, 'Festhalten'))
  await page.getByRole('button', { name: 'Eigene Praxis daraus machen' }).waitFor()
  await look(page)

  const visitor = await open()
  await visitor.goto(`${server.origin}/praxis/praxis-hap-mannheim`)
  await visitor.getByText('Von 1 Stadt übernommen, 1 hat es beibehalten.').waitFor()
  assert.ok((await visitor.getByRole('listitem').filter({ hasText: `${name}: beibehalten` }).count()) > 0)
  assert.ok(!(await visitor.content()).includes('Musterfrau'))
  await look(visitor)
  await press(link(visitor, 'Alle Schritte der Prüfung'))
  await visitor.waitForURL(/pruefung/)
  await look(visitor)

  await press(button(page, 'Eigene Praxis daraus machen'))
  await page.waitForURL(/entwuerfe/)
  assert.match(await page.getByLabel('Titel').first().inputValue(), new RegExp(`Hitzeaktionsplan.*\\(${name}\\)`))

  // The next one has it from there.
  const next = await open()
  await next.goto(`${await originFor(await account('essen', { role: 'editor', actor: 'stadt-essen' }))}/praxis/praxis-hap-mannheim`)
  await press(link(next, 'Übernahme festhalten'))
  await next.waitForURL(/uebernahmen/)
  await choose(next.getByLabel('Von wem haben Sie es?'), name)
  await tick(next.getByLabel(/beibehalten/))
  await fill(next.getByLabel('Was ist daraus geworden?'), 'Alle Heime machen mit.')
  await tick(next.getByLabel('alle', { exact: true }))
  await press(button(next, 'Festhalten'))
  await next.getByText('Festgehalten.').waitFor()
  await visitor.goto(`${server.origin}/praxis/praxis-hap-mannheim`)
  await visitor.getByText('Von 2 Städten übernommen, 2 haben es beibehalten.').waitFor()
  await visitor.getByRole('listitem').filter({ hasText: 'Stadt Essen' }).filter({ hasText: name }).first().waitFor()
  await look(visitor)
})
