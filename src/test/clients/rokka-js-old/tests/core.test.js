// The calls that most applications make, with each major of the package that is still in use.
const assert = require('node:assert/strict')
const { before, describe, test } = require('node:test')
const { Readable } = require('node:stream')
const { hashOf, png, sha1 } = require('../../rokka-js/support/pictures')
const { address, newName, root } = require('../../rokka-js/support/quarry')
const { serve } = require('../../rokka-js/support/webserver')

const MAJORS = { '1.4.0': require('rokka1'), '2.0.2': require('rokka2'), '3.17.0': require('rokka3').default }

/** What the client throws. */
async function refusal(call) {
  return call.then(
    () => assert.fail('not refused'),
    refused => refused,
  )
}

for (const [version, rokka] of Object.entries(MAJORS)) {
  describe(`rokka ${version}`, () => {
    const organization = newName()
    const bytes = png()
    const hash = hashOf(bytes)
    let client
    let images

    before(async () => {
      await root.organizations.create(organization, 'billing@example.org', 'Made by a test')
      const { body } = await root.memberships.createWithNewUser(organization, ['admin'])
      client = rokka({ apiHost: address, apiKey: body.api_key, transport: { retries: 0 } })
      images = client.sourceimages
    })

    test('uploads a stream with user metadata', async () => {
      const answer = await images.create(organization, 'ü a.png', Readable.from([bytes]), { meta_user: { foo: 'bar' } })
      assert.equal(answer.statusCode, 200)
      const [image] = answer.body.items
      assert.deepEqual([image.hash, image.name, image.user_metadata], [hash, 'ü a.png', { foo: 'bar' }])
    })

    test('uploads by url, which 1.4.0 sends in a form that is not taken', async () => {
      const web = await serve(bytes)
      const sent = images.createByUrl(organization, `${web.address}/a.png`, { meta_user: { foo: 'bar' } })
      try {
        if (version === '1.4.0') {
          assert.equal((await refusal(sent)).statusCode, 415)
        } else {
          assert.equal((await sent).body.items[0].hash, hash)
        }
      } finally {
        web.close()
      }
    })

    test('lists, gets and finds', async () => {
      assert.equal((await images.list(organization, { limit: 1 })).body.items[0].hash, hash)
      assert.equal((await images.get(organization, hash)).body.binary_hash, sha1(bytes))
      assert.equal((await images.getWithBinaryHash(organization, sha1(bytes))).body.total, 1)
    })

    test('downloads', async () => {
      assert.equal((await images.download(organization, hash)).statusCode, 200)
    })

    test('changes user metadata', async () => {
      assert.equal((await images.meta.add(organization, hash, { 'int:number': 0, foo: null })).statusCode, 204)
      assert.deepEqual((await images.get(organization, hash)).body.user_metadata, { 'int:number': 0 })
      assert.equal((await images.meta.replace(organization, hash, { title: 'b' })).statusCode, 204)
      assert.equal((await images.meta.delete(organization, hash, 'title')).statusCode, 204)
      assert.deepEqual((await images.get(organization, hash)).body.user_metadata, {})
    })

    test('sets a subject area and removes it', async () => {
      const area = { x: 1, y: 0, width: 2, height: 3 }
      const set = await images.setSubjectArea(organization, hash, area, { deletePrevious: true })
      assert.deepEqual(set.body.dynamic_metadata, { subject_area: area })
      const removed = await images.removeSubjectArea(organization, set.body.hash, { deletePrevious: true })
      assert.equal(removed.body.hash, hash)
    })

    test('copies', async () => {
      const other = newName()
      await root.organizations.create(other, 'billing@example.org', 'Made by a test')
      const user = (await root.memberships.list(organization)).body.items.find(member => member.roles[0] === 'admin')
      await root.memberships.create(other, user.user_id, 'write')
      assert.equal((await images.copy(organization, hash, other)).statusCode, 201)
    })

    test('deletes and restores', async () => {
      assert.equal((await images.delete(organization, hash)).statusCode, 204)
      assert.equal((await refusal(images.get(organization, hash))).statusCode, 404)
      assert.equal((await images.restore(organization, hash)).statusCode, 200)
      assert.equal((await images.deleteWithBinaryHash(organization, sha1(bytes))).statusCode, 204)
    })

    test('is told what is missing', async () => {
      const refused = await refusal(images.get(organization, hash))
      assert.equal(refused.statusCode, 404)
      assert.match(refused.message, /No source image found/)
    })
  })
}
