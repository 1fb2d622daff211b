-- What is written in the ledger and in the journal stays written. Derby cannot raise an error by
-- name: dividing by the zero of its one-row table is its way of saying no (SQL state 22012).
CREATE TRIGGER movement_stays_1 NO CASCADE BEFORE UPDATE ON movement
  FOR EACH ROW VALUES 1 / (SELECT LENGTH(ibmreqd) - 1 FROM sysibm.sysdummy1);
CREATE TRIGGER movement_stays_2 NO CASCADE BEFORE DELETE ON movement
  FOR EACH ROW VALUES 1 / (SELECT LENGTH(ibmreqd) - 1 FROM sysibm.sysdummy1);
CREATE TRIGGER journal_entry_stays_1 NO CASCADE BEFORE UPDATE ON journal_entry
  FOR EACH ROW VALUES 1 / (SELECT LENGTH(ibmreqd) - 1 FROM sysibm.sysdummy1);
CREATE TRIGGER journal_entry_stays_2 NO CASCADE BEFORE DELETE ON journal_entry
  FOR EACH ROW VALUES 1 / (SELECT LENGTH(ibmreqd) - 1 FROM sysibm.sysdummy1);
