package it.sporta.till;

import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.journal.Fact;
import it.sporta.till.attaching.DeviceDesk;
import it.sporta.till.attaching.DevicesResource;
import it.sporta.till.attaching.MachineDesk;
import it.sporta.till.attaching.MachineResource;
import it.sporta.till.cash.Presence;
import it.sporta.till.cash.ShiftResource;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.catalogue.Pictures;
import it.sporta.till.catalogue.PicturesResource;
import it.sporta.till.customer.CustomerResource;
import it.sporta.till.customer.CustomerSide;
import it.sporta.till.customer.TurnedDisplay;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.Ports;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.SettingsFile;
import it.sporta.till.devices.Weigher;
import it.sporta.till.exchanges.ExchangeBook;
import it.sporta.till.fiscal.DayResource;
import it.sporta.till.fiscal.FiscalDay;
import it.sporta.till.fiscal.FiscalDocuments;
import it.sporta.till.fiscal.FiscalWatch;
import it.sporta.till.fiscal.Hanging;
import it.sporta.till.group.BookingDesk;
import it.sporta.till.group.GroupResource;
import it.sporta.till.group.UnloadingDesk;
import it.sporta.till.joining.RejoinResource;
import it.sporta.till.journal.Identity;
import it.sporta.till.journal.Joining;
import it.sporta.till.journal.Journal;
import it.sporta.till.journal.JournalSender;
import it.sporta.till.journal.Watchman;
import it.sporta.till.labels.LabelQueue;
import it.sporta.till.labels.LabelsResource;
import it.sporta.till.labels.ShelfResource;
import it.sporta.till.people.LoginResource;
import it.sporta.till.people.PinPad;
import it.sporta.till.phones.Gate;
import it.sporta.till.phones.PhoneScreens;
import it.sporta.till.phones.Phones;
import it.sporta.till.phones.PhonesResource;
import it.sporta.till.selling.CardDesk;
import it.sporta.till.selling.CardResource;
import it.sporta.till.selling.CashDesk;
import it.sporta.till.selling.CashDrawer;
import it.sporta.till.selling.Checkout;
import it.sporta.till.selling.Draft;
import it.sporta.till.selling.DrawerResource;
import it.sporta.till.selling.HandsResource;
import it.sporta.till.selling.LineResource;
import it.sporta.till.selling.LiveResource;
import it.sporta.till.selling.PapersResource;
import it.sporta.till.selling.Probe;
import it.sporta.till.selling.ReceiptPaper;
import it.sporta.till.selling.SellingResource;
import it.sporta.till.status.StatesResource;
import it.sporta.till.tables.AtTheTill;
import it.sporta.till.tables.BillResource;
import it.sporta.till.tables.Kitchen;
import it.sporta.till.tables.KitchenResource;
import it.sporta.till.tables.Tables;
import it.sporta.till.tables.TablesResource;
import it.sporta.till.tables.Waiter;
import it.sporta.till.waste.WasteDesk;
import it.sporta.till.waste.WasteResource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A joined till with all its parts, from opening to orderly stop. */
final class Counter implements AutoCloseable {

    private final Journal journal;
    private final JournalSender sender;
    private final Watchman watchman;
    private final Devices devices;
    private final Checkout checkout;
    private final Draft draft;
    private final CardDesk cards;
    private final FiscalWatch fiscalWatch;
    private final Kitchen kitchen;
    private final LabelQueue labels;
    private final Gate gate;
    private final LiveResource live;
    private final TurnedDisplay turned;
    private final MachineDesk machine;
    private final Set<Object> resources;

