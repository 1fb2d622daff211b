package it.sporta.server.buyinggroup;

/**
 * Bookings packed into cases: exact also where a case holds kilograms, because a remainder is never
 * rounded before it is compared.
 *
 * @param full cases that are full
 * @param rest booked beyond them, in thousandths
 * @param missing to fill one more; 0 where there is no rest
 */
record Cases(long full, long rest, long missing) {

    /**
     * @param size of a case, more than zero
     */
    static Cases of(long size, long booked) {
        long rest = booked % size;
        return new Cases(booked / size, rest, rest == 0 ? 0 : size - rest);
    }

    long ordered(OpenCase last) {
        return full + (rest > 0 && last == OpenCase.SHOP ? 1 : 0);
    }
}
