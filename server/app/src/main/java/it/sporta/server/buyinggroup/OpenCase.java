package it.sporta.server.buyinggroup;

/** What becomes of a case that the bookings do not fill. */
public enum OpenCase {
    /** It is not ordered, and those who booked share what comes. */
    LEFT_OUT,
    /** It is ordered, and the shop takes what nobody booked. */
    SHOP
}
