/** The figures of a network, from stories told by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toCsv } from './document.ts'
import { readPeriod } from './form.ts'
import { figures, presetsAt, reportOf, type Figure, type OwnCourse, type Story } from './report.ts'

const organisations = [
  { id: 'zeven', name: 'Zeven', isOffice: false },
  { id: 'netz', name: 'Netz der Städte', isOffice: true },
  { id: 'ahlen', name: 'Ahlen', isOffice: false },
  { id: 'oebisfelde', name: 'Öbisfelde', isOffice: false },
]
const period = { from: '2026-01-01', until: '2026-06-30' }
const today = '2026-11-24'
const story = (actor: string, figure: Figure, on: string, more: Partial<Story> = {}): Story => ({ actor, figure, on, title: `${figure} ${on}`, href: { de: '/x', en: '/en/x' }, ...more })
const report = (stories: Story[], courses: OwnCourse[] = [], over = period, now = today) => reportOf({ organisations, stories, courses, period: over, today: now })

test('the network stands first, then its members by name; whoever did most does not move up', () => {
  const { rows } = report([story('zeven', 'held', '2026-02-01'), story('zeven', 'held', '2026-03-01')])
  assert.deepEqual(rows.map(({ organisation }) => organisation.id), ['netz', 'ahlen', 'oebisfelde', 'zeven'])
})

test('the first and the last day of the period count, the days around them do not', () => {
  const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01']
  for (const figure of figures) assert.equal(report(days.map((on) => story('ahlen', figure, on))).all.counts[figure], 2, figure)
})

test('whoever did nothing stands there with zeros; what a stranger did counts for nobody', () => {
  const { rows, all } = report([story('fremd', 'asked', '2026-02-01'), story('ahlen', 'asked', '2026-02-01')])
  assert.equal(all.counts.asked, 1)
  assert.equal(all.active, 1)
  assert.deepEqual(rows.map(({ counts }) => counts.asked), [0, 1, 0, 0])
})

test('all is the sum of the rows, whatever happened', () => {
  const stories = Array.from({ length: 200 }, (_, at) => story(organisations[at % 4].id, figures[(at * 7) % figures.length], `2026-0${1 + (at % 8)}-15`))
  const { rows, all } = report(stories)
  for (const figure of figures) assert.equal(rows.reduce((sum, { counts }) => sum + counts[figure], 0), all.counts[figure])
  assert.equal(figures.reduce((sum, figure) => sum + all.counts[figure], 0), stories.filter(({ on }) => on <= '2026-06-30').length)
})

test('a request counts as answered when somebody else answered before the period was over', () => {
  const asked = (answeredOn?: string) => story('ahlen', 'asked', '2026-06-01', { answeredOn })
  assert.equal(report([asked('2026-06-30'), asked('2026-07-01'), asked()]).all.requestsAnswered, 1)
})

test('the share is taken of lessons whose twelve months ended in the period', () => {
  const { all, rows } = report([], [
    { actor: 'ahlen', seen: '2025-03-01', learned: '2025-10-01' },
    { actor: 'ahlen', seen: '2025-03-01', learned: '2026-04-01' },
    { actor: 'zeven', seen: '2025-05-01' },
    // Their twelve months end before or after.
    { actor: 'zeven', seen: '2024-12-31', learned: '2025-01-01' },
    { actor: 'zeven', seen: '2025-07-01', learned: '2025-08-01' },
    { actor: 'zeven' },
  ])
  assert.deepEqual([all.share.learned, all.share.due, all.share.undated], [1, 3, 1])
  assert.equal(rows.find(({ organisation }) => organisation.id === 'ahlen')?.share.share, 0.5)
})

test('where nothing was due there is no share, and no zero stands for it', () => {
  const nothing = report([])
  assert.equal(nothing.all.share.share, undefined)
  const all = toCsv(nothing, { id: 'netz', name: '=1+1' }).trim().split('\n').at(-1)?.split(',')
  assert.deepEqual(all, ['all', 'netz', "'=1+1", '2026-01-01', '2026-06-30', ...figures.map(() => '0'), '0', '0', '', '0'])
})

test('a period that is not over yet asks for no lesson that still has time', () => {
  const running = [{ actor: 'ahlen', seen: '2025-12-01' }]
  assert.equal(report([], running, { from: '2026-07-01', until: '2026-12-31' }, today).all.share.due, 0)
  assert.equal(report([], running, { from: '2026-07-01', until: '2026-12-31' }, '2026-12-31').all.share.due, 1)
})

test('every lesson falls due in exactly one of the periods that follow each other, 29 February too', () => {
  const cuts = ['2024-12-31', '2025-02-28', '2025-06-30', '2025-12-31']
  const periods = cuts.slice(1).map((until, at) => ({ from: new Date(Date.parse(cuts[at]) + 86_400_000).toISOString().slice(0, 10), until }))
  for (let seen = Date.parse('2024-01-01'); seen < Date.parse('2024-12-31'); seen += 86_400_000) {
    const course = [{ actor: 'ahlen', seen: new Date(seen).toISOString().slice(0, 10) }]
    assert.equal(periods.reduce((sum, over) => sum + report([], course, over).all.share.due, 0), 1, course[0].seen)
  }
})

test('the periods offered end today or with a year or half-year', () => {
  assert.deepEqual(presetsAt('2026-11-24').map(({ from, until }) => `${from} ${until}`), ['2025-11-25 2026-11-24', '2026-01-01 2026-12-31', '2025-01-01 2025-12-31', '2026-07-01 2026-12-31', '2026-01-01 2026-06-30'])
  assert.deepEqual(presetsAt('2026-06-30').map(({ from }) => from).slice(3), ['2026-01-01', '2025-07-01'])
})

test('what was typed stays; what is no period is said and answered with the last twelve months', () => {
  const asked = (query: string) => readPeriod(new URLSearchParams(query), 'de', today)
  assert.deepEqual(asked('').period, { from: '2025-11-25', until: today })
  assert.deepEqual(asked('von=2026-01-01&bis=2026-06-30'), { period, typed: period, errors: [] })
  for (const [query, field] of [['von=2026-02-30', 'von'], ['bis=gestern', 'bis'], ['von=0001-01-01', 'von'], ['von=2026-05-01&bis=2026-04-30', 'bis']]) {
    const { errors, period: instead } = asked(query)
    assert.deepEqual(errors.map((error) => error.field), [field], query)
    assert.deepEqual(instead, { from: '2025-11-25', until: today })
  }
  assert.equal(asked('von=2026-02-30').typed.from, '2026-02-30')
})
