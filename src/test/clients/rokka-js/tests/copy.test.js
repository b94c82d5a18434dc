const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { png } = require('../support/pictures')
const { newName, newOrganization, refusal } = require('../support/quarry')

let here
let there
let images
let copies

before(async () => {
  const [source, destination] = [await newOrganization(), await newOrganization()]
  here = source.name
  there = destination.name
  images = source.admin.sourceimages
  copies = destination.admin.sourceimages
  await destination.admin.memberships.create(there, await source.admin.user.getId(), 'write')
})

async function uploaded(bytes = png()) {
  return (await images.create(here, 'a.png', bytes, { meta_user: { foo: 'bar' } })).body.items[0]
}

test('sourceimages.copy makes a copy with the same hash and bytes of its own', async () => {
  const bytes = png()
  const image = await uploaded(bytes)
  const answer = await images.copy(here, image.hash, there)
  assert.equal(answer.statusCode, 201)
  assert.deepEqual(answer.body, {})
  await images.delete(here, image.hash)
  const { body } = await copies.get(there, image.hash)
  assert.deepEqual([body.organization, body.name, body.user_metadata], [there, 'a.png', { foo: 'bar' }])
  assert.ok((await copies.downloadAsBuffer(there, image.hash)).body.equals(bytes))
})

test('sourceimages.copy overwrites, unless it is told not to', async () => {
  const { hash } = await uploaded()
  await images.copy(here, hash, there)
  const again = await images.copy(here, hash, there)
  assert.equal(again.statusCode, 204)
  const refused = await refusal(images.copy(here, hash, there, false))
  assert.equal(refused.statusCode, 412)
  assert.deepEqual(refused.body, {})
})

test('sourceimages.copy of no image, and to where one may not, are refused', async () => {
  assert.equal((await refusal(images.copy(here, 'f'.repeat(40), there))).statusCode, 404)
  const { hash } = await uploaded()
  assert.equal((await refusal(images.copy(here, hash, newName()))).statusCode, 403)
})

test('sourceimages.copyAll tells what was copied, what was there and what there is not', async () => {
  const [known, fresh] = [await uploaded(), await uploaded()]
  await images.copy(here, known.hash, there)
  const missing = 'f'.repeat(40)
  const { statusCode, body } = await images.copyAll(here, [known.hash, fresh.hash, missing], there, false)
  assert.equal(statusCode, 200)
  assert.deepEqual(body, { created: [fresh.hash], existing: [known.hash], notfound: [missing] })
})
