package it.sporta.hardware.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import it.sporta.hardware.line.DeviceException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A serial port through jSerialComm; the one class that knows the library. */
final class JSerialLine implements Line {
    /** Read timeouts of the library come in steps of 100 ms; longer waits are loops over it. */
    private static final int TICK_MILLIS = 100;

    /** A stuck device must not pile up writer threads, nor an absent one burn a core. */
    private static final long PAUSE_AFTER_LOSS_MILLIS = 200;

    private static final int LOCKED_BY_ANOTHER_PROCESS = 11;
    private static final int ALREADY_OPEN_HERE = 2;

    private final SerialLine where;
    private final Object reading = new Object();
    private final Object writing = new Object();
    private volatile Connection connection;
    private volatile Deadline pause = Deadline.inMillis(0);

    private record Connection(SerialPort port, ChunkWriter writer) {}

    JSerialLine(SerialLine where) {
        this.where = where;
    }

    @Override
    public synchronized void open() throws DeviceException {
        if (isUp()) {
            return;
        }
        close();
        if (!pause.expired()) {
            throw new DeviceException(Kind.LINK_DOWN, where.path() + " was lost a moment ago");
        }
        SerialPort port = configured(resolved());
        if (!port.openPort(0)) {
            throw notOpened(port.getLastErrorCode());
        }
        connection =
                new Connection(port, new ChunkWriter(writingTo(port), where.path().toString()));
        discard();
    }

    private Path resolved() throws DeviceException {
        Path real;
        try {
            real = where.path().toRealPath();
        } catch (IOException e) {
            throw new DeviceException(Kind.ABSENT, "no device at " + where.path());
        }
        if (!Files.isWritable(real) || !Files.isReadable(real)) {
            throw new DeviceException(
                    Kind.NO_PERMISSION, "no permission on " + real + ": add this user to dialout");
        }
        return real;
    }

    private SerialPort configured(Path real) throws DeviceException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(real.toString());
        } catch (SerialPortInvalidPortException e) {
            throw new DeviceException(Kind.ABSENT, "no serial port at " + real);
        }
        LineSettings format = where.settings();
        port.setComPortParameters(
                format.baud(), format.dataBits(), stopBits(format), parity(format));
        port.setFlowControl(flowControl(format));
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, TICK_MILLIS, 0);
        return port;
    }

    // The library's numbers are not the ones written on the devices: two stop bits are 3.
    private static int stopBits(LineSettings format) {
        return format.stopBits() == 2 ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT;
    }

    private static int parity(LineSettings format) {
        return switch (format.parity()) {
            case NONE -> SerialPort.NO_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
        };
    }

    private static int flowControl(LineSettings format) {
        return switch (format.flow()) {
            case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
            case XONXOFF ->
                    SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED
                            | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
            case RTSCTS ->
                    SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
        };
    }

    private DeviceException notOpened(int error) {
        return switch (error) {
            case LOCKED_BY_ANOTHER_PROCESS ->
                    new DeviceException(Kind.IN_USE, where.path() + " is used by another program");
            case ALREADY_OPEN_HERE ->
                    new DeviceException(Kind.IN_USE, where.path() + " is already open here");
            default ->
                    new DeviceException(
                            Kind.NOT_OPENED, where.path() + " does not open, error " + error);
        };
    }

    private static ChunkWriter.Port writingTo(SerialPort port) {
        return (bytes, offset, length) -> port.writeBytes(bytes, length, offset);
    }

    @Override
    public boolean isUp() {
        Connection current = connection;
        // The library's isOpen stays true after a hang-up; the count of waiting bytes does not lie.
        return current != null && current.port().bytesAvailable() >= 0;
    }

    @Override
    public int read(byte[] into, Deadline deadline) throws DeviceException {
        synchronized (reading) {
            if (deadline.expired() && up().port().bytesAvailable() == 0) {
                return 0; // a look costs no tick
            }
            do {
                int count = up().port().readBytes(into, into.length);
                if (count < 0) {
                    throw lost(new DeviceException(Kind.LINK_DOWN, where.path() + " hung up"));
                }
                if (count > 0) {
                    return count;
                }
            } while (!deadline.expired());
            return 0;
        }
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) throws DeviceException {
        synchronized (writing) {
            try {
                up().writer().write(bytes, deadline);
            } catch (DeviceException e) {
                throw lost(e);
            }
        }
    }

    @Override
    public void discard() throws DeviceException {
        synchronized (reading) {
            SerialPort port = up().port();
            byte[] stale = new byte[512];
            int waiting = port.bytesAvailable();
            while (waiting > 0) {
                waiting = port.readBytes(stale, Math.min(stale.length, waiting));
                waiting = waiting < 0 ? waiting : port.bytesAvailable();
            }
            if (waiting < 0) {
                throw lost(new DeviceException(Kind.LINK_DOWN, where.path() + " hung up"));
            }
        }
    }

    private Connection up() throws DeviceException {
        Connection current = connection;
        if (current == null) {
            throw new DeviceException(Kind.LINK_DOWN, where.path() + " is not open");
        }
        return current;
    }

    private DeviceException lost(DeviceException why) {
        pause = Deadline.inMillis(PAUSE_AFTER_LOSS_MILLIS);
        close();
        return why;
    }

    @Override
    public LineSettings settings() {
        return where.settings();
    }

    // Not synchronized: closing is the only thing that wakes a reader.
    @Override
    public void close() {
        Connection closing = connection;
        connection = null;
        if (closing != null) {
            closing.writer().stop();
            closing.port().closePort();
        }
    }
}
