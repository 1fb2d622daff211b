package it.sporta.kernel.ticket;

/** What a customer pays with. Only cash is rounded to five cents, and only when it is all cash. */
public enum PaymentKind {
    CASH,
    CARD
}