    /**
     * @param catalogue opened while the journal opens: both take time, and there are two cores
     */
    Counter(
            Path home,
            Identity identity,
            LocalCatalogue catalogue,
            Journal journal,
            Setting setting,
            Rejoining rejoining)
            throws IOException {
        this.journal = journal;
        UuidV7 ids = new UuidV7(setting.clock());
        PinPad people = new PinPad(home, journal, catalogue, setting.clock(), System::nanoTime);
        Shifts shifts = new Shifts(journal, catalogue, ids);
        Presence presence = new Presence(people, shifts, setting.clock());
        Doorstep doorstep = new Doorstep();
        SettingsFile.Found found = setting.devices().read();
        ExchangeBook exchanges = ExchangeBook.in(home);
        devices = Devices.open(found.settings(), doorstep, exchanges, setting.clock());
        Seat<Weigher> weigher = devices.weigher();
        ReceiptPaper receipt =
                new ReceiptPaper(
                        identity.grant(),
                        catalogue,
                        () -> weigher.now().flatMap(Weigher::certificate));
        FiscalDocuments documents =
                new FiscalDocuments(home, Hanging.at(devices.fiscal(), setting.clock()));
        checkout =
                new Checkout(journal, shifts, receipt, devices.printing(), documents, Probe.NONE);
        checkout.papers().opens(devices.drawer());
        draft = new Draft(home);
        CashDesk desk = new CashDesk(catalogue, people, shifts, weigher, checkout, draft, ids);
        FiscalDay day =
                new FiscalDay(
                        journal,
                        documents,
                        checkout.papers().documents(),
                        setting.clock(),
                        desk::isBusy);
        fiscalWatch = new FiscalWatch(checkout.papers().documents(), documents, day);
        cards = desk.cards();
        kitchen = new Kitchen(home, devices.kitchen(), setting.clock());
        Tables tables = new Tables(home, journal, catalogue, shifts, kitchen, ids);
        desk.prepared().tables(tables);
        cards.attach(home, devices.terminal(), setting.clock());
        doorstep.opensTo(desk::scanned);
        labels = new LabelQueue(home, devices.labels());
        Waiter waiter = new AtTheTill(people);
        Phones phones = new Phones(home, catalogue::people, setting.clock(), System::nanoTime);
        gate =
                new Gate(
                        home,
                        setting.network().port(),
                        setting.network().addresses(),
                        (address, port, tls) ->
                                listening(
                                        Web.forPhones(address, port, tls),
                                        PhoneScreens.of(
                                                phones,
                                                people,
                                                tables,
                                                identity.grant(),
                                                catalogue)));
        sender =
                new JournalSender(
                        home, journal, catalogue, setting.server(), RandomGenerator.getDefault());
        sender.onReturn(
                () -> {
                    checkout.lookAgain();
                    tables.lookAgain();
                });
        watchman = new Watchman(journal);
        live = new LiveResource(desk, people);
        CustomerSide side =
                new CustomerSide(desk::state, () -> catalogue.place(identity.grant()).name());
        DeviceDesk attaching =
                new DeviceDesk(
                        devices,
                        setting.devices(),
                        found,
                        setting.ports(),
                        journal,
                        cards::isGoingOn);
        machine = new MachineDesk(devices.fiscal(), exchanges, journal);
        turned = TurnedDisplay.showing(side, devices.display()::now);
        desk.onChange(turned::changed);
        Pictures pictures = new Pictures(setting.pictures());
        resources =
                Set.of(
                        new TillFrame(identity.grant(), catalogue, people),
                        new Home(people, shifts, setting.first()),
                        new LoginResource(people, catalogue, desk::isBusy),
                        new ShiftResource(
                                shifts,
                                people,
                                catalogue,
                                setting.clock(),
                                desk::isBusy,
                                documents::isThere),
                        new DayResource(day, people),
                        new SellingResource(
                                desk,
                                checkout,
                                catalogue,
                                pictures,
                                weigher,
                                people,
                                shifts,
                                labels::prints,
                                documents::isThere),
                        new HandsResource(desk, people),
                        new CardResource(desk, people),
                        new LineResource(desk, people, System::nanoTime),
                        new PapersResource(desk, checkout.papers(), people),
                        new DrawerResource(
                                desk,
                                new CashDrawer(journal, devices.drawer(), checkout.papers()),
                                people),
                        new WasteResource(
                                new WasteDesk(journal, catalogue, presence, weigher, ids),
                                catalogue,
                                pictures,
                                shifts,
                                weigher::isTaken),
                        new GroupResource(
                                new BookingDesk(journal, catalogue, presence, setting.clock(), ids),
                                new UnloadingDesk(journal, catalogue, presence, weigher, ids),
                                catalogue,
                                weigher::isTaken),
                        live,
                        new CustomerResource(side),
                        new TablesResource(tables, waiter),
                        new BillResource(tables, desk, waiter),
                        new PhonesResource(gate, phones, people),
                        new KitchenResource(kitchen, setting.clock()),
                        new RejoinResource(
                                identity.grant().tillName(),
                                sender::connection,
                                code -> rejoining.join(code, journal)),
                        new StatesResource(
                                devices,
                                attaching::isInTrouble,
                                () -> Rome.today(setting.clock()),
                                sender::connection,
                                journal::isDead,
                                journal::isTrusted,
                                checkout.papers()::owing,
                                checkout.papers().documents()::owing,
                                day::isLate),
                        new DevicesResource(attaching, devices, setting.clock(), people),
                        new MachineResource(machine, people),
                        new LabelsResource(catalogue, labels, people, ids),
                        new ShelfResource(
                                catalogue, labels, people, ids, () -> Rome.today(setting.clock())),
                        new PicturesResource(pictures));
    }

