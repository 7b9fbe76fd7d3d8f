import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { createRouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { onTestFinished } from 'vitest'
import { createCoreContext, router } from '../../main/core/router.ts'
import { aHost } from '../support/test-host.ts'
import { type ApiClient, describeContract } from './contract-suite.ts'

async function aContext() {
  const context = createCoreContext(await aHost())
  onTestFinished(() => context.projects.closeAll())
  return context
}

describeContract('in process', async () => createRouterClient(router, { context: await aContext() }))

describeContract('over a MessagePort', async () => {
  const context = await aContext()
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(router).upgrade(port1, { context })
  const client: ApiClient = createORPCClient(new RPCLink({ port: port2 }))
  port1.start()
  port2.start()
  onTestFinished(() => {
    port1.close()
    port2.close()
  })
  return client
})
