package it.sporta.hardware.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import it.sporta.hardware.line.DeviceException.Kind;
import java.nio.file.Path;

/** A serial port through jSerialComm; the one class that knows the library. */
final class JSerialConnection implements Connection {
    private static final int LOCKED_BY_ANOTHER_PROCESS = 11;
    private static final int ALREADY_OPEN_HERE = 2;

    private final SerialPort port;
    private final ChunkWriter writer;

    private JSerialConnection(SerialPort port, String name) {
        this.port = port;
        this.writer =
                new ChunkWriter(
                        (bytes, offset, length) -> port.writeBytes(bytes, length, offset), name);
    }

    static JSerialConnection to(SerialLine where) throws DeviceException {
        SerialPort port = configured(DeviceNode.real(where.path(), "dialout"), where.settings());
        if (!port.openPort(0)) {
            throw notOpened(where.path(), port.getLastErrorCode());
        }
        return new JSerialConnection(port, where.path().toString());
    }

    private static SerialPort configured(Path real, LineSettings format) throws DeviceException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(real.toString());
        } catch (SerialPortInvalidPortException e) {
            throw new DeviceException(Kind.ABSENT, "no serial port at " + real);
        }
        port.setComPortParameters(
                format.baud(), format.dataBits(), stopBits(format), parity(format));
        port.setFlowControl(flowControl(format));
        // Read timeouts of the library come in steps of 100 ms; longer waits are loops over it.
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

    private static DeviceException notOpened(Path path, int error) {
        return switch (error) {
            case LOCKED_BY_ANOTHER_PROCESS ->
                    new DeviceException(Kind.IN_USE, path + " is used by another program");
            case ALREADY_OPEN_HERE ->
                    new DeviceException(Kind.IN_USE, path + " is already open here");
            default ->
                    new DeviceException(Kind.NOT_OPENED, path + " does not open, error " + error);
        };
    }

    /** The library's isOpen stays true after a hang-up; the count of waiting bytes does not lie. */
    @Override
    public boolean stands() {
        return port.bytesAvailable() >= 0;
    }

    @Override
    public int read(byte[] into, Deadline deadline) {
        boolean look = deadline.expired() && port.bytesAvailable() == 0;
        return look ? 0 : port.readBytes(into, into.length); // a look costs no tick
    }

    @Override
    public ChunkWriter writer() {
        return writer;
    }

    @Override
    public void end() {
        writer.stop();
        port.closePort();
    }
}
