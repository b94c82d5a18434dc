const assert = require('node:assert/strict')
const { before, test } = require('node:test')
const { client, newName, refusal } = require('../support/quarry')

const organization = newName()
let apiKey

before(async () => {
  apiKey = (await client().users.create('tokens@example.org', organization)).body.api_key
})

/** A client that works with tokens as a page in a browser does, and where it keeps them. */
function withTokens(settings) {
  const kept = { token: null, payload: null }
  const rokka = client(undefined, {
    apiTokenGetCallback: () => kept.token,
    apiTokenSetCallback: (token, payload) => Object.assign(kept, { token, payload }),
    ...settings,
  })
  return { kept, rokka }
}

/** The same with a token from elsewhere, and without a key. */
async function withToken(wish, settings) {
  const { body } = await withTokens().rokka.user.getNewToken(apiKey, wish)
  const { kept, rokka } = withTokens(settings)
  rokka.user.setToken(body.token)
  return { kept, rokka, made: body }
}

test('user.getNewToken makes a token for a key, which then opens what the key opens', async () => {
  const { kept, rokka, made } = await withToken({ expires_in: 7200 })
  assert.equal(made.token, kept.token)
  assert.equal(made.payload.expt, 7200)
  assert.equal((await rokka.organizations.get(organization)).body.name, organization)
})

test('user.getToken, setToken, isTokenExpiring and getTokenIsValidFor read the token', async () => {
  const { kept, rokka, made } = await withToken({ expires_in: 7200 })
  assert.equal(rokka.user.getToken(), made.token)
  assert.equal(kept.payload.exp, made.payload.exp)
  assert.equal(rokka.user.isTokenExpiring(3600), false)
  assert.equal(rokka.user.isTokenExpiring(7201), true)
  assert.ok(rokka.user.getTokenIsValidFor() > 3600)
  rokka.user.setToken(null)
  assert.equal(rokka.user.getToken(), null)
})

test('a client with a key and token callbacks gets itself a token', async () => {
  const { kept, rokka } = withTokens({ apiKey, apiTokenOptions: { expires_in: 7200 } })
  await rokka.sourceimages.list(organization)
  assert.equal(kept.payload.expt, 7200)
})

test('a client renews a renewable token before it ends', async () => {
  const settings = { apiTokenOptions: { expires_in: 7200, renewable: true } }
  const { kept, rokka, made } = await withToken({ expires_in: 60, renewable: true }, settings)
  await rokka.sourceimages.list(organization)
  assert.notEqual(kept.token, made.token)
  assert.equal(kept.payload.expt, 7200)
})

test('user.getNewToken is refused to a token that may not make another one', async () => {
  const { rokka } = await withToken({ expires_in: 7200 })
  const refused = await refusal(rokka.user.getNewToken())
  assert.equal(refused.statusCode, 403)
})

test('a bad token is a 401, and the client forgets it', async () => {
  const { kept, rokka } = await withToken()
  kept.token = kept.token.slice(0, -2)
  const refused = await refusal(rokka.sourceimages.list(organization))
  assert.equal(refused.statusCode, 401)
  assert.equal(refused.body.invalid_authentication, true)
  assert.equal(kept.token, '')
})
