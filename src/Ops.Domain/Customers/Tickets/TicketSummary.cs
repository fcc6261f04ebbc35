using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>The report on tickets of a period: flow, backlog, first-contact resolution, attainment, and the age of what is open.</summary>
/// <remarks>
/// The flow balances: backlog at the end = backlog at the start + arrivals − closures. Attainment here is among tickets solved in the period, which flatters: what is
/// open and late is missing in it; read it beside the ages. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class TicketSummary : IExplainable
{
    internal TicketSummary() { }

    /// <summary>Tickets created in the period.</summary>
    public int Arrivals { get; internal init; }

    /// <summary>Tickets resolved in the period.</summary>
    public int Closures { get; internal init; }

    /// <summary>Tickets open when the period starts.</summary>
    public int BacklogStart { get; internal init; }

    /// <summary>Tickets open when the period ends.</summary>
    public int BacklogEnd { get; internal init; }

    /// <summary>The share of the closures that were reopened; null without closures.</summary>
    public double? ReopenedShare { get; internal init; }

    /// <summary>首次解决: closures with no reopening and no further ticket of the same customer and category within the window after the solution.</summary>
    public int FirstContact { get; internal init; }

    /// <summary>首次解决率: first contact / closures; null without closures.</summary>
    public double? FirstContactShare => Closures == 0 ? null : (double)FirstContact / Closures;

    /// <summary>Closures whose window has not passed yet: they may still turn out to be no first-contact resolution.</summary>
    public int FirstContactPending { get; internal init; }

    /// <summary>The first-contact share among the closures whose window has passed; null when there are none.</summary>
    public double? FirstContactShareObserved { get; internal init; }

    /// <summary>By priority (ordinal), among the closures.</summary>
    public ImmutableArray<PriorityAttainment> Attainment { get; internal init; }

    /// <summary>The median working time of the closures (type 7); null without closures.</summary>
    public Duration? MedianResolution { get; internal init; }

    /// <summary>The 90th percentile of the working time of the closures (type 7); null without closures.</summary>
    public Duration? P90Resolution { get; internal init; }

    /// <summary>Tickets open at the moment of the report.</summary>
    public int Open { get; internal init; }

    /// <summary>积压账龄, the open tickets by age in calendar time.</summary>
    public ImmutableArray<AgeBucket> Ageing { get; internal init; }

    /// <summary>The oldest open ticket; of equally old ones the first by id (ordinal); null when none is open.</summary>
    public string? OldestOpen { get; internal init; }

    /// <summary>Reports on a period.</summary>
    /// <param name="tickets">The tickets; at least one.</param>
    /// <param name="from">The start of the period.</param>
    /// <param name="to">The first instant after the period.</param>
    /// <param name="asOf">The moment for which open tickets are aged.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>The report.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no ticket. <see cref="FaultCode.InvalidArgument"/>: settings out of range. <see cref="FaultCode.DuplicateKey"/>: a ticket
    /// twice. <see cref="FaultCode.NotOrdered"/>: a period without time, a ticket solved before it came in.
    /// </exception>
    public static TicketSummary Of(
        ReadOnlySpan<TicketRecord> tickets,
        Instant from,
        Instant to,
        Instant asOf,
        TicketSummaryOptions? options = null
    )
    {
        options ??= new TicketSummaryOptions();
        Check(tickets, from, to, options);
        TicketRecord[] all = tickets.ToArray();
        return new TicketReport(all, options).Summary(from, to, asOf);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Backlog at the end", "期末积压"),
            (decimal)BacklogEnd,
            Phrase.Of($"{BacklogStart} + {Arrivals} - {Closures}"),
            default,
            [
                Explanation.Of(
                    new Phrase("First-contact resolution", "首次解决率"),
                    FirstContactShare,
                    Phrase.Of($"{FirstContact} / {Closures}"),
                    Phrase.Of($"{FirstContactPending} windows have not passed", $"{FirstContactPending} 个观察期未满")
                ),
                Explanation.Of(new Phrase("Reopened", "重新打开比例"), ReopenedShare),
                Explanation.Of(
                    new Phrase("Median working hours to the solution", "解决用时中位数（工作小时）"),
                    MedianResolution?.TotalHours
                ),
                Explanation.Of(new Phrase("90th percentile of working hours", "解决用时 90 分位（工作小时）"), P90Resolution?.TotalHours),
                Explanation.Of(
                    new Phrase("Open at the moment of the report", "报告时未结"),
                    (decimal)Open,
                    default,
                    OldestOpen is null ? default : Phrase.Of($"oldest: {OldestOpen}", $"最早：{OldestOpen}")
                ),
                .. Attainment.Select(level =>
                    Explanation.Of(
                        Phrase.Of($"In time among the solved, {level.Priority}", $"已解决中按时的比例，{level.Priority}"),
                        level.InTime.Estimate,
                        Phrase.Of($"{level.InTime.Counts.Successes} / {level.InTime.Counts.Total}")
                    )
                ),
            ]
        );

    private static void Check(ReadOnlySpan<TicketRecord> tickets, Instant from, Instant to, TicketSummaryOptions options)
    {
        Guard.NotEmpty(tickets, nameof(tickets));
        options.Check();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < tickets.Length; i++)
        {
            string place = Guard.At(nameof(tickets), i);
            if (!seen.Add(Guard.NotNull(tickets[i], place).Id))
                throw Faults.Duplicate(place, tickets[i].Id);
        }
        if (from >= to)
            throw Faults.NotOrdered(nameof(to), "the period has no time", "give an end after the start");
        for (int i = 0; i < tickets.Length; i++)
        {
            if (tickets[i].IsResolvedBefore(tickets[i].Created))
                throw Faults.NotOrdered(
                    Guard.At(nameof(tickets), i),
                    $"'{tickets[i].Id}' is solved before it came in",
                    "correct one of the two times"
                );
        }
    }
}
