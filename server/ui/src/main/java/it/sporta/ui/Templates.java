package it.sporta.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Finds the compiled template of a view by its name: drop {@code it.sporta.<application>}, drop
 * {@code web}, join the rest; where nothing is left the application's name stands in.
 *
 * <ul>
 *   <li>{@code it.sporta.server.stock.web.StockView} → {@code stock/StockView.jte}
 *   <li>{@code it.sporta.till.selling.TicketView} → {@code selling/TicketView.jte}
 *   <li>{@code it.sporta.bench.CounterView} → {@code bench/CounterView.jte}
 * </ul>
 *
 * <p>Bound by name and not through JTE's generated façade, which would tie every context of an
 * application into one circle.
 */
final class Templates {

    private final TemplateEngine engine = precompiled();

    /** The template's name for a view class, relative to the template root. */
    static String nameOf(Class<? extends View> view) {
        List<String> path = new ArrayList<>(Arrays.asList(view.getPackageName().split("\\.")));
        if (path.size() < 3 || !"it".equals(path.get(0)) || !"sporta".equals(path.get(1))) {
            throw new IllegalArgumentException(view.getName() + " is not a view of ours");
        }
        String application = path.get(2);
        List<String> context = path.subList(3, path.size());
        context.removeIf("web"::equals);
        if (context.isEmpty()) {
            context.add(application);
        }
        return String.join("/", context) + "/" + view.getSimpleName() + ".jte";
    }

    /** Draws into memory first, so that a failing template can still become an error page. */
    Utf8ByteOutput draw(String name, Map<String, Object> parameters) {
        Utf8ByteOutput drawn = new Utf8ByteOutput();
        engine.render(name, parameters, drawn);
        return drawn;
    }

    /** JTE takes the thread's class loader when made; on a bare thread that knows no template. */
    private static TemplateEngine precompiled() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Templates.class.getClassLoader());
        try {
            return TemplateEngine.createPrecompiled(ContentType.Html);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
