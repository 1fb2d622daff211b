package it.sporta.server.week;

import it.sporta.server.lab.Batches;
import it.sporta.server.lab.Closing;
import it.sporta.server.lab.Heritage;
import it.sporta.server.lab.Lifetimes;
import it.sporta.server.lab.Notes;
import it.sporta.server.lab.Opening;
import it.sporta.server.lab.Pot;
import it.sporta.server.lab.Sheets;
import it.sporta.server.recipes.Recipes;

/** What a batch is opened, filled and closed with. */
final class LabDesk {

    final Opening opening;
    final Pot pot;
    final Notes notes;
    final Closing closing;

    LabDesk(Quarter quarter, Recipes recipes) {
        Batches batches = new Batches(quarter.database);
        Sheets sheets = new Sheets(quarter.database);
        opening =
                new Opening(
                        batches,
                        sheets,
                        quarter.ledger,
                        recipes,
                        quarter.products,
                        quarter.hubs,
                        quarter.clock);
        pot =
                new Pot(
                        batches,
                        sheets,
                        quarter.ledger,
                        quarter.places,
                        quarter.stock,
                        quarter.receiving,
                        quarter.products,
                        quarter.clock);
        notes = new Notes(batches, sheets, quarter.ledger, quarter.places);
        closing =
                new Closing(
                        batches,
                        sheets,
                        new Heritage(batches, quarter.products),
                        quarter.ledger,
                        quarter.places,
                        quarter.receiving,
                        quarter.products,
                        new Lifetimes(quarter.entities, quarter.products, recipes, quarter.clock),
                        quarter.clock);
    }
}
