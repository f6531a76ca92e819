import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PairingScreen } from '@/components/visits/devices/PairingScreen';
import { PollScreen } from '@/components/visits/poll/PollScreen';
import { loadMessages } from '@/lib/messages/catalog';
import { parseLocale } from '@/lib/messages/locale';
import { callerOfDevice, deviceOfRequest } from '@/lib/server/device';
import { readPoll } from '@/lib/visits/commands/serve-poll';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('poll');
  return { title: t('title') };
}

/** The exit poll of a desk; before the tablet is paired, the field for the code. */
export default async function PollPage() {
  const locale = parseLocale(await getLocale());
  const device = await deviceOfRequest('poll');
  if (!device) return <PairingScreen words={(await loadMessages(locale)).devices.pair} locale={locale} />;
  const [id, en] = await Promise.all([loadMessages('id'), loadMessages('en')]);
  return <PollScreen brought={await readPoll(await callerOfDevice(device))} languages={{ id: id.poll, en: en.poll }} />;
}
