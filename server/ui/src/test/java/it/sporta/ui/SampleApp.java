package it.sporta.ui;

import it.sporta.bench.CounterView;
import it.sporta.kernel.Refused;
import it.sporta.server.sample.web.DayView;
import it.sporta.till.sample.PinView;
import it.sporta.till.sample.SellingView;
import it.sporta.ui.application.Screens;
import it.sporta.ui.guard.ForMachines;
import it.sporta.ui.trouble.Message;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small application with a screen in each frame. */
public final class SampleApp extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(Screens.PROVIDERS);
        classes.addAll(Set.of(Sample.class, Machine.class, Around.class));
        return classes;
    }

    @Path("/sample")
    @Produces(ViewWriter.HTML)
    public static final class Sample {
        @GET
        @Path("day")
        public DayView day() {
            return DayView.sample();
        }

        @GET
        @Path("selling")
        public SellingView selling() {
            return SellingView.sample(false, false);
        }

        @GET
        @Path("trouble")
        public SellingView trouble() {
            return SellingView.sample(false, true);
        }

        @GET
        @Path("paid")
        public SellingView paid() {
            return SellingView.sample(true, false);
        }

        @GET
        @Path("pin")
        public PinView pin() {
            return new PinView("Amina");
        }

        @GET
        @Path("bench")
        public CounterView bench() {
            return new CounterView(GalleryPaper.TEXT);
        }

        @GET
        @Path("states")
        public Response states() {
            return Response.ok(GalleryPaper.STATES).build();
        }

        @POST
        @Path("tap")
        public DayView tap() {
            return DayView.sample();
        }

        @POST
        @Path("form")
        public String form(MultivaluedMap<String, String> typed) {
            return typed.getFirst("a");
        }

        @GET
        @Path("broken")
        public DayView broken() {
            throw new IllegalStateException("the secret of the stack trace");
        }

        @GET
        @Path("half")
        public DayView half() {
            return new DayView(null, null);
        }

        @GET
        @Path("refused")
        public Response refused() {
            return Message.refusing(DayView.class, new Refused("no.basket", "<b>2</b>"))
                    .answer(422);
        }
    }

    @Path("/machine")
    @ForMachines
    public static final class Machine {
        @POST
        @Produces("text/plain")
        public String take() {
            return "taken";
        }
    }

    /** What the frames are told. */
    @Provider
    public static final class Around implements ContextResolver<FrameContext> {
        @Override
        public FrameContext getContext(Class<?> type) {
            return new FrameContext() {
                @Override
                public Frame frame() {
                    return Frame.OFFICE;
                }

                @Override
                public String place() {
                    return "via Palmanova 59";
                }

                @Override
                public Optional<String> person() {
                    return Optional.of("Amina");
                }

                @Override
                public boolean demo() {
                    return true;
                }

                @Override
                public String statesPath() {
                    return "/sample/states";
                }

                @Override
                public Look look() {
                    return new Look(
                            Look.Colours.valueOf(System.getProperty("sporta.colours", "AUTO")),
                            100);
                }

                @Override
                public List<Page> pages() {
                    return List.of(
                            new Page("/", "page.today", true),
                            new Page("/prodotti", "page.products", false),
                            new Page("/magazzino", "page.stock", false),
                            new Page("/casse", "page.tills", false));
                }
            };
        }
    }
}
