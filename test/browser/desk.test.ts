import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN, type DemoServer, startDemo } from './demoServer.ts'
import { openBrowser } from './openBrowser.ts'

const PATIENCE = { timeout: 30_000 }

// run.mjs says it loudly when there is no Chromium.
describe.skipIf(!process.env.CHROMIUM)('an editor at the desk', () => {
  let server: DemoServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await startDemo()
    browser = await openBrowser()
    page = await browser.newPage({ locale: 'en-GB' })
    page.setDefaultTimeout(PATIENCE.timeout)
    // A page that is left with an unsaved word asks whether to leave.
    page.on('dialog', (dialog) => void dialog.accept())
  }, 400_000)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const send = (path: string, data: object) =>
    page.request.post(`${server.url}/api${path}`, { data, headers: { origin: server.url } })

  const bodyOf = (words: string) => {
    const text = { type: 'text', text: words, version: 1, format: 0, mode: 'normal', style: '', detail: 0 }
    const paragraph = { type: 'paragraph', version: 1, format: '', indent: 0, direction: 'ltr', children: [text] }
    return { root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children: [paragraph] } }
  }

  const figure = async (name: string): Promise<string> => {
    await page.goto(`${server.url}/admin`)
    const tile = page.getByTestId('co-site').locator('.co-tile', { hasText: name })
    return (await tile.locator('dd').innerText()).trim()
  }

  it('logs in', async () => {
    await page.goto(`${server.url}/admin/login`)
    await page.locator('input[name="email"]').fill(ADMIN.email)
    await page.locator('input[name="password"]').fill(ADMIN.password)
    await page.locator('button[type="submit"]').click()
    await page.waitForURL((url) => !url.pathname.includes('login'), PATIENCE)
    await page.getByTestId('co-desk').waitFor(PATIENCE)
  })

  it('sees nothing published, and an unknown craft as unknown', async () => {
    expect(await figure('Published')).toBe('0')
    expect(await figure('Craft')).toContain('—')
  })

  it('writes and publishes an article, and sees the scorecard move within a moment', async () => {
    await page.goto(`${server.url}/admin/collections/articles/create`)
    await page.locator('input[name="title"]').fill('How to oil a hinge')
    const body = page.locator('[data-lexical-editor="true"]').first()
    await body.click()
    await page.keyboard.type('A hinge that squeaks wants one drop of oil, and a door that is moved ten times.')
    await page.locator('#action-save').click()
    await page
      .getByText(/published|updated successfully/i)
      .first()
      .waitFor(PATIENCE)
    await expect.poll(() => figure('Published'), { timeout: 15_000, interval: 500 }).toBe('1')
    expect(Number.parseFloat(await figure('Craft'))).toBeGreaterThan(0)
    expect(await figure('Live')).toBe('1')
  })

  it('asks a figure why, and is told the article behind it', async () => {
    await page.goto(`${server.url}/admin`)
    await page.getByTestId('co-site').getByRole('button').first().click()
    const dialog = page.getByTestId('co-explain')
    await dialog.getByText('How to oil a hinge').waitFor(PATIENCE)
    expect(await dialog.getByTestId('co-explain-value').innerText()).toContain('1')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  it('reads beside the article what would mend it', async () => {
    await page.goto(`${server.url}/admin/collections/articles`)
    await page.getByRole('link', { name: 'How to oil a hinge' }).click()
    const findings = page.getByTestId('co-findings')
    await findings.waitFor(PATIENCE)
    await findings.getByTestId('co-live-version').locator('summary').click()
    expect(await findings.innerText()).toMatch(/author/i)
  })

  it('types a flaw, sees it found, is led to it, mends it, and gets the points back', async () => {
    await page.goto(`${server.url}/admin/collections/articles/create`)
    const editor = page.locator('[data-lexical-editor="true"]').first()
    const live = page.getByTestId('co-live')
    const doubled = live.locator('[data-rule="doubled-word"]')
    const score = async () => Number.parseFloat(await live.getByTestId('co-live-score').innerText())
    await page.locator('input[name="title"]').fill('How to plane the edge of a door')
    await editor.click()
    await page.keyboard.type(
      'A door that sticks in summer is seldom crooked. Wood drinks from damp air and swells across the grain. Chalk along ' +
        'the frame shows where the the edge rubs: close it once, open it, and look for the white stripe. Take the door ' +
        'off, stand it on its long side between two chairs, and plane only what is marked. Go with the grain, from both ' +
        'ends towards the middle, so that no corner splits. Try it after every third stroke. The last one is thin.',
    )
    await doubled.waitFor(PATIENCE)
    const flawed = await score()

    await doubled.getByRole('button').click()
    await expect.poll(() => page.evaluate(() => String(getSelection())), PATIENCE).toBe('the the')
    await page.keyboard.type('the')
    await doubled.waitFor({ state: 'detached', ...PATIENCE })
    await expect.poll(score, PATIENCE).toBeGreaterThan(flawed)
    expect(await editor.innerText()).toContain('the frame shows where the edge rubs')
  })

  it('is led from a finding to the field that it is about', async () => {
    await page.getByTestId('co-live').locator('[data-rule="missing-summary"]').getByRole('button').click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), PATIENCE).toBe('field-excerpt')
    await page.keyboard.type(
      'A summary that says in a sentence or two what the text is about, and for whom it is of use.',
    )
    await page
      .getByTestId('co-live')
      .locator('[data-rule="missing-summary"]')
      .waitFor({ state: 'detached', ...PATIENCE })
  })

  it('withdraws it, and sees it gone from what is live but not from what was published', async () => {
    const { docs } = await (await page.request.get(`${server.url}/api/articles?limit=1`)).json()
    const answer = await page.request.patch(`${server.url}/api/articles/${docs[0].id}`, {
      data: { _status: 'draft' },
      headers: { origin: server.url },
    })
    expect(answer.status()).toBe(200)
    await expect.poll(() => figure('Live'), { timeout: 15_000, interval: 500 }).toBe('0')
    expect(await figure('Published')).toBe('1')
  })

  it('is refused a text below the floor of a channel, is told why, gives a reason and publishes it', async () => {
    const channel = await (await send('/channels', { name: 'Strict', kind: 'owned', qualityFloor: 90 })).json()
    const title = 'A short note on paint'
    const draft = { title, language: 'en', channels: [channel.doc.id], _status: 'draft' }
    const { doc } = await (await send('/articles?draft=true', draft)).json()
    await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
    await page.getByTestId('co-live').waitFor(PATIENCE)
    await expect.poll(() => page.getByTestId('co-override').count()).toBe(0)
    await page.locator('#action-save').click()
    const override = page.getByTestId('co-override')
    await override.getByRole('alert').waitFor(PATIENCE)
    expect(await override.innerText()).toMatch(/Strict asks for at least 90 points of craft; this text has/)
    expect(await override.innerText()).toMatch(/What would help most: \+/)

    await override.locator('textarea').fill('The painter waits.')
    await page.locator('#action-save').click()
    await page
      .getByText(/published|updated successfully/i)
      .first()
      .waitFor(PATIENCE)
    await override.waitFor({ state: 'detached', ...PATIENCE })
    await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
    await page.getByTestId('co-live-version').locator('summary').click()
    await page.getByText('Published below the floor of 90: “The painter waits.”').waitFor(PATIENCE)
  })

  it('is told while writing that a text was there before, and of what it is a copy', async () => {
    const title = 'How to hang a shutter'
    const words = Array.from({ length: 240 }, (_, at) => `${at % 9 === 8 ? 'hook.' : 'shutter'}${at}`).join(' ')
    const text = { title, language: 'en', body: bodyOf(words), _status: 'published' }
    const original = (await (await send('/articles', text)).json()).doc.id
    const unsaved = { text: words, language: 'en' }
    const found = async () => JSON.stringify(await (await send('/content-ops/quality', unsaved)).json())
    await expect.poll(found, { timeout: 15_000, interval: 500 }).toContain('copied-text')

    const draft = { ...text, title: 'How to hang another shutter', _status: 'draft' }
    const { doc } = await (await send('/articles?draft=true', draft)).json()
    await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
    const copied = page.getByTestId('co-live').locator('[data-rule="copied-text"]')
    await copied.waitFor(PATIENCE)
    expect(await copied.getByRole('link', { name: title }).getAttribute('href')).toMatch(new RegExp(`/${original}$`))
    expect(await page.getByTestId('co-archive').innerText()).toMatch(
      /^Compared with \d+ texts of the archive: it has one that was there before\.$/,
    )
    const score = async () => Number.parseFloat(await page.getByTestId('co-live-score').innerText())
    expect(await score()).toBeLessThanOrEqual(30)

    await page.goto(`${server.url}/admin/collections/articles/${original}`)
    await page.getByText(/^Compared with \d+ texts of the archive: no copy\.$/).waitFor(PATIENCE)
    expect(await score()).toBeGreaterThan(30)
  })

  it('reviews a text blind, asks somebody outside by a link, and sees both approvals', async () => {
    const draft = {
      title: 'How to wax a hinge',
      language: 'en',
      body: bodyOf('Wax the hinge once a year.'),
      _status: 'draft',
    }
    const { doc } = await (await send('/articles?draft=true', draft)).json()
    const article = `${server.url}/admin/collections/articles/${doc.id}`

    await page.goto(article)
    const reviews = page.getByTestId('co-reviews')
    expect(await reviews.getByTestId('co-approvals').innerText()).toBe('Approvals of this text: 0')
    await reviews.getByRole('link', { name: 'Review this text' }).click()
    const desk = page.getByTestId('co-review')
    await desk.getByText('Wax the hinge once a year.').waitFor(PATIENCE)
    expect(await desk.innerText()).not.toMatch(/craft|points/i)
    for (const name of ['Substance', 'Clarity', 'Sources', 'Usefulness to the reader']) {
      await desk.getByRole('group', { name }).getByRole('radio', { name: '4' }).check()
    }
    await desk.getByRole('radio', { name: 'Approve' }).check()
    await desk.getByLabel('Note').fill('Short and true.')
    await desk.getByRole('button', { name: 'Save review' }).click()
    await desk.getByText('Saved. It stands for exactly this text.').waitFor(PATIENCE)
    expect(await desk.getByTestId('co-given-reviews').innerText()).toMatch(
      /Approve[\s\S]*Substance 4[\s\S]*Short and true/,
    )

    await desk.getByRole('link', { name: 'Back to the article' }).click()
    await reviews.getByText('Approvals of this text: 1').waitFor(PATIENCE)
    // A page that has only just come does not hear the first click: then a person clicks again.
    await expect
      .poll(async () => {
        const ask = reviews.getByRole('button', { name: 'Ask somebody without an account' })
        if (await ask.isVisible()) await ask.click()
        return reviews.getByTestId('co-ask').isVisible()
      }, PATIENCE)
      .toBe(true)
    await reviews.getByLabel('Name', { exact: true }).fill('Eva Out')
    await reviews.getByRole('button', { name: 'Make a link' }).click()
    const link = await reviews.getByTestId('co-link').inputValue()
    const outside = await browser.newContext()
    const guest = await outside.newPage()
    await guest.goto(link)
    await guest.getByText('Wax the hinge once a year.').waitFor(PATIENCE)
    await guest.getByLabel('Yes, I approve it').check()
    await guest.getByRole('button', { name: 'Send my decision' }).click()
    await guest.getByText('Your approval was recorded.').waitFor(PATIENCE)
    await outside.close()

    await page.goto(article)
    await reviews.getByText('Approvals of this text: 2').waitFor(PATIENCE)
    expect(await reviews.getByTestId('co-links').innerText()).toContain('Eva Out: has decided')
  })

  describe('merging two entries of one author', () => {
    const post = async (path: string, data: object): Promise<number> =>
      (await (await page.request.post(`${server.url}/api${path}`, { data, headers: { origin: server.url } })).json())
        .doc.id
    let from: number
    let into: number

    beforeAll(async () => {
      from = await post('/authors', { name: 'A. Smith' })
      into = await post('/authors', { name: 'Ann Smith' })
      await post('/authors', { name: 'Tom Smith', retired: true })
    })

    it('chooses the other by its name, is told what will happen, and sees it done', async () => {
      await page.goto(`${server.url}/admin/collections/authors/${from}`)
      await page.getByRole('button', { name: 'Merge into another' }).click()
      const dialog = page.getByRole('dialog', { name: 'Merge “A. Smith” into another' })
      await dialog.getByRole('searchbox', { name: 'Search by name' }).fill('ann')
      await dialog.getByRole('radio', { name: 'Ann Smith' }).check()
      expect(await dialog.getByRole('status').innerText()).toContain('will count to “Ann Smith”')
      await dialog.getByRole('button', { name: 'Merge' }).click()
      await page.getByTestId('co-merge').getByText('Its figures count to').waitFor(PATIENCE)
      const { mergedInto } = await (await page.request.get(`${server.url}/api/authors/${from}?depth=0`)).json()
      expect(mergedInto).toBe(into)
    })

    it('is offered neither the merged nor the retired one for a credit', async () => {
      await page.goto(
        `${server.url}/admin/collections/articles/${await post('/articles', { title: 'Whose?', credits: [{ author: into }] })}`,
      )
      await page.locator('#credits-row-0 .rs__control').first().click()
      const options = page.locator('.rs__option')
      await options.first().waitFor(PATIENCE)
      expect(await options.allInnerTexts()).toEqual(['Ann Smith'])
    })

    it('is told why when the server refuses, and undoes the merge', async () => {
      await page.goto(`${server.url}/admin/collections/authors/${from}`)
      await page.getByRole('button', { name: 'Undo the merge …' }).click()
      const dialog = page.getByRole('dialog')
      const errors = [{ path: 'id', message: 'It is not merged into another.' }]
      await page.route('**/unmerge', (route) => route.fulfill({ status: 400, json: { errors } }))
      await dialog.getByRole('button', { name: 'Undo the merge' }).click()
      expect(await dialog.getByRole('alert').innerText()).toBe('It is not merged into another.')
      await page.unroute('**/unmerge')
      await dialog.getByRole('button', { name: 'Undo the merge' }).click()
      await page.getByRole('button', { name: 'Merge into another' }).waitFor(PATIENCE)
    })
  })

  it('finds the articles that need it most, and sees how good those of one author are', async () => {
    const author = await (await send('/authors', { name: 'Q. Ality' })).json()
    const body = bodyOf('There is nothing in it.')
    const article = {
      title: 'An empty shed',
      language: 'en',
      body,
      credits: [{ author: author.doc.id }],
      _status: 'published',
    }
    expect((await send('/articles', article)).status()).toBe(201)
    await expect
      .poll(
        async () => {
          await page.goto(`${server.url}/admin/quality?under=60`)
          return page.getByTestId('co-scores').getByRole('row').count()
        },
        { timeout: 15_000, interval: 500 },
      )
      .toBeGreaterThan(1)
    const scores = page.getByTestId('co-scores')
    await scores.getByRole('link', { name: 'An empty shed' }).waitFor(PATIENCE)
    await scores.getByLabel('Weakest in', { exact: true }).selectOption({ label: 'Fluency' })
    await scores.getByText('0 of 0 live articles').waitFor(PATIENCE)
    expect(new URL(page.url()).searchParams.get('weakest')).toBe('fluency')

    await page.goto(`${server.url}/admin/collections/authors/${author.doc.id}`)
    await page.getByRole('link', { name: 'Quality over time' }).click()
    await page.getByRole('heading', { name: 'Quality: Q. Ality' }).waitFor(PATIENCE)
    const rules = page.getByTestId('co-dearest')
    expect(await rules.locator('[data-rule="thin-text"]').innerText()).toContain('An empty shed')
    const lost = rules.locator('[data-rule="thin-text"] [data-figure="losses.rule"]')
    const points = (await lost.innerText()).trim()
    await lost.click()
    await page.getByTestId('co-explain-value').getByText(points).waitFor(PATIENCE)
    await page.getByRole('dialog').getByText('An empty shed').waitFor(PATIENCE)
    await page.keyboard.press('Escape')
    const craft = page.getByTestId('co-quality-figures').locator('[data-figure="scorecard.quality.craft.mean"]')
    const mean = (await craft.innerText()).trim()
    expect(await page.getByTestId('co-scores').locator('[data-figure="score.craft"]').innerText()).toBe(mean)
    await craft.click()
    await page.getByRole('dialog').getByText('An empty shed').waitFor(PATIENCE)
  })

  it('says which of two texts is better, without their scores, and is shown the next two', async () => {
    for (const title of ['How to file a hinge', 'How to paint a hinge']) {
      const article = { title, language: 'en', body: bodyOf(`${title}: slowly.`), _status: 'published' }
      expect((await send('/articles', article)).status()).toBe(201)
    }
    await page.goto(`${server.url}/admin/quality`)
    await page.getByRole('link', { name: 'Which is better?' }).click()
    const desk = page.getByTestId('co-compare')
    await expect
      .poll(
        async () => {
          await page.reload()
          return desk.getByRole('article').count()
        },
        { timeout: 15_000, interval: 500 },
      )
      .toBe(2)
    expect(await desk.innerText()).toContain('Pairs that you have compared: 0')
    expect(await desk.getByRole('article').first().innerText()).not.toMatch(/points|percentile/i)
    await desk.getByRole('button', { name: 'The left one' }).click()
    await desk.getByText('Pairs that you have compared: 1').waitFor(PATIENCE)
    expect(await desk.getByTestId('co-compare-said').innerText()).toContain('Saved.')
  })

  it('is told about a stranger’s try to register first that it is closed', async () => {
    const answer = await page.request.post(`${server.url}/api/users/first-register`, {
      data: { email: 'eve@example.org', password: 'evil', role: 'admin', name: 'Eve' },
    })
    expect(answer.status()).toBe(403)
  })
})
