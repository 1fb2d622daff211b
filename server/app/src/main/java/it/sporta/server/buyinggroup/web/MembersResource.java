package it.sporta.server.buyinggroup.web;

import it.sporta.kernel.Refused;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.buyinggroup.Member;
import it.sporta.server.buyinggroup.Members;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.NewKeys;
import it.sporta.server.identity.Roster;
import it.sporta.server.identity.web.Visitor;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The members of a group. A code is shown once and never written in an address. */
@Path("/acquisti/soci")
@RequestScoped
@Produces(ViewWriter.HTML)
public class MembersResource {

    private static final Set<String> FIELDS = Set.of("person.name", "person.account");

    @Inject private Members members;
    @Inject private Roster roster;
    @Inject private Hubs hubs;
    @Inject private Visitor visitor;

    @GET
    public MembersView show(@QueryParam("gruppo") @DefaultValue("") String group) {
        return view(chosen(group), blank(), Optional.empty());
    }

    /** Random: no time may be read from who somebody is. */
    private static Form blank() {
        return Form.empty(FIELDS).with("member", UUID.randomUUID().toString());
    }

    @POST
    public Response welcome(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, FIELDS);
        UUID group = chosen(form.text("group"));
        var id = form.read("member", text -> Typed.id(text, "person.form.old"));
        Optional<NewKeys> keys =
                id.flatMap(
                        fresh ->
                                form.attempt(
                                        () ->
                                                members.welcome(
                                                        fresh,
                                                        group,
                                                        form.text("person.name"),
                                                        form.text("person.account"),
                                                        visitor.coordinator().id())));
        return keys.isEmpty()
                ? Response.status(422).entity(view(group, form, Optional.empty())).build()
                : Response.ok(view(group, blank(), keys.flatMap(this::handed))).build();
    }

    @POST
    @Path("{member}/codice")
    public MembersView code(@PathParam("member") String id) {
        Member member = members.find(Typed.named(id)).orElseThrow(NotFoundException::new);
        NewKeys keys = roster.newCode(member.id(), visitor.coordinator().id());
        return view(member.organisation(), blank(), handed(keys));
    }

    private Optional<MembersView.Handed> handed(NewKeys keys) {
        Member member = members.find(keys.person()).orElseThrow();
        return keys.code()
                .map(
                        code ->
                                new MembersView.Handed(
                                        member.name(), member.account().orElse(""), code));
    }

    private MembersView view(UUID group, Form form, Optional<MembersView.Handed> handed) {
        List<Entry<String, String>> groups =
                pickupPoints().stream()
                        .map(hubs::organisation)
                        .distinct()
                        .map(one -> Map.entry(one.id().toString(), one.name()))
                        .toList();
        return new MembersView(
                group.toString(),
                groups,
                members.of(group).stream().map(MembersResource::row).toList(),
                form,
                handed);
    }

    private static MembersView.Row row(Member member) {
        return new MembersView.Row(
                member.id().toString(),
                member.card(),
                member.name(),
                member.account().orElse(""),
                member.account().isPresent() && !member.password());
    }

    private UUID chosen(String typed) {
        return pickupPoints().stream()
                .map(Hub::organisation)
                .filter(group -> typed.isEmpty() || group.toString().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refused("member.group.none"));
    }

    private List<Hub> pickupPoints() {
        return hubs.all().stream().filter(hub -> hub.kind() == HubKind.PICKUP_POINT).toList();
    }
}
