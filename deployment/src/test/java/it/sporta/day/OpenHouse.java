package it.sporta.day;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all tests of the trades the same house; it closes when the last of all tests is over. */
final class OpenHouse implements ParameterResolver {

    private static final int HUBS = 4;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Day.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OpenHouse.class))
                .getOrComputeIfAbsent(Day.class, key -> begin(), Day.class);
    }

    private static Day begin() {
        try {
            Files.createDirectories(TradeCase.TARGET);
            Path data = Files.createTempDirectory(TradeCase.TARGET, "data");
            return Day.begin(data, HUBS);
        } catch (Exception e) {
            throw new IllegalStateException("the house did not open", e);
        }
    }
}