    private static AutoCloseable listening(Web web, Set<Object> screens) {
        web.start();
        web.serve(screens);
        return web;
    }

    /** What is around the till: the hour, the server, the devices, and what it is for. */
    record Setting(
            Clock clock,
            URI server,
            SettingsFile devices,
            Ports ports,
            Optional<Path> pictures,
            Options.First first,
            Network network) {

        /** In the hub's own network. */
        Setting(
                Clock clock,
                URI server,
                SettingsFile devices,
                Ports ports,
                Optional<Path> pictures,
                Options.First first) {
            this(clock, server, devices, ports, pictures, first, new Network(Gate.PORT, Gate::lan));
        }
    }

    /** Where phones may come in, should somebody let them. */
    record Network(int port, Supplier<List<String>> addresses) {}

    /** Joins this till again: on success another counter stands in the place of this one. */
    interface Rejoining {
        Joining.Result join(String code, Journal journal) throws IOException;
    }

    static Counter open(
            Path home,
            Identity identity,
            LocalCatalogue catalogue,
            Setting setting,
            Rejoining rejoining)
            throws IOException, SQLException {
        Journal journal = Journal.open(home, identity, setting.clock());
        return new Counter(home, identity, catalogue, journal, setting, rejoining);
    }

    /** Begins to talk to the server and says which devices are configured. */
    void start() {
        journal.append(new Fact.Configured(devices.settings().withoutSecrets()));
        sender.start();
        watchman.start();
        kitchen.start();
        fiscalWatch.start();
        gate.restore();
    }

    /** What the web engine serves. */
    Set<Object> resources() {
        return resources;
    }

    /**
     * Lets the papers come out, says in the journal that nothing was going on, and closes: whatever
     * goes wrong before, the journal has its last word.
     */
    @Override
    public void close() {
        new Closing()
                .then("the phones", gate::close)
                .then("the cards", cards::close)
                .then("the fiscal day", fiscalWatch::close)
                .then("the papers", checkout::close)
                .then("the kitchen", kitchen::close)
                .then("the labels", labels::close)
                .then("the screens", live::close)
                .then("the customer's display", turned::close)
                .then("the draft", draft::close)
                .then("the technician's page", machine::close)
                .then("the devices", devices::close)
                .then("the watchman", watchman::close)
                .then("the sender", sender::close);
        journal.stop();
    }
}
