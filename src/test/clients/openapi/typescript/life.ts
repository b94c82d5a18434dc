// The life of an image, by the TypeScript client that is made of the API document.
import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { Configuration, OrganizationsApi, ResponseError, SourceImagesApi } from './client'
import type { SourceImage } from './client'

const organization = 'typescript-client'
const configuration = new Configuration({
  basePath: process.env.QUARRY_ADDRESS,
  apiKey: process.env.QUARRY_ROOT_KEY,
})
const organizations = new OrganizationsApi(configuration)
const images = new SourceImagesApi(configuration)

/** Signature, header chunk and the head of a chunk of pixels; the pixels are noise. */
function png(width: number): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(41)
  head.write('89504e470d0a1a0a', 'hex')
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12)
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(10, 20)
  head.set([8, 2, 0, 0, 0], 24)
  head.writeUInt32BE(1000, 33)
  head.write('IDAT', 37)
  return Buffer.concat([head, randomBytes(1000)])
}

/** A change answers the image, or 204 where nothing changed. */
function changed(image: SourceImage | null | undefined): SourceImage {
  ok(image)
  return image
}

async function bytesOf(blob: Blob): Promise<Buffer> {
  return Buffer.from(await blob.arrayBuffer())
}

async function isRefused(call: Promise<unknown>, status: number): Promise<void> {
  await rejects(call, (error: unknown) => error instanceof ResponseError && error.response.status === status)
}

/** Every image that a search finds, page after page. */
async function all(format: string, limit: number): Promise<SourceImage[]> {
  const found: SourceImage[] = []
  let offset: string | undefined
  for (;;) {
    const page = await images.listSourceImages({
      organization, format, limit, offset, sort: 'name', filters: { 'user:str:series': 'sea' },
    })
    if (page.items.length === 0) {
      return found
    }
    found.push(...page.items)
    offset = page.cursor
  }
}

async function live(): Promise<void> {
  const made = await organizations.createOrganization({
    organization, newOrganization: { displayName: 'TypeScript', billingEmail: 'ts@example.org' },
  })
  strictEqual(made.displayName, 'TypeScript')
  ok(made.created instanceof Date)

  const pictures = [1, 2, 3, 4, 5].map(png)
  const uploaded = await images.createSourceImage({
    organization,
    filedata: pictures.map((bytes, index) => new File([bytes], `sea ${index}.png`)),
    metaUser0: JSON.stringify({ series: 'sea', 'int:year': 2026 }),
    metaDynamic0: JSON.stringify({ version: { text: 'first edition' } }),
  })
  strictEqual(uploaded.total, 5)
  deepStrictEqual(uploaded.items.map(item => item.name), ['sea 0.png', 'sea 1.png', 'sea 2.png', 'sea 3.png', 'sea 4.png'])
  const first = uploaded.items[0]
  strictEqual(first.binaryHash, createHash('sha1').update(pictures[0]).digest('hex'))
  deepStrictEqual(first.userMetadata, { series: 'sea', 'int:year': 2026 })
  strictEqual(first.dynamicMetadata.version?.text, 'first edition')

  for (const item of uploaded.items.slice(1)) {
    await images.mergeUserMetadata({ organization, hash: item.hash, requestBody: { series: 'sea', title: item.name } })
  }
  const hash = uploaded.items[1].hash
  await images.putUserMetadataField({ organization, hash, field: 'array:labels', body: ['blue', 'wide'] })
  deepStrictEqual(await images.getUserMetadataField({ organization, hash, field: 'array:labels' }), ['blue', 'wide'])
  await images.renameSourceImage({ organization, hash, body: 'a "new" näme.png' })
  const protectedOne = changed(
    await images.protectSourceImage({ organization, hash, body: true, deletePrevious: true }),
  )
  ok(protectedOne._protected)
  const cropped = changed(await images.putDynamicMetadata({
    organization, hash: protectedOne.hash, name: 'crop_area', requestBody: { x: 0, y: 0, width: 2, height: 2 },
    deletePrevious: true,
  }))
  deepStrictEqual(cropped.dynamicMetadata.cropArea, { x: 0, y: 0, width: 2, height: 2, percentage: undefined })
  strictEqual((await images.getSourceImage({ organization, hash: cropped.hash })).name, 'a "new" näme.png')

  strictEqual((await all('png', 2)).length, 5)
  strictEqual((await all('jpg', 2)).length, 0)
  const counted = await images.listSourceImages({ organization, limit: 0, facets: 'format' })
  deepStrictEqual(counted.facets, { format: [{ value: 'png', count: 5 }] })
  await isRefused(images.listSourceImages({ organization, filters: { nonsense: '1' } }), 400)

  deepStrictEqual(await bytesOf(await images.downloadSourceImage({ organization, hash: cropped.hash })), pictures[1])
  const part = await images.downloadSourceImage({ organization, hash: first.hash, range: 'bytes=1-3' })
  strictEqual((await bytesOf(part)).toString(), 'PNG')
  ok((await bytesOf(await images.downloadSourceImages({ organization }))).length > 5000)

  await images.deleteSourceImage({ organization, hash: cropped.hash })
  await isRefused(images.getSourceImage({ organization, hash: cropped.hash }), 404)
  strictEqual((await images.getSourceImage({ organization, hash: cropped.hash, deleted: true })).deleted, true)
  strictEqual((await images.restoreSourceImage({ organization, hash: cropped.hash })).deleted, false)
  await images.deleteSourceImagesByBinaryHash({ organization, binaryHash: cropped.binaryHash })
  strictEqual((await images.listSourceImages({ organization })).total, 4)
}

live().then(() => console.log('lived to its end'))
