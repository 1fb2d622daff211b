package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.till.disk.SealedFile.Surface;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDriver;

/** Journals that are wrong on purpose. Each must be caught, or the checks prove nothing. */
enum Mutants implements Journal.Rules {
    /** The right one, for comparison. */
    NONE {
        @Override
        public AppendRule rule(Table table, HighWaterMark mark) {
            return new AppendRule(table, mark);
        }
    },
    /** Says "done" first and saves ten at a time: faster, and a lie. */
    ACKNOWLEDGES_BEFORE_COMMIT {
        @Override
        public AppendRule rule(Table table, HighWaterMark mark) {
            List<Entry> later = new ArrayList<>();
            return new AppendRule(table, mark) {
                @Override
                void put(Entry entry) throws SQLException, IOException {
                    later.add(entry);
                    if (later.size() >= 10) {
                        for (Entry each : later) {
                            super.put(each);
                        }
                        later.clear();
                    }
                }
            };
        }
    },
    /** Trusts the database's own word for how far it had come. */
    NO_HIGH_WATER_MARK {
        @Override
        public AppendRule rule(Table table, HighWaterMark mark) {
            return new AppendRule(table, mark) {
                @Override
                void put(Entry entry) throws SQLException {
                    table.add(entry);
                }
            };
        }
    },
    /** Takes a failed commit for a hiccup and tries once more. */
    TRIES_AGAIN_AFTER_A_FAILED_COMMIT {
        @Override
        public AppendRule rule(Table table, HighWaterMark mark) {
            return new AppendRule(table, mark) {
                @Override
                void put(Entry entry) throws SQLException, IOException {
                    try {
                        super.put(entry);
                    } catch (SQLException e) {
                        super.put(entry);
                    }
                }
            };
        }
    },
    /** Opens the database anew when it has shut itself down, and saves the entry there. */
    RECONNECTS_AFTER_A_FAILED_COMMIT {
        @Override
        public AppendRule rule(Table table, HighWaterMark mark) {
            return new AppendRule(table, mark) {
                @Override
                void put(Entry entry) throws SQLException, IOException {
                    try {
                        super.put(entry);
                    } catch (SQLException e) {
                        Path home = Path.of(System.getProperty("mutant.home"));
                        new Table(new Database(home, CutDisk.NAME).open()).add(entry);
                    }
                }
            };
        }
    },
    /** Lets the database number the entries: its generator jumps after a kill. */
    NUMBERS_FROM_AN_IDENTITY_COLUMN {
        @Override
        public AppendRule rule(Table table, HighWaterMark mark) {
            Numbers numbers = new Numbers();
            return new AppendRule(table, mark) {
                @Override
                Entry next(Head head, UUID till, Stamps stamps, Fact fact, Identity identity) {
                    Head before = new Head(head.epoch(), numbers.next() - 1, head.hash());
                    return super.next(before, till, stamps, fact, identity);
                }
            };
        }
    };

    /** Takes it for granted that a write takes everything. */
    static HighWaterMark markThatWritesOnce(FileChannel file, Surface surface) throws IOException {
        return new HighWaterMark(file, surface) {
            @Override
            void put(Surface out, ByteBuffer slot, long position) throws IOException {
                out.write(slot, position);
            }
        };
    }

    /** A generated column of the kind one would reach for first. */
    private static final class Numbers {

        private final Connection connection;

        Numbers() {
            try {
                String url = "jdbc:derby:" + System.getProperty("mutant.numbers") + ";create=true";
                connection = new EmbeddedDriver().connect(url, new Properties());
                if (!connection.getMetaData().getTables(null, null, "NUMBERS", null).next()) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(
                                "CREATE TABLE NUMBERS (N BIGINT GENERATED ALWAYS AS IDENTITY, X"
                                        + " INT)");
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        long next() {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "INSERT INTO NUMBERS (X) VALUES 1", Statement.RETURN_GENERATED_KEYS);
                try (ResultSet key = statement.getGeneratedKeys()) {
                    key.next();
                    return key.getLong(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
