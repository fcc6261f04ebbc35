using System.Text.Json.Nodes;
using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Customers;

namespace Ops.Domain.Conformance.Adapters.Customers;

/// <summary>Service clocks of tickets.</summary>
internal sealed class ServiceClockAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("customers.tickets.evaluate", Evaluate);
        operations.Add("customers.tickets.nextResponse", Next);
    }

    private static JsonObject Evaluate(Input input)
    {
        var items = input["events"].NotEmpty();
        var checks = BusinessTimeAdapter.InOrder();
        var asOf = checks.Try(() => input["asOf"].Instant());
        TicketEvent[] events = [.. items.Select(item => Event(item, checks))];
        var policy = Policy(input["policy"], checks);
        var clock = policy is null ? null : checks.Try(() => ServiceClock.Of(events, policy, asOf));
        checks.ThrowFirst();
        return new JsonObject
        {
            ["state"] = $"{clock!.State}".ToLowerInvariant(),
            ["priority"] = clock.Priority,
            ["reopenings"] = clock.Reopenings,
            ["firstResponse"] = Reading(clock.FirstResponse),
            ["resolution"] = Reading(clock.Resolution),
        };
    }

    private static TicketEvent Event(Input item, Checks checks)
    {
        var at = checks.Try(() => item["at"].Instant());
        return checks.Try(() =>
        {
            var kind = item["type"]
                .Choice(
                    ("created", TicketEventKind.Created),
                    ("assigned", TicketEventKind.Assigned),
                    ("first-response", TicketEventKind.FirstResponse),
                    ("priority-changed", TicketEventKind.PriorityChanged),
                    ("waiting-for-customer", TicketEventKind.WaitingForCustomer),
                    ("resumed", TicketEventKind.Resumed),
                    ("resolved", TicketEventKind.Resolved),
                    ("closed", TicketEventKind.Closed),
                    ("reopened", TicketEventKind.Reopened)
                );
            return new TicketEvent(at, kind, item["priority"].TextOrNull);
        });
    }

    private static ServicePolicy? Policy(Input policy, Checks checks)
    {
        var calendars = new Dictionary<string, WorkingCalendar>(StringComparer.Ordinal);
        foreach (var (name, calendar) in policy["calendars"].Fields)
            calendars[name] = BusinessTimeAdapter.Calendar(calendar, checks) ?? BusinessTimeAdapter.AlwaysOpen;
        ServiceLevel?[] levels = [.. policy["priorities"].Fields.Select(level => Level(level.Key, level.Value, calendars, checks))];
        return checks.Try(() =>
            new ServicePolicy(
                [.. levels.OfType<ServiceLevel>()],
                policy["reopening"].Member(("continue", ReopeningRule.Continue), ("restart", ReopeningRule.Restart)),
                policy["priorityChange"]
                    .Member(("from-creation", PriorityChangeRule.FromCreation), ("from-change", PriorityChangeRule.FromChange)),
                policy["atRiskShare"].Double
            )
        );
    }

    private static ServiceLevel? Level(string priority, Input level, Dictionary<string, WorkingCalendar> calendars, Checks checks)
    {
        var calendar = checks.Try(() =>
            calendars.TryGetValue(level["calendar"].Text, out var known)
                ? known
                : throw new OpsException(
                    new Fault(
                        FaultCode.UnknownReference,
                        "calendar",
                        $"'{level["calendar"].Text}' is not known",
                        "name a calendar of the policy"
                    )
                )
        );
        return checks.Try(() =>
            new ServiceLevel(
                priority,
                calendar ?? BusinessTimeAdapter.AlwaysOpen,
                Target(level["firstResponseSeconds"]),
                Target(level["resolutionSeconds"])
            )
        );
    }

    private static Duration? Target(Input target) => target.IsNull ? null : target.Seconds();

    private static JsonObject Reading(ClockReading reading) =>
        new()
        {
            ["target"] = Output.Number(reading.Target?.TotalSeconds),
            ["elapsedSeconds"] = reading.Elapsed.TotalSeconds,
            ["pausedSeconds"] = reading.Paused.TotalSeconds,
            ["done"] = reading.IsDone,
            ["doneAt"] = Text(reading.DoneAt),
            ["due"] = Text(reading.Due),
            ["breached"] = reading.IsBreached,
            ["remainingSeconds"] = Output.Number(reading.Remaining?.TotalSeconds),
            ["overdueSeconds"] = Output.Number(reading.Overdue?.TotalSeconds),
            ["usedShare"] = Output.Number(reading.UsedShare),
            ["atRisk"] = reading.IsAtRisk,
            ["attained"] = reading.Attained,
        };

    private static JsonObject Next(Input input)
    {
        var items = input["events"].NotEmpty();
        var checks = BusinessTimeAdapter.InOrder();
        var asOf = checks.Try(() => input["asOf"].Instant());
        var target = checks.Try(() => input["targetSeconds"].Seconds());
        TicketMessage[] messages = [.. items.Select(item => Message(item, checks))];
        var calendar = BusinessTimeAdapter.Calendar(input["calendar"], checks) ?? BusinessTimeAdapter.AlwaysOpen;
        var result = checks.Try(() => NextResponse.Of(messages, calendar, target, asOf));
        checks.ThrowFirst();
        return new JsonObject
        {
            ["cycles"] = Output.List(result!.Cycles, Cycle),
            ["answered"] = result.Answered,
            ["breaches"] = result.Breaches,
            ["waiting"] = result.IsWaiting,
        };
    }

    private static TicketMessage Message(Input item, Checks checks)
    {
        var at = checks.Try(() => item["at"].Instant());
        return checks.Try(() =>
            new TicketMessage(
                at,
                item["from"].Choice(("customer", MessageSender.Customer), ("agent", MessageSender.Agent), ("system", MessageSender.System))
            )
        );
    }

    private static JsonObject Cycle(ResponseCycle cycle) =>
        new()
        {
            ["start"] = Text(cycle.Start),
            ["answeredAt"] = Text(cycle.AnsweredAt),
            ["elapsedSeconds"] = cycle.Elapsed.TotalSeconds,
            ["due"] = Text(cycle.Due),
            ["breached"] = cycle.IsBreached,
        };

    private static string? Text(Instant? instant) => instant is { } moment ? CalendarInput.Text(moment) : null;
}
