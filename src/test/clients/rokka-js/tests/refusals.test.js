const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { png } = require('../support/pictures')
const { address, client, newMember, newOrganization, refusal } = require('../support/quarry')

let organization
let admin

before(async () => {
  ;({ name: organization, admin } = await newOrganization())
})

test('a refusal has statusCode, body, error and message', async () => {
  const refused = await refusal(admin.sourceimages.get(organization, 'f'.repeat(40)))
  assert.equal(refused.statusCode, 404)
  assert.deepEqual(refused.body, { error: { code: 404, message: 'No source image found.', reason: 'IMAGE_NOT_FOUND' } })
  assert.equal(refused.error, refused.body)
  assert.equal(refused.message, `404 - ${JSON.stringify(refused.body)}`)
})

test('a wrong key is a 403 in the shape of authentication', async () => {
  const refused = await refusal(client('x'.repeat(64)).sourceimages.list(organization))
  assert.equal(refused.statusCode, 403)
  assert.equal(refused.body.code, 403)
  assert.equal(refused.body.invalid_authentication, true)
})

test('a client without a key sends nothing', async () => {
  await assert.rejects(client().sourceimages.list(organization), /Missing required property `apiKey`/)
})

test('a key that may only upload may not read', async () => {
  const uploader = (await newMember(organization, 'upload')).client.sourceimages
  assert.equal((await refusal(uploader.list(organization))).statusCode, 403)
})

test('a client whose host ends with a slash works', async () => {
  const { body } = await newMember(organization, 'read').then(reader => reader.client.user.getNewToken())
  const rokka = client(undefined, { apiHost: `${address}/`, apiTokenGetCallback: () => body.token })
  assert.equal((await rokka.sourceimages.list(organization)).statusCode, 200)
})

test('request sends what the package has no call for', async () => {
  const { hash } = (await admin.sourceimages.create(organization, 'a.png', png())).body.items[0]
  const path = `sourceimages/${organization}/${hash}/links`
  const { statusCode, body } = await admin.request(path, 'POST', { expires_in: 60 })
  assert.equal(statusCode, 201)
  assert.equal((await fetch(body.url)).status, 200)
})
