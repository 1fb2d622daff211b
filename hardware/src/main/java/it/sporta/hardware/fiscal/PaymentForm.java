package it.sporta.hardware.fiscal;

/** What a document is settled with, as the daily file of the takings tells them apart. */
public enum PaymentForm {
    CASH,
    ELECTRONIC,
    /** Meal vouchers, of which the number is told, too. */
    TICKET,
    /** Goods handed over and not yet paid. */
    UNCOLLECTED_GOODS,
    /** A service finished and not yet paid. */
    UNCOLLECTED_SERVICES,
    /** Segue fattura. */
    INVOICE_FOLLOWS,
    /** What is renounced of the amount to pay: the taxable base stays. */
    SCONTO_A_PAGARE,
    MULTI_USE_VOUCHER
}
