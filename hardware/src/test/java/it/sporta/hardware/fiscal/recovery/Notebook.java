package it.sporta.hardware.fiscal.recovery;

import it.sporta.hardware.fiscal.DocumentKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A memory that outlives the till that writes in it, as a disk does. */
class Notebook implements FiscalMemory {
    private final Map<DocumentKey, Settlement> settled = new HashMap<>();
    private Optional<Intent> open = Optional.empty();

    @Override
    public void note(Intent intent) {
        if (open.filter(other -> !other.key().equals(intent.key())).isPresent()) {
            throw new AssertionError("two intents at once");
        }
        settled.remove(intent.key());
        open = Optional.of(intent);
    }

    @Override
    public Optional<Intent> unsettled() {
        return open;
    }

    @Override
    public void settle(DocumentKey key, Settlement settlement) {
        settled.put(key, settlement);
        open = open.filter(intent -> !intent.key().equals(key));
    }

    @Override
    public Optional<Settlement> settlement(DocumentKey key) {
        return Optional.ofNullable(settled.get(key));
    }

    /** What is left of it. */
    Notebook afterACrash() {
        return this;
    }
}
