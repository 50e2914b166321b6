import { Button } from '@mantine/core'
import { IconArrowRight, IconChecks, IconGitBranch, IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { FileChip } from '../src/file-chip.tsx'
import { FoldButton } from '../src/fold-button.tsx'
import { Kbd } from '../src/kbd.tsx'
import { keyName } from '../src/key-names.ts'
import { MailHtml } from '../src/mail-html.tsx'
import { MessageCard } from '../src/message-card.tsx'
import { RichTextEditor } from '../src/rich-text-editor.tsx'
import { Spine } from '../src/spine.tsx'
import { TimelineFold } from '../src/timeline-fold.tsx'
import { TimelineLine } from '../src/timeline-line.tsx'
import { Part } from './part.tsx'
import { ines, marta, minutesAgo, tomasz } from './people.ts'

const mail = `<p>Hello, since we replaced our machines last week Contour Pro stops on every start with <b>error 302, activation limit reached</b>, same on every new workstation:</p>
<table><tr><th>Machine</th><th>Version</th><th>Since</th></tr><tr><td>WS-KRK-06, WS-KRK-07</td><td>8.2.1</td><td>17 Nov</td></tr><tr><td>WS-KRK-08</td><td>8.2.1</td><td>18 Nov</td></tr></table>
<p>We have a tender due on Thursday. <a href="https://example.com/shots">Screenshots of all five</a> if you need them.</p>
<p><img data-remote-src="http://127.0.0.1:1/logo.png" alt="Kowalczyk logo"></p>
<script>document.title = 'script ran'</script><img src="x" onerror="document.title = 'handler ran'"><a href="javascript:document.title='link ran'">bad link</a><style>body{display:none}</style><iframe srcdoc="<script>top.document.title='frame ran'</script>"></iframe>`

export function ConversationParts() {
  const [isQuoteOpen, openQuote] = useState(false)

  return (
    <>
      <Part title="Conversation">
        <Spine label="Conversation">
          <TimelineLine icon={<IconMail aria-hidden />} at={minutesAgo(60 * 30)}>
            Received at <b>support@brightmoor.com</b> · 1 license key found and linked
          </TimelineLine>
          <MessageCard
            variant="customer"
            author={marta}
            at={minutesAgo(60 * 30)}
            detail={
              <>
                marta@kowalczyk.pl <IconMail aria-label="By mail" />
              </>
            }
            aside={<FoldButton label="Show quoted text" isOpen={isQuoteOpen} onToggle={() => openQuote(!isQuoteOpen)} />}
            files={
              <>
                <FileChip name="activation-302.png" size={212_000} contentType="image/png" href="#a" />
                <FileChip name="contour-2411.log" size={38_000} contentType="text/plain" href="#b" note="1 key found" />
              </>
            }
          >
            <MailHtml html={mail} quotedHtml="<blockquote>On Monday you wrote: try again</blockquote>" isQuoteOpen={isQuoteOpen} />
          </MessageCard>
          <TimelineLine icon={<IconGitBranch aria-hidden />} at={minutesAgo(60 * 30)}>
            <b>License team rule</b> assigned to <b>Ines Carvalho</b>, fewest open tickets (9 of 15)
          </TimelineLine>
          <MessageCard
            variant="ours"
            author={ines}
            at={minutesAgo(60 * 29)}
            detail="to Marta"
            aside={<IconChecks aria-label="Delivered" />}
          >
            <MailHtml
              html="<p>Hi Marta, thank you for the log. Three of your five activations belong to machines not seen since 14 November. Are these retired, or still in use next to the new ones?</p>"
              quotedHtml="<p>Regards</p>"
            />
          </MessageCard>
          <TimelineFold>
            {[1, 2, 3, 4].map((n) => (
              <TimelineLine key={n} icon={<IconArrowRight aria-hidden />} at={minutesAgo(70)}>
                <b>Marta replied</b>, status Waiting to <b>In progress</b>
              </TimelineLine>
            ))}
          </TimelineFold>
          <MessageCard variant="note" author={tomasz} at={minutesAgo(30)}>
            <MailHtml
              html={
                '<p>Activation limit reached. Their plan includes up to 10, so <span data-type="mention" data-id="1">@Ines</span> you can raise it without a new order.</p>'
              }
            />
          </MessageCard>
          <MessageCard variant="unconfirmed" author={{ kind: 'customer', id: null, name: 'j.doe@elsewhere.example' }} at={minutesAgo(3)}>
            <MailHtml html="<p>I also have this problem.</p>" />
          </MessageCard>
        </Spine>
      </Part>
      <Part title="Writing">
        <Editor />
        <Editor isNote />
      </Part>
    </>
  )
}

function Editor({ isNote = false }: { isNote?: boolean }) {
  const [html, setHtml] = useState('')
  const [files, setFiles] = useState<File[]>([])

  return (
    <RichTextEditor
      label={isNote ? 'Note' : 'Reply'}
      variant={isNote ? 'note' : 'reply'}
      placeholder={isNote ? 'Only your team sees this' : 'Reply to Marta…'}
      initialHtml={isNote ? '' : '<p>Hi Marta,</p><p>I can see your activation limit is reached. I’ve increased it to 10.</p>'}
      onChange={setHtml}
      onSubmit={() => document.body.setAttribute('data-sent', html)}
      onFiles={(more) => setFiles([...files, ...more])}
      uploadImage={async () => ({ id: '0193b7a0-0000-7000-8000-000000000000', url: '/api/uploads/0193b7a0-0000-7000-8000-000000000000' })}
      head={
        <>
          <b>Reply</b> <span>To Marta Nowak</span>
        </>
      }
      below={
        files.length > 0 &&
        files.map((file) => (
          <FileChip
            key={file.name}
            name={file.name}
            size={file.size}
            contentType={file.type}
            progress={0.4}
            onRemove={() => setFiles(files.filter((one) => one !== file))}
          />
        ))
      }
      tools={<span style={{ marginLeft: 8, fontSize: 12, color: 'var(--kd-text-3)' }}>Draft saved</span>}
    >
      <Button variant="filled" rightSection={<Kbd isOnAccent>{keyName('mod+enter')}</Kbd>}>
        {isNote ? 'Add note' : 'Send and mark waiting'}
      </Button>
    </RichTextEditor>
  )
}
