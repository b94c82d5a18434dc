const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { png } = require('../support/pictures')
const { newOrganization, refusal } = require('../support/quarry')

let organization
let admin
let bytes

before(async () => {
  ;({ name: organization, admin } = await newOrganization())
  bytes = png()
  await admin.sourceimages.create(organization, 'a.png', bytes)
})

test('stats.get tells of each day, the newest first', async () => {
  const { statusCode, body } = await admin.stats.get(organization)
  assert.equal(statusCode, 200)
  for (const series of [body.space_in_bytes, body.number_of_files, body.bytes_downloaded]) {
    const days = series.map(day => day.timestamp)
    assert.equal(days.length, 30)
    assert.deepEqual(days, [...days].sort().reverse())
  }
  assert.deepEqual([body.space_in_bytes[0].value, body.number_of_files[0].value], [bytes.length, 1])
})

test('stats.get takes the first and the last day', async () => {
  const { body } = await admin.stats.get(organization, '2026-01-01', '2026-01-02')
  const days = body.space_in_bytes.map(day => [day.timestamp.slice(0, 10), day.value])
  assert.deepEqual(days, [['2026-01-02', 0], ['2026-01-01', 0]])
})

test('stats.get names the day that is none', async () => {
  const refused = await refusal(admin.stats.get(organization, 'yesterday'))
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body.error.message, /from/)
})
