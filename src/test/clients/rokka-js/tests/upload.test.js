const assert = require('node:assert/strict')
const { createReadStream, mkdtempSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { after, before, test } = require('node:test')
const { hashOf, png, sha1, svg } = require('../support/pictures')
const { newMember, newOrganization, refusal } = require('../support/quarry')
const { serve } = require('../support/webserver')

const folder = mkdtempSync(join(tmpdir(), 'rokka-js-'))
let organization
let uploader

before(async () => {
  ;({ name: organization } = await newOrganization())
  // The least that an upload needs.
  uploader = (await newMember(organization, 'upload')).client.sourceimages
})

after(() => rmSync(folder, { recursive: true }))

test('sourceimages.create takes a stream', async () => {
  const bytes = png(40, 30)
  writeFileSync(join(folder, 'picture.png'), bytes)
  const answer = await uploader.create(organization, 'picture.png', createReadStream(join(folder, 'picture.png')))
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.body.total, 1)
  const [image] = answer.body.items
  assert.equal(image.hash, hashOf(bytes))
  assert.equal(image.binary_hash, sha1(bytes))
  assert.equal(image.short_hash, image.hash.slice(0, image.short_hash.length))
  assert.equal(image.organization, organization)
  assert.equal(image.link, `/sourceimages/${organization}/${image.hash}`)
  assert.equal(image.name, 'picture.png')
  assert.deepEqual([image.format, image.mimetype], ['png', 'image/png'])
  assert.deepEqual([image.width, image.height, image.size], [40, 30, bytes.length])
  assert.deepEqual([image.protected, image.locked, image.opaque], [false, false, true])
  assert.match(image.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/)
})

test('sourceimages.create takes a buffer of some megabytes', async () => {
  const bytes = png(1000, 800)
  const { body } = await uploader.create(organization, 'large.png', bytes)
  assert.equal(body.items[0].hash, hashOf(bytes))
  assert.equal(body.items[0].size, bytes.length)
})

test('sourceimages.create takes a string', async () => {
  const bytes = svg()
  const { body } = await uploader.create(organization, 'a.svg', bytes.toString())
  assert.equal(body.items[0].hash, hashOf(bytes))
  assert.deepEqual([body.items[0].width, body.items[0].height], [104, 97])
})

test('sourceimages.create keeps a name with quotes and umlauts', async () => {
  const { body } = await uploader.create(organization, 'ü "q".png', png())
  assert.equal(body.items[0].name, 'ü "q".png')
})

test('sourceimages.create takes user metadata', async () => {
  const meta_user = { somefield: 'a', 'int:number': 7, 'double:ratio': 1.5, 'array:labels': ['a', 'ü'] }
  const { body } = await uploader.create(organization, 'a.png', png(), { meta_user })
  assert.deepEqual(body.items[0].user_metadata, meta_user)
})

test('sourceimages.create takes dynamic metadata and options', async () => {
  const bytes = png()
  const { body } = await uploader.create(organization, 'a.png', bytes, {
    meta_dynamic: { subject_area: { x: 1, y: 2, width: 3, height: 4 } },
    options: { protected: true },
  })
  const [image] = body.items
  assert.deepEqual(image.dynamic_metadata.subject_area, { x: 1, y: 2, width: 3, height: 4 })
  assert.equal(image.protected, true)
  assert.equal(image.binary_hash, sha1(bytes))
  assert.notEqual(image.hash, hashOf(bytes))
})

test('sourceimages.create passes over what only renders need', async () => {
  const bytes = png()
  const metadata = {
    meta_static: { auto_description: { languages: ['de'] } },
    options: { visual_binaryhash: true },
  }
  const { body } = await uploader.create(organization, 'a.png', bytes, metadata, { optimize_source: true })
  assert.equal(body.items[0].hash, hashOf(bytes))
  assert.equal(body.items[0].size, bytes.length)
})

test('sourceimages.create again is the same image under the new name', async () => {
  const bytes = png()
  const first = (await uploader.create(organization, 'first.png', bytes, { meta_user: { kept: 'yes' } })).body.items[0]
  const again = (await uploader.create(organization, 'again.png', bytes)).body.items[0]
  assert.equal(again.hash, first.hash)
  assert.equal(again.created, first.created)
  assert.equal(again.name, 'again.png')
  assert.deepEqual(again.user_metadata, { kept: 'yes' })
})

test('sourceimages.create tells which field is wrong', async () => {
  const refused = await refusal(uploader.create(organization, 'a.png', png(), { meta_user: { AltText: 'a' } }))
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body.error.message, /AltText/)
})

test('sourceimages.create is refused for what is no image', async () => {
  const refused = await refusal(uploader.create(organization, 'a.png', Buffer.from('a text, whatever its name is')))
  assert.equal(refused.statusCode, 415)
  assert.equal(refused.body.error.code, 415)
})

test('sourceimages.createByUrl fetches the file', async () => {
  const bytes = png()
  const web = await serve(bytes)
  try {
    const { statusCode, body } = await uploader.createByUrl(organization, `${web.address}/far%20away.png`)
    assert.equal(statusCode, 200)
    assert.equal(body.items[0].hash, hashOf(bytes))
    assert.equal(body.items[0].name, 'far away.png')
  } finally {
    web.close()
  }
})

test('sourceimages.createByUrl takes user metadata', async () => {
  const web = await serve(png())
  try {
    const { body } = await uploader.createByUrl(organization, `${web.address}/a.png`, { meta_user: { foo: 'bar' } })
    assert.deepEqual(body.items[0].user_metadata, { foo: 'bar' })
  } finally {
    web.close()
  }
})

test('sourceimages.createByUrl with optimize_source fails before anything is sent', async () => {
  const call = uploader.createByUrl(organization, 'http://127.0.0.1/a.png', null, { optimize_source: true })
  await assert.rejects(call, /"chunk" argument/)
})

test('sourceimages.createByUrl tells that the host gave nothing', async () => {
  const web = await serve(png())
  web.close()
  const refused = await refusal(uploader.createByUrl(organization, `${web.address}/a.png`))
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body.error.message, /remote host/)
})
