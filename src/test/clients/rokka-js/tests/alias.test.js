const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { png } = require('../support/pictures')
const { newMember, newOrganization, refusal } = require('../support/quarry')

let organization
let images
let alias
let first
let second

before(async () => {
  ;({ name: organization } = await newOrganization())
  images = (await newMember(organization, 'write')).client.sourceimages
  alias = images.alias
  first = (await images.create(organization, 'first.png', png())).body.items[0].hash
  second = (await images.create(organization, 'second.png', png())).body.items[0].hash
})

test('sourceimages.alias.create names an image', async () => {
  const { statusCode, body } = await alias.create(organization, 'front_page', { hash: first })
  assert.equal(statusCode, 201)
  assert.deepEqual([body.organization, body.alias, body.hash], [organization, 'front_page', first])
})

test('sourceimages.alias.create lets an alias go only with overwrite', async () => {
  const refused = await refusal(alias.create(organization, 'front_page', { hash: second }))
  assert.equal(refused.statusCode, 409)
  const moved = await alias.create(organization, 'front_page', { hash: second }, { overwrite: true })
  assert.equal(moved.statusCode, 200)
  assert.equal(moved.body.hash, second)
})

test('sourceimages.alias.create of no image is a 404', async () => {
  const refused = await refusal(alias.create(organization, 'nothing', { hash: 'f'.repeat(40) }))
  assert.equal(refused.statusCode, 404)
})

test('sourceimages.alias.get tells what an alias names', async () => {
  const { body } = await alias.get(organization, 'front_page')
  assert.equal(body.hash, second)
  assert.equal((await refusal(alias.get(organization, 'none'))).statusCode, 404)
})

test('sourceimages.alias.delete ends the alias and not the image', async () => {
  assert.equal((await alias.delete(organization, 'front_page')).statusCode, 204)
  assert.equal((await refusal(alias.get(organization, 'front_page'))).statusCode, 404)
  assert.equal((await refusal(alias.delete(organization, 'front_page'))).statusCode, 404)
  assert.equal((await images.get(organization, second)).statusCode, 200)
})
