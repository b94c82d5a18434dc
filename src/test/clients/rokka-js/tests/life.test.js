const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { png } = require('../support/pictures')
const { newMember, newOrganization, refusal } = require('../support/quarry')

let organization
let images

before(async () => {
  ;({ name: organization } = await newOrganization())
  images = (await newMember(organization, 'write')).client.sourceimages
})

async function uploaded(bytes = png()) {
  return (await images.create(organization, 'a.png', bytes, { meta_user: { foo: 'bar' } })).body.items[0]
}

test('sourceimages.delete answers 204, and then 404', async () => {
  const { hash } = await uploaded()
  const deleted = await images.delete(organization, hash)
  assert.equal(deleted.statusCode, 204)
  assert.equal(deleted.body, '')
  for (const call of [images.get, images.delete, images.downloadAsBuffer]) {
    const refused = await refusal(call.call(images, organization, hash))
    assert.equal(refused.statusCode, 404)
    assert.equal(refused.body.error.code, 404)
    assert.match(refused.message, /No source image found/)
  }
})

test('sourceimages.get finds a deleted image where it is asked to', async () => {
  const { hash } = await uploaded()
  await images.delete(organization, hash)
  const { body } = await images.get(organization, hash, { deleted: true })
  assert.equal(body.hash, hash)
  assert.equal(body.deleted, true)
  assert.ok(body.deleted_date)
})

test('sourceimages.restore brings back an image with all it had', async () => {
  const bytes = png()
  const image = await uploaded(bytes)
  await images.delete(organization, image.hash)
  const restored = await images.restore(organization, image.hash)
  assert.equal(restored.statusCode, 200)
  assert.equal(restored.body.deleted, false)
  const { body } = await images.get(organization, image.hash)
  assert.deepEqual([body.created, body.name, body.user_metadata], [image.created, 'a.png', { foo: 'bar' }])
  assert.ok((await images.downloadAsBuffer(organization, image.hash)).body.equals(bytes))
})

test('sourceimages.restore of what was not deleted answers 200, and of nothing 404', async () => {
  const { hash } = await uploaded()
  assert.equal((await images.restore(organization, hash)).statusCode, 200)
  assert.equal((await refusal(images.restore(organization, 'f'.repeat(40)))).statusCode, 404)
})

test('sourceimages.deleteWithBinaryHash deletes all that is made of a file', async () => {
  const image = await uploaded()
  const other = (await images.addDynamicMetaData(organization, image.hash, 'version', { text: '2' })).body
  const deleted = await images.deleteWithBinaryHash(organization, image.binary_hash)
  assert.equal(deleted.statusCode, 204)
  for (const { hash } of [image, other]) {
    assert.equal((await refusal(images.get(organization, hash))).statusCode, 404)
  }
  assert.equal((await refusal(images.deleteWithBinaryHash(organization, image.binary_hash))).statusCode, 404)
})

test('sourceimages.create brings a deleted image back', async () => {
  const bytes = png()
  const image = await uploaded(bytes)
  await images.delete(organization, image.hash)
  const again = (await images.create(organization, 'b.png', bytes)).body.items[0]
  assert.deepEqual([again.hash, again.created], [image.hash, image.created])
  assert.equal((await images.get(organization, image.hash)).statusCode, 200)
})
