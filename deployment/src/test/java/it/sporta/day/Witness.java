package it.sporta.day;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what every open page showed when a test failed, as a picture and in words. */
final class Witness implements AfterTestExecutionCallback {

    private final Supplier<Chromium> browser;

    Witness(Supplier<Chromium> browser) {
        this.browser = browser;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) throws IOException {
        if (test.getExecutionException().isEmpty() || browser.get() == null) {
            return;
        }
        int number = 0;
        for (Page page : browser.get().pages()) {
            String name = "failed-" + test.getRequiredTestMethod().getName() + "-" + ++number;
            Path picture = TradeCase.TARGET.resolve(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            Files.writeString(TradeCase.TARGET.resolve(name + ".html"), page.content());
        }
    }
}
