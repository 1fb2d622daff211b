package it.sporta.server.stock;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The places of each hub. A hub has them, also those of a new kind, when somebody asks. */
@ApplicationScoped
public class Places {

    private static final String OF_HUB =
            "SELECT id, hub_id, kind, name, turn FROM place WHERE hub_id = ? ORDER BY turn, id";
    private static final String INSERT =
            "INSERT INTO place (id, hub_id, kind, name, turn) VALUES (?, ?, ?, ?, ?)";

    private Database database;

    protected Places() {}

    @Inject
    public Places(Database database) {
        this.database = database;
    }

    /** In the order in which goods are taken from them. */
    @Transactional
    public List<Place> of(UUID hub) {
        List<Place> places = database.list(OF_HUB, Places::place, hub);
        if (places.size() == PlaceKind.values().length) {
            return places;
        }
        for (PlaceKind kind : PlaceKind.values()) {
            database.insertUnlessThere(
                    INSERT, Place.idOf(hub, kind), hub, kind, nameOf(kind), kind.ordinal());
        }
        return database.list(OF_HUB, Places::place, hub);
    }

    private static Place place(Row row) throws SQLException {
        return new Place(
                row.id(), row.id(), row.one(PlaceKind.class), row.text(), row.smallNumber());
    }

    /** What people call it until they give it another name: data, therefore in Italian. */
    private static String nameOf(PlaceKind kind) {
        return switch (kind) {
            case SHOP -> "Banco";
            case STORE -> "Magazzino";
            case KITCHEN -> "Cucina";
            case BAR -> "Bar";
            case TRANSIT -> "In viaggio";
            case PRODUCER -> "Produttore";
            case CUSTOMER -> "Cliente";
            case UNASSIGNED -> "Senza lotto";
            case COMPOST -> "Compost";
            case DONATED -> "Donato";
            case UNEXPLAINED -> "Non spiegato";
            case LABORATORY -> "Laboratorio";
            case RESERVED -> "Messo da parte";
            case BATCH -> "In lavorazione";
            case TRANSFORMED -> "Trasformato";
            case EVAPORATED -> "Evaporato";
            case MEMBER -> "Socio del gruppo";
            case RETURNED -> "Reso a chi fornisce";
            case SAMPLE -> "Campione";
            case STAFF -> "Pasto di chi lavora";
            case HANDED_OVER -> "Passaggio di proprietà";
            case FEED -> "Mangime";
            case BIO_PROCESSING -> "Materiali e bioprodotti";
            case ANAEROBIC -> "Digestione anaerobica";
            case COMBUSTION -> "Combustione controllata";
            case LAND -> "Terreno";
            case LANDFILL -> "Discarica";
            case REFUSE -> "Rifiuto indifferenziato";
            case SEWER -> "Scarico";
        };
    }
}
