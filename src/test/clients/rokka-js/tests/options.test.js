const assert = require('node:assert/strict')
const { before, beforeEach, test } = require('node:test')
const { png } = require('../support/pictures')
const { newMember, newOrganization, refusal } = require('../support/quarry')

let organization
let admin
let writer
let image

before(async () => {
  const made = await newOrganization()
  organization = made.name
  admin = made.admin.sourceimages
  writer = (await newMember(organization, 'write')).client.sourceimages
})

beforeEach(async () => {
  image = (await admin.create(organization, 'a.png', png())).body.items[0]
})

test('sourceimages.putName renames an image', async () => {
  const answer = await writer.putName(organization, image.hash, 'new "name" ü.png')
  assert.equal(answer.statusCode, 204)
  assert.equal((await writer.get(organization, image.hash)).body.name, 'new "name" ü.png')
})

test('sourceimages.setProtected makes another image and keeps the previous one', async () => {
  const answer = await admin.setProtected(organization, image.hash, true)
  assert.equal(answer.statusCode, 201)
  assert.equal(answer.body.protected, true)
  assert.notEqual(answer.body.hash, image.hash)
  assert.equal(answer.response.headers.get('location'), answer.body.link)
  assert.equal((await admin.get(organization, image.hash)).body.protected, false)
})

test('sourceimages.setProtected with deletePrevious leads there and back', async () => {
  const there = await admin.setProtected(organization, image.hash, true, { deletePrevious: true })
  assert.equal((await refusal(admin.get(organization, image.hash))).statusCode, 404)
  const back = await admin.setProtected(organization, there.body.hash, false, { deletePrevious: true })
  assert.equal(back.body.hash, image.hash)
  assert.equal(back.body.protected, false)
})

test('sourceimages.setProtected that changes nothing answers 204 and where the image is', async () => {
  const answer = await admin.setProtected(organization, image.hash, false)
  assert.equal(answer.statusCode, 204)
  assert.equal(answer.response.headers.get('location'), image.link)
})

test('sourceimages.setLocked keeps an image from being changed or deleted', async () => {
  const locked = await admin.setLocked(organization, image.hash, true)
  assert.equal(locked.statusCode, 200)
  assert.equal(locked.body.locked, true)
  const refusals = [
    writer.delete(organization, image.hash),
    writer.deleteWithBinaryHash(organization, image.binary_hash),
    writer.putName(organization, image.hash, 'b.png'),
    writer.meta.add(organization, image.hash, { foo: 'bar' }),
  ]
  for (const refused of await Promise.all(refusals.map(refusal))) {
    assert.equal(refused.statusCode, 423)
  }
  const unlocked = await admin.setLocked(organization, image.hash, false)
  assert.equal(unlocked.body.locked, false)
  assert.equal((await writer.delete(organization, image.hash)).statusCode, 204)
})

test('sourceimages.setLocked needs a role of its own', async () => {
  assert.equal((await refusal(writer.setLocked(organization, image.hash, true))).statusCode, 403)
  const { client } = await newMember(organization, 'write', 'sourceimages:unlock')
  assert.equal((await client.sourceimages.setLocked(organization, image.hash, true)).statusCode, 200)
})
