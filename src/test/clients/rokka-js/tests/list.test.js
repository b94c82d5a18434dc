const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { png, sha1 } = require('../support/pictures')
const { newMember, newOrganization, refusal } = require('../support/quarry')

const COUNT = 5
const files = Array.from({ length: COUNT }, () => png())
let organization
let images
let newestFirst

before(async () => {
  const { name, admin } = await newOrganization()
  organization = name
  for (const [number, bytes] of files.entries()) {
    await admin.sourceimages.create(organization, `${number}.png`, bytes)
  }
  images = (await newMember(organization, 'sourceimages:read')).client.sourceimages
  newestFirst = ['4.png', '3.png', '2.png', '1.png', '0.png']
})

function names(answer) {
  return answer.body.items.map(image => image.name)
}

test('sourceimages.list is a list object, the newest first, and whole at once', async () => {
  const answer = await images.list(organization)
  assert.equal(answer.body.total, COUNT)
  assert.deepEqual(names(answer), newestFirst)
  assert.equal(typeof answer.body.cursor, 'string')
  assert.deepEqual(answer.body.links, {})
})

test('sourceimages.list takes limit and offset, and links the pages beside', async () => {
  const { body } = await images.list(organization, { limit: 2, offset: 2 })
  assert.deepEqual(names({ body }), newestFirst.slice(2, 4))
  assert.equal(body.links.prev.href, `/sourceimages/${organization}?limit=2`)
  assert.equal(body.links.next.href, `/sourceimages/${organization}?limit=2&offset=4`)
  assert.equal(body.cursor, undefined)
})

test('sourceimages.list gives the total alone with limit 0', async () => {
  const { body } = await images.list(organization, { limit: 0 })
  assert.equal(body.total, COUNT)
  assert.deepEqual(body.items, [])
})

test('sourceimages.list pages by cursor until nothing more comes', async () => {
  const seen = []
  let page = await images.list(organization, { limit: 2 })
  while (page.body.items.length > 0) {
    seen.push(...names(page))
    page = await images.list(organization, { limit: 2, offset: page.body.cursor })
  }
  assert.deepEqual(seen, newestFirst)
})

test('sourceimages.list tells which field is wrong', async () => {
  const refused = await refusal(images.list(organization, { limit: 2001 }))
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body.error.message, /limit/)
  const unknown = await refusal(images.list(organization, { search: { no_such_field: 'a' } }))
  assert.equal(unknown.statusCode, 400)
  assert.match(unknown.body.error.message, /no_such_field/)
})

test('sourceimages.getWithBinaryHash is a list of what is made of a file', async () => {
  const { body } = await images.getWithBinaryHash(organization, sha1(files[3]))
  assert.equal(body.total, 1)
  assert.equal(body.items[0].name, '3.png')
  const none = await images.getWithBinaryHash(organization, sha1('nothing'))
  assert.deepEqual([none.statusCode, none.body.total, none.body.items], [200, 0, []])
})

test('sourceimages.get takes a hash and a short hash', async () => {
  const [image] = (await images.list(organization)).body.items
  assert.deepEqual((await images.get(organization, image.hash)).body, image)
  assert.deepEqual((await images.get(organization, image.short_hash)).body, image)
})
