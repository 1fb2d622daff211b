/**
 * Devices of a shop counter: scales, receipt printers, cash drawers, scanners, customer displays on
 * serial lines, payment terminals there and in the network, fiscal printers in the network. Bytes,
 * grams, cents and text go in and out; what is sold, and to whom, is not known here.
 *
 * <p>A till opens its devices from configuration values and asks them when it needs them; lines
 * open themselves, again after an unplugging too:
 *
 * <pre>{@code
 * NativeLibrary.installIn(dataDirectory.resolve("native"));   // once, before the first line
 *
 * Line wire = SerialLine.of("/dev/serial/by-id/usb-bilancia-if00", "9600-7O1").line();
 * Scale scale = new Dialog06Scale(wire, Dialog06Settings.plain());
 * Reading reading = scale.weigh(250, 0);                      // 2,50 a kilogram, no tare
 * if (reading instanceof Priced priced) {
 *     sell(priced.grams(), priced.cents());
 * } else if (reading instanceof Unusable unusable) {
 *     tell(unusable.state());
 * }
 *
 * var printer = new EscPosPrinter(
 *         SerialLine.of("/dev/serial/by-id/usb-stampante-if00", "19200-8N1").line(),
 *         PrinterModel.GENERIC_42);
 * new PrinterDrawer(printer, DrawerSettings.USUAL).open();    // first, as a job of its own
 * Outcome outcome = printer.print(
 *         Slip.builder().centred("Mercato").columns("Mele", "2,50").cut().build());
 *
 * SerialScanner.listen(SerialLine.of("/dev/serial/by-id/usb-lettore-if00", "9600-8N1").line(),
 *         scan -> basket.add(scan.text()));
 *
 * var terminal = new CardTerminal(
 *         SocketLine.parse("192.168.1.40:10000").line(), terms, memory, clock);
 * Outcome paid = terminal.pay(sale, 1_250, text -> tell(text));   // 12,50
 *
 * var display = CustomerDisplay.on(
 *         SerialLine.of("/dev/serial/by-id/usb-display-if00", "9600-8N1").line(),
 *         DisplayLanguage.CD5220);
 * display.show(new Screen(Row.of("Totale"), new Row("", "12,50")));
 * }</pre>
 *
 * <p>Promise of every driver: <em>done</em>, <em>not done</em> and <em>unknown</em> are three
 * answers; a failure is a named state, never a number; every wait ends.
 *
 * <p>The package {@code bench} holds virtual devices at the far end of pseudo-terminals, for
 * training and demonstration. It needs JNA on the class path and Linux; nothing else here does.
 * Virtual fiscal printers are in {@code bench.fiscal} and need neither.
 */
package it.sporta.hardware;
