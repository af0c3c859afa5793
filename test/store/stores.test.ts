import { afterAll, beforeAll, describe } from 'vitest'
import { factStoreContract } from './facts.contract.ts'
import { leaseStoreContract } from './leases.contract.ts'
import { openStores, type StoreHost, storeNames, type TestStores } from './openStores.ts'
import { projectionStoreContract } from './projections.contract.ts'
import { scorecardStoreContract } from './scorecards.contract.ts'

describe.each(storeNames)('the stores over %s', (name) => {
  let host: StoreHost
  const open = (): Promise<TestStores> => host.fresh()

  beforeAll(async () => {
    host = await openStores(name)
  })

  afterAll(() => host.close())

  factStoreContract(open)
  leaseStoreContract(open)
  projectionStoreContract(open)
  scorecardStoreContract(open)
})
