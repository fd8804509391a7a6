import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Sighting } from '../../../../../lib/domain/sighting';
import { follow } from '../../../../../lib/store/live';
import { listSightings } from '../../../../../lib/store/sightings';
import { useWorkspace } from '../../../workspace';

/** The looks at a badge, oldest first, followed as they come; undefined until the store has answered. */
export function useSightings(badgeId: string): Sighting[] | undefined {
  const { db } = useWorkspace();
  const [looks, setLooks] = useState<Sighting[]>();
  useEffect(() => {
    const live = follow(() => listSightings(db, badgeId));
    const mirror = effect(() => setLooks(live.value.value));
    return () => {
      mirror();
      live.stop();
    };
  }, [db, badgeId]);
  return looks;
}
