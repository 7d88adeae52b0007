import { useEffect, useState } from 'preact/hooks';

/** Long enough for a screen reader to have noticed the empty region, without which it says nothing. */
const ANNOUNCE_AFTER = 500;

/** One polite sentence after load, and no other after it; the focus stays where it is. */
export function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="announcement" role="status">
      {said}
    </p>
  );
}
