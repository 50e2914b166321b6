import { createRoot } from 'react-dom/client'
import { KeydeskProvider } from '../src/keydesk-provider.tsx'
import { Toast } from '../src/toast.tsx'
import { Gallery } from './gallery.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('There is no #root')

createRoot(root).render(
  <KeydeskProvider>
    <Gallery />
    <Toast />
  </KeydeskProvider>,
)
