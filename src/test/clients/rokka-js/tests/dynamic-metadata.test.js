const assert = require('node:assert/strict')
const { before, beforeEach, test } = require('node:test')
const { png } = require('../support/pictures')
const { newMember, newOrganization, refusal } = require('../support/quarry')

const AREA = { x: 10, y: 0, width: 5, height: 6 }
let organization
let images
let plain

before(async () => {
  ;({ name: organization } = await newOrganization())
  images = (await newMember(organization, 'write')).client.sourceimages
})

beforeEach(async () => {
  plain = (await images.create(organization, 'a.png', png(), { meta_user: { foo: 'bar' } })).body.items[0]
})

async function isThere(hash) {
  try {
    return (await images.get(organization, hash)).statusCode === 200
  } catch (refused) {
    assert.equal(refused.statusCode, 404)
    return false
  }
}

function located(answer) {
  return answer.response.headers.get('location')
}

test('sourceimages.setSubjectArea makes another image and keeps the previous one', async () => {
  const answer = await images.setSubjectArea(organization, plain.hash, AREA)
  assert.equal(answer.statusCode, 201)
  const { body } = answer
  assert.notEqual(body.hash, plain.hash)
  assert.equal(located(answer), `/sourceimages/${organization}/${body.hash}`)
  assert.deepEqual(body.dynamic_metadata, { subject_area: AREA })
  assert.deepEqual([body.binary_hash, body.created, body.name], [plain.binary_hash, plain.created, plain.name])
  assert.deepEqual(body.user_metadata, { foo: 'bar' })
  assert.ok(await isThere(plain.hash))
  assert.equal((await images.getWithBinaryHash(organization, plain.binary_hash)).body.total, 2)
})

test('sourceimages.setSubjectArea with deletePrevious leaves only the new image', async () => {
  const { body } = await images.setSubjectArea(organization, plain.hash, AREA, { deletePrevious: true })
  assert.ok(await isThere(body.hash))
  assert.equal(await isThere(plain.hash), false)
})

test('sourceimages.setSubjectArea that changes nothing answers 204 and where the image is', async () => {
  const { body } = await images.setSubjectArea(organization, plain.hash, AREA)
  const again = await images.setSubjectArea(organization, body.hash, AREA)
  assert.equal(again.statusCode, 204)
  assert.equal(again.body, '')
  assert.equal(located(again), `/sourceimages/${organization}/${body.hash}`)
})

test('sourceimages.setSubjectArea outside the image is refused', async () => {
  const refused = await refusal(images.setSubjectArea(organization, plain.hash, { ...AREA, x: 4000 }))
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body.error.message, /subject_area/)
})

test('sourceimages.removeSubjectArea leads back to the plain hash', async () => {
  const { body } = await images.setSubjectArea(organization, plain.hash, AREA)
  const removed = await images.removeSubjectArea(organization, body.hash)
  assert.equal(removed.statusCode, 201)
  assert.equal(removed.body.hash, plain.hash)
  assert.ok(await isThere(body.hash))
})

test('sourceimages.removeSubjectArea with deletePrevious leaves only the plain image', async () => {
  const { body } = await images.setSubjectArea(organization, plain.hash, AREA)
  const removed = await images.removeSubjectArea(organization, body.hash, { deletePrevious: true })
  assert.equal(removed.body.hash, plain.hash)
  assert.equal(await isThere(body.hash), false)
})

test('sourceimages.addDynamicMetaData takes crop_area, multi_areas and version', async () => {
  const values = {
    crop_area: { x: 0, y: 0, width: 20, height: 20 },
    multi_areas: { face: { crop_area: { x: 1, y: 2, width: 3, height: 4 } } },
    version: { text: 'v1' },
  }
  let { hash } = plain
  let answer
  for (const [name, value] of Object.entries(values)) {
    answer = await images.addDynamicMetaData(organization, hash, name, value, { deletePrevious: true })
    assert.equal(answer.statusCode, 201, name)
    hash = answer.body.hash
  }
  assert.deepEqual(answer.body.dynamic_metadata, values)
  assert.equal((await images.getWithBinaryHash(organization, plain.binary_hash)).body.total, 1)
})

test('sourceimages.deleteDynamicMetaData keeps the previous image', async () => {
  const { body } = await images.addDynamicMetaData(organization, plain.hash, 'version', { text: 'v1' })
  const deleted = await images.deleteDynamicMetaData(organization, body.hash, 'version')
  assert.equal(deleted.statusCode, 201)
  assert.equal(deleted.body.hash, plain.hash)
  assert.ok(await isThere(body.hash))
})

test('sourceimages.deleteDynamicMetaData sends deletePrevious in its body, and that counts', async () => {
  const { body } = await images.addDynamicMetaData(organization, plain.hash, 'version', { text: 'v1' })
  await images.deleteDynamicMetaData(organization, body.hash, 'version', { deletePrevious: true })
  assert.equal(await isThere(body.hash), false)
})

test('sourceimages.deleteDynamicMetaData of what is not set is a 404', async () => {
  const refused = await refusal(images.deleteDynamicMetaData(organization, plain.hash, 'version'))
  assert.equal(refused.statusCode, 404)
})
