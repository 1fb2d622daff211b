/**
 * The rules of the house that every module keeps, each said once. They are for the architecture
 * tests here and in the modules above; {@code HouseRulesTest} shows that each of them can fail.
 */
package it.sporta.kernel.house;
