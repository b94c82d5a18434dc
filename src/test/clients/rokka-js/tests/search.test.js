const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { png } = require('../support/pictures')
const { newMember, newOrganization, refusal } = require('../support/quarry')

let organization
let images

before(async () => {
  const { name, admin } = await newOrganization()
  organization = name
  const files = [
    ['plan-a.png', png(40, 30), { 'int:year': 2019, 'array:labels': ['sea', 'sun'], title: 'first' }],
    ['plan-b.png', png(80, 30), { 'int:year': 2020, 'array:labels': ['sea'], title: 'second' }],
    ['photo.png', png(120, 90), { 'int:year': 2021, 'array:labels': ['sun'], title: 'third' }],
    ['other.png', png(160, 90), {}],
  ]
  for (const [file, bytes, meta_user] of files) {
    await admin.sourceimages.create(organization, file, bytes, { meta_user })
  }
  images = (await newMember(organization, 'sourceimages:read')).client.sourceimages
})

async function found(search, more = {}) {
  const { body } = await images.list(organization, { sort: 'created', search, ...more })
  assert.equal(body.total, body.items.length)
  return body.items.map(image => image.name)
}

test('sourceimages.list searches by a field, and by several at once', async () => {
  assert.deepEqual(await found({ height: '30' }), ['plan-a.png', 'plan-b.png'])
  assert.deepEqual(await found({ height: '30', width: '80' }), ['plan-b.png'])
  assert.deepEqual(await found({ format: 'jpg' }), [])
})

test('sourceimages.list searches by user metadata', async () => {
  assert.deepEqual(await found({ 'user:int:year': '2020' }), ['plan-b.png'])
  assert.deepEqual(await found({ 'user:array:labels': 'sun' }), ['plan-a.png', 'photo.png'])
  assert.deepEqual(await found({ 'user:str:title': 'third' }), ['photo.png'])
})

test('sourceimages.list searches by the beginning of a value', async () => {
  assert.deepEqual(await found({ name: 'plan*' }), ['plan-a.png', 'plan-b.png'])
})

test('sourceimages.list searches by ranges', async () => {
  assert.deepEqual(await found({ width: '[80,120]' }), ['plan-b.png', 'photo.png'])
  assert.deepEqual(await found({ width: '{80,}' }), ['photo.png', 'other.png'])
  assert.deepEqual(await found({ 'user:int:year': '[,2020}' }), ['plan-a.png'])
  assert.equal((await found({ created: "['2017-01-01T00:00:00Z',}" })).length, 4)
})

test('sourceimages.list sorts by one field, or by several', async () => {
  assert.deepEqual((await found({}, { sort: 'width desc' }))[0], 'other.png')
  const sort = ['height desc', 'user:int:year desc']
  assert.deepEqual((await found({ 'user:int:year': '[2000,}' }, { sort })), ['photo.png', 'plan-b.png', 'plan-a.png'])
})

test('sourceimages.list counts facets', async () => {
  const { body } = await images.list(organization, { limit: 0, facets: 'user:array:labels,format' })
  assert.deepEqual(body.facets.format, [{ value: 'png', count: 4 }])
  const counts = body.facets['user:array:labels'].map(({ value, count }) => [value, count])
  assert.deepEqual(counts.sort(), [['sea', 2], ['sun', 2]])
})

test('sourceimages.list lists deleted images where it is asked to', async () => {
  const { name, admin } = await newOrganization()
  const { hash } = (await admin.sourceimages.create(name, 'a.png', png())).body.items[0]
  await admin.sourceimages.delete(name, hash)
  assert.equal((await admin.sourceimages.list(name)).body.total, 0)
  assert.equal((await admin.sourceimages.list(name, { deleted: true })).body.items[0].hash, hash)
})

test('sourceimages.list tells which field cannot be searched for', async () => {
  const refused = await refusal(images.list(organization, { search: { 'user:no_such_type:a': '1' } }))
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body.error.message, /no_such_type/)
})

test('sourceimages.downloadList is a zip of what the same list finds', async () => {
  const { body, response } = await images.downloadList(organization, { search: { name: 'plan*' } })
  assert.equal(response.headers.get('content-type'), 'application/zip')
  const chunks = []
  for await (const chunk of body) {
    chunks.push(chunk)
  }
  const zip = Buffer.concat(chunks)
  assert.equal(zip.readUInt32LE(0), 0x04034b50)
  const directory = zip.subarray(zip.lastIndexOf(Buffer.from('504b0506', 'hex')))
  assert.equal(directory.readUInt16LE(10), 2)
})
