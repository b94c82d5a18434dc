const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { png } = require('../support/pictures')
const { newMember, newOrganization, refusal } = require('../support/quarry')

let organization
let hash
let images
let meta

before(async () => {
  ;({ name: organization } = await newOrganization())
  images = (await newMember(organization, 'write')).client.sourceimages
  hash = (await images.create(organization, 'a.png', png())).body.items[0].hash
  meta = images.meta
})

async function read() {
  return (await meta.get(organization, hash)).body
}

test('sourceimages.meta.add sets fields and deletes those that are null', async () => {
  const added = await meta.add(organization, hash, { somefield: 'somevalue', delete_this: 'a', 'int:number': 0 })
  assert.equal(added.statusCode, 204)
  assert.equal(added.body, '')
  await meta.add(organization, hash, { delete_this: null, other: 'b' })
  assert.deepEqual(await read(), { somefield: 'somevalue', 'int:number': 0, other: 'b' })
})

test('sourceimages.meta.get is the fields alone, and the same as in the image', async () => {
  const { body } = await meta.get(organization, hash)
  assert.deepEqual(body, { somefield: 'somevalue', 'int:number': 0, other: 'b' })
  assert.deepEqual((await images.get(organization, hash)).body.user_metadata, body)
})

test('sourceimages.meta.replace replaces all fields', async () => {
  const replaced = await meta.replace(organization, hash, { 'array:labels': ['a', 'b'] })
  assert.equal(replaced.statusCode, 204)
  assert.deepEqual(await read(), { 'array:labels': ['a', 'b'] })
})

test('sourceimages.meta.set takes a string that is no JSON', async () => {
  const set = await meta.set(organization, hash, 'somefield', 'some value')
  assert.equal(set.statusCode, 204)
  assert.equal((await read()).somefield, 'some value')
})

test('sourceimages.meta.set takes a value of every type', async () => {
  const values = {
    'int:number': 0,
    'double:ratio': 1.25,
    'date:taken': '2019-12-31T22:00:00.000Z',
    'latlon:place': '47.38,8.52',
    'array:labels': ['c', 'ü'],
    'text:story': 'once "upon" a time',
  }
  for (const [field, value] of Object.entries(values)) {
    assert.equal((await meta.set(organization, hash, field, value)).statusCode, 204, field)
  }
  const stored = await read()
  assert.deepEqual(Object.keys(values).filter(field => !(field in stored)), [])
  assert.equal(stored['int:number'], 0)
  assert.deepEqual(stored['array:labels'], ['c', 'ü'])
  assert.equal(stored['text:story'], 'once "upon" a time')
  assert.equal(new Date(stored['date:taken']).getTime(), new Date('2019-12-31T22:00:00.000Z').getTime())
})

test('sourceimages.meta.set names the field of a value that does not fit', async () => {
  const refused = await refusal(meta.set(organization, hash, 'int:number', 'seven'))
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body.error.message, /int:number/)
})

test('sourceimages.meta.delete deletes one field, or all', async () => {
  assert.equal((await meta.delete(organization, hash, 'somefield')).statusCode, 204)
  assert.equal((await read()).somefield, undefined)
  assert.equal((await refusal(meta.delete(organization, hash, 'somefield'))).statusCode, 404)
  assert.equal((await meta.delete(organization, hash)).statusCode, 204)
  assert.deepEqual(await read(), {})
})

test('sourceimages.meta never changes the hash', async () => {
  await meta.add(organization, hash, { somefield: 'a' })
  assert.equal((await images.list(organization)).body.items[0].hash, hash)
})
