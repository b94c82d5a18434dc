const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { png, svg } = require('../support/pictures')
const { newMember, newOrganization, refusal } = require('../support/quarry')

let organization
let admin

before(async () => {
  const made = await newOrganization()
  organization = made.name
  admin = made.admin.sourceimages
})

async function uploaded(name, bytes) {
  return (await admin.create(organization, name, bytes)).body.items[0].hash
}

test('sourceimages.downloadAsBuffer gives back the exact bytes', async () => {
  const bytes = png(600, 400)
  const answer = await admin.downloadAsBuffer(organization, await uploaded('ü a.png', bytes))
  assert.ok(answer.body.equals(bytes))
  assert.equal(answer.response.headers.get('content-type'), 'image/png')
  assert.match(answer.response.headers.get('content-disposition'), /; filename="[^"]+"$/)
})

test('sourceimages.download gives text, so that only an svg is whole', async () => {
  const bytes = svg()
  const { body } = await admin.download(organization, await uploaded('a.svg', bytes))
  assert.equal(body, bytes.toString())
})

test('sourceimages.downloadAsBuffer of a protected image needs its role', async () => {
  const bytes = png()
  const { body } = await admin.create(organization, 'a.png', bytes, { options: { protected: true } })
  const { hash } = body.items[0]
  const reader = (await newMember(organization, 'sourceimages:read')).client.sourceimages
  assert.equal((await reader.get(organization, hash)).body.protected, true)
  assert.equal((await refusal(reader.downloadAsBuffer(organization, hash))).statusCode, 403)
  const trusted = await newMember(organization, 'sourceimages:read', 'sourceimages:download:protected')
  assert.ok((await trusted.client.sourceimages.downloadAsBuffer(organization, hash)).body.equals(bytes))
})

test('sourceimages.downloadAsBuffer of no image is a 404', async () => {
  const refused = await refusal(admin.downloadAsBuffer(organization, 'f'.repeat(40)))
  assert.equal(refused.statusCode, 404)
  assert.match(refused.body.error.message, /No source image found/)
})
