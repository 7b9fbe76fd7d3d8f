import './styles/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startConnection } from './api/connection.ts'
import { queryClient } from './api/queries.ts'
import { App } from './app/app.tsx'
import { CommandProvider } from './commands/command-registry.tsx'
import { NoticeProvider } from './ui/notices.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')

startConnection()
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <NoticeProvider>
        <CommandProvider>
          <App />
        </CommandProvider>
      </NoticeProvider>
    </QueryClientProvider>
  </StrictMode>,
)
