package dev.gatehouse.sdk.commvault.alerts;

import dev.gatehouse.sdk.commvault.internal.Acknowledgement;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Fields;
import dev.gatehouse.sdk.commvault.internal.V4Lists;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Alerts that were triggered, and the definitions that trigger them. The rights that these operations need are not
 * documented.
 */
public final class AlertsApi {

    private static final Operation LIST = Operation.get("commvault.alerts.list", "/V4/TriggeredAlerts");
    private static final Operation READ = Operation.put("commvault.alerts.markRead", "/V4/TriggeredAlerts/{id}/Read");
    private static final Operation UNREAD =
            Operation.put("commvault.alerts.markUnread", "/V4/TriggeredAlerts/{id}/Unread");
    private static final Operation PIN = Operation.put("commvault.alerts.pin", "/V4/TriggeredAlerts/{id}/Pin");
    private static final Operation UNPIN = Operation.put("commvault.alerts.unpin", "/V4/TriggeredAlerts/{id}/Unpin");
    private static final Operation NOTES = Operation.put("commvault.alerts.setNotes", "/V4/TriggeredAlerts/{id}/Notes");
    private static final Operation DELETE = Operation.delete("commvault.alerts.delete", "/V4/TriggeredAlerts/{id}");
    private static final Operation DELETE_ALL =
            Operation.put("commvault.alerts.deleteAll", "/V4/TriggeredAlerts/Action/Delete");
    private static final Operation DEFINITIONS = Operation.get("commvault.alerts.definitions", "/V4/AlertDefinitions");
    private static final Operation ENABLE =
            Operation.put("commvault.alerts.enable", "/V4/AlertDefinitions/{id}/Enable");
    private static final Operation DISABLE =
            Operation.put("commvault.alerts.disable", "/V4/AlertDefinitions/{id}/Disable");
    private static final Operation CONSOLE = Operation.get("commvault.alerts.console", "/Alert");

    private static final int PAGE_SIZE = 200;

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.alerts()}. */
    public AlertsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public AlertsApi with(CallOptions options) {
        return new AlertsApi(caller.with(options));
    }

    /**
     * Lists the alerts that were triggered: {@code GET /V4/TriggeredAlerts} (OpenAPI file of 11.32). A 404 of the API is an
     * empty list.
     */
    public List<TriggeredAlert> list() {
        return Entity.orEmpty(V4Lists.call(caller, LIST, LIST.request(), ListResponse.class, new ListResponse(null))
                .alertsTriggered());
    }

    /** Marks an alert as read: {@code PUT /V4/TriggeredAlerts/{id}/Read} (OpenAPI file of 11.32). */
    public void markRead(long id) {
        caller.call(request(READ, id), Acknowledgement.class);
    }

    /** Marks an alert as unread: {@code PUT /V4/TriggeredAlerts/{id}/Unread} (OpenAPI file of 11.32). */
    public void markUnread(long id) {
        caller.call(request(UNREAD, id), Acknowledgement.class);
    }

    /** Pins an alert: {@code PUT /V4/TriggeredAlerts/{id}/Pin} (OpenAPI file of 11.32). */
    public void pin(long id) {
        caller.call(request(PIN, id), Acknowledgement.class);
    }

    /** Unpins an alert: {@code PUT /V4/TriggeredAlerts/{id}/Unpin} (OpenAPI file of 11.32). */
    public void unpin(long id) {
        caller.call(request(UNPIN, id), Acknowledgement.class);
    }

    /** Replaces the notes of an alert: {@code PUT /V4/TriggeredAlerts/{id}/Notes} (OpenAPI file of 11.32). */
    public void setNotes(long id, String notes) {
        caller.call(request(NOTES, id).body(new NotesBody(notes)), Acknowledgement.class);
    }

    /** Deletes an alert: {@code DELETE /V4/TriggeredAlerts/{id}} (OpenAPI file of 11.32). */
    public void delete(long id) {
        caller.callOptional(request(DELETE, id), Acknowledgement.class);
    }

    /** Deletes several alerts: {@code PUT /V4/TriggeredAlerts/Action/Delete} (OpenAPI file of 11.32). */
    public void deleteAll(Collection<Long> ids) {
        Arguments.notEmpty("alertIds", ids);
        caller.call(DELETE_ALL.request().body(new DeleteBody(List.copyOf(ids))), Acknowledgement.class);
    }

    /** Lists what triggers alerts: {@code GET /V4/AlertDefinitions} (OpenAPI file of 11.32). */
    public List<AlertDefinition> definitions() {
        return Entity.orEmpty(V4Lists.call(
                        caller,
                        DEFINITIONS,
                        DEFINITIONS.request(),
                        DefinitionsResponse.class,
                        new DefinitionsResponse(null))
                .alertDefinitions());
    }

    /** Enables a definition: {@code PUT /V4/AlertDefinitions/{id}/Enable} (OpenAPI file of 11.32). */
    public void enable(long definitionId) {
        caller.call(request(ENABLE, definitionId), Acknowledgement.class);
    }

    /** Disables a definition: {@code PUT /V4/AlertDefinitions/{id}/Disable} (OpenAPI file of 11.32). */
    public void disable(long definitionId) {
        caller.call(request(DISABLE, definitionId), Acknowledgement.class);
    }

    /**
     * Lists the console alerts of v1 in pages of 200, as plain Java values: {@code GET /Alert} ("REST API - GET Console
     * Alert", v11). On newer servers, use {@link #list()}.
     */
    public Paged<Map<String, Object>> consoleAlerts() {
        return caller.paged("1", (pageCaller, page) -> {
            Fields fields = Fields.call(
                    pageCaller, CONSOLE.request().query("pageNo", page).query("pageCount", PAGE_SIZE));
            List<Map<String, Object>> alerts =
                    fields.objects("feedsList").map(Fields::all).toList();
            long number = Long.parseLong(page);
            OptionalLong total = fields.number("totalNoOfAlerts");
            boolean isLast = total.orElse(0) <= number * PAGE_SIZE;
            long pages = (total.orElse(0) + PAGE_SIZE - 1) / PAGE_SIZE;
            return Page.of(alerts, isLast ? null : Long.toString(number + 1), total)
                    .withLaterPages(number + 1, 1, pages + 1, Long::toString);
        });
    }

    private static ApiRequest.Builder request(Operation operation, long id) {
        return operation.request().path("id", Long.toString(Arguments.atLeast("alertId", 1, id)));
    }

    private record ListResponse(@Nullable List<TriggeredAlert> alertsTriggered) {}

    private record DefinitionsResponse(@Nullable List<AlertDefinition> alertDefinitions) {}

    private record NotesBody(String notes) {}

    private record DeleteBody(List<Long> alertId) {}
}
