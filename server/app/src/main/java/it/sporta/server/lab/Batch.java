package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.identity.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A batch sheet. It is opened at a hub, by a recipe or freely; goods are weighed in and out; then
 * it is closed, once, and stays as it is.
 *
 * @param code the lot of all that is made, {@code L26326-1}: year, day of the year, number of the
 *     day (Directive 2011/91/EU; D.Lgs. 231/2017, art. 17)
 * @param owner whose goods are worked, and stay
 * @param plan empty for a free transformation
 * @param closedAt empty while it is in work
 */
public record Batch(
        UUID id,
        String code,
        UUID hub,
        UUID owner,
        Trade trade,
        String name,
        Optional<Plan> plan,
        Instant openedAt,
        Optional<Instant> closedAt,
        List<Input> inputs,
        List<Output> outputs,
        List<Loss> losses) {

    /** So much by a version of a recipe. */
    public record Plan(UUID recipe, int version, Quantity wanted) {}

    public Batch {
        name = Text.required(name, 80, "batch.name");
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        losses = List.copyOf(losses);
    }

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /** What is in the pot. */
    public List<Input> contents() {
        return inputs.stream().filter(one -> !one.takenBack()).toList();
    }

    public Reckoning reckoning() {
        return Reckoning.of(inputs, outputs, losses);
    }

    /**
     * @throws Refused {@code lab.closed}
     */
    Batch requireOpen() {
        if (!isOpen()) {
            throw new Refused("lab.closed");
        }
        return this;
    }
}
