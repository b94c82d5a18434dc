const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { client, newName, refusal } = require('../support/quarry')

const organization = newName()
let account
let user

before(async () => {
  // Without a key, as rokka's sign-up is.
  const made = await client().users.create('signed-up@example.org', organization)
  assert.equal(made.statusCode, 200)
  account = made.body
  user = client(account.api_key)
})

test('users.create makes a user with a key, who is admin of the organization', async () => {
  assert.equal(account.email, 'signed-up@example.org')
  assert.match(account.api_key, /^[0-9A-Za-z]{64}$/)
  assert.equal((await user.organizations.get(organization)).body.name, organization)
  const { body } = await user.memberships.get(organization, account.id)
  assert.deepEqual(body.roles, ['admin'])
})

test('users.create makes a user without an organization', async () => {
  const { body } = await client().users.create('alone@example.org')
  assert.deepEqual(await client(body.api_key).user.getId(), body.id)
})

test('users.create tells which field is wrong', async () => {
  const refused = await refusal(client().users.create('no address'))
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body.error.message, /email/)
})

test('users.getId and user.getId tell who the key belongs to', async () => {
  assert.equal(await user.users.getId(), account.id)
  assert.equal(await user.user.getId(), account.id)
})

test('user.get tells of the user and its keys', async () => {
  const { body } = await user.user.get()
  assert.equal(body.user_id, account.id)
  assert.equal(body.email, 'signed-up@example.org')
  assert.equal(body.api_keys.length, 1)
  assert.equal(body.api_keys[0].api_key, undefined)
})

test('user.addApiKey shows another key once, and it works', async () => {
  const made = await user.user.addApiKey('for CI')
  assert.equal(made.statusCode, 201)
  assert.equal(made.body.comment, 'for CI')
  assert.equal(await client(made.body.api_key).user.getId(), account.id)
})

test('user.addApiKey takes no comment', async () => {
  const { body } = await user.user.addApiKey()
  assert.equal(body.comment, '')
})

test('user.listApiKeys is an array of what is told of the keys', async () => {
  const { body } = await user.user.listApiKeys()
  assert.deepEqual(body.map(key => key.comment).sort(), ['', '', 'for CI'])
  assert.ok(body.every(key => key.id && key.created && key.api_key === undefined))
})

test('user.getCurrentApiKey tells which key is in use', async () => {
  const { body } = await user.user.getCurrentApiKey()
  assert.equal(body.id, (await user.user.listApiKeys()).body[0].id)
  assert.match(body.accessed, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/)
})

test('user.deleteApiKey revokes a key, but not the one in use', async () => {
  const keys = (await user.user.listApiKeys()).body
  const ended = await user.user.deleteApiKey(keys.find(key => key.comment === 'for CI').id)
  assert.equal(ended.statusCode, 204)
  assert.equal(ended.body, '')
  assert.equal((await user.user.listApiKeys()).body.length, keys.length - 1)
  assert.equal((await refusal(user.user.deleteApiKey(keys[0].id))).statusCode, 409)
  assert.equal((await refusal(user.user.deleteApiKey('none'))).statusCode, 404)
})
