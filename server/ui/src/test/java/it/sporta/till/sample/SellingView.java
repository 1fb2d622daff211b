package it.sporta.till.sample;

import it.sporta.ui.Frame;
import it.sporta.ui.View;
import java.util.List;
import java.util.Optional;

/** The selling screen as the sheet lays it out, to try it with. */
public record SellingView(boolean paid, boolean trouble, List<Line> lines, List<Tile> tiles)
        implements View {

    public record Line(String name, String how, long cents) {}

    public record Tile(String name, String tint, String icon, String price) {}

    public static SellingView sample(boolean paid, boolean trouble) {
        String[] names = {
            "Mele golden", "Pere abate", "Arance", "Limoni", "Mandarini", "Kiwi", "Zucca",
                    "Cavolo nero",
            "Finocchi", "Carciofi", "Patate", "Cipolle", "Carote", "Radicchio", "Spinaci",
                    "Broccoli",
            "Pane casereccio", "Michetta", "Latte crudo", "Robiola", "Uova", "Miele", "Farro",
                    "Succo mela"
        };
        String[] tints = {
            "fruit",
            "fruit",
            "fruit",
            "fruit",
            "fruit",
            "fruit",
            "vegetables",
            "vegetables",
            "vegetables",
            "vegetables",
            "vegetables",
            "vegetables",
            "vegetables",
            "vegetables",
            "vegetables",
            "vegetables",
            "bakery",
            "bakery",
            "dairy",
            "dairy",
            "dairy",
            "pantry",
            "pantry",
            "drinks"
        };
        List<Tile> tiles = new java.util.ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            tiles.add(new Tile(names[i], tints[i], i < 16 ? "leaf" : "basket", "2,20 €/kg"));
        }
        return new SellingView(
                paid,
                trouble,
                List.of(
                        new Line("Mele golden", "1,250 kg × 2,20", 275),
                        new Line("Pane casereccio", "2 pz × 3,10", 620),
                        new Line("Carciofi", "4 pz × 0,86", 345)),
                tiles);
    }

    @Override
    public Optional<Frame> frame() {
        return Optional.of(Frame.TILL);
    }
}
