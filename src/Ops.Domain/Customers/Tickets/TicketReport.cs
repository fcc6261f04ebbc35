using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>The figures of <see cref="TicketSummary"/> over checked tickets.</summary>
internal sealed class TicketReport(TicketRecord[] tickets, TicketSummaryOptions options)
{
    public TicketSummary Summary(Instant from, Instant to, Instant asOf)
    {
        TicketRecord[] closed = [.. tickets.Where(ticket => ticket.IsResolvedBefore(to) && !ticket.IsResolvedBefore(from))];
        TicketRecord[] open = [.. tickets.Where(ticket => ticket.Created <= asOf && (ticket.Solution is not { } s || s.At > asOf))];
        bool[] first = FirstContacts(closed);
        bool[] passed = [.. closed.Select(ticket => ticket.Solution!.Value.At + options.RepeatWindow <= asOf)];
        int observed = passed.AsSpan().Count(true);
        double[] seconds = [.. closed.Select(ticket => ticket.Solution!.Value.Worked.TotalSeconds)];
        return new TicketSummary
        {
            Arrivals = tickets.Count(ticket => ticket.Created >= from && ticket.Created < to),
            Closures = closed.Length,
            BacklogStart = BacklogAt(from),
            BacklogEnd = BacklogAt(to),
            ReopenedShare = closed.Length == 0 ? null : (double)closed.Count(ticket => ticket.Reopenings > 0) / closed.Length,
            FirstContact = first.AsSpan().Count(true),
            FirstContactPending = closed.Length - observed,
            FirstContactShareObserved =
                observed == 0
                    ? null
                    : (double)first.Zip(passed, (isFirst, hasPassed) => isFirst && hasPassed).Count(both => both) / observed,
            Attainment = ByPriority(closed),
            MedianResolution = Quantile(seconds, 0.5),
            P90Resolution = Quantile(seconds, 0.9),
            Open = open.Length,
            Ageing = Ages(open, asOf),
            OldestOpen = open.OrderBy(ticket => ticket.Created).ThenBy(ticket => ticket.Id, StringComparer.Ordinal).FirstOrDefault()?.Id,
        };
    }

    private int BacklogAt(Instant moment) => tickets.Count(ticket => ticket.Created < moment && !ticket.IsResolvedBefore(moment));

    /// <summary>For each closure whether the matter was settled: the next ticket of the same customer and category, if any, comes after the window.</summary>
    private bool[] FirstContacts(TicketRecord[] closed)
    {
        int[] order = [.. Enumerable.Range(0, tickets.Length).OrderBy(i => tickets[i].Created)];
        var next = new Dictionary<TicketRecord, Instant>(ReferenceEqualityComparer.Instance);
        var later = new Dictionary<(string, string), Instant>();
        foreach (int i in order.Reverse())
        {
            var key = (tickets[i].Customer, tickets[i].Category);
            if (later.TryGetValue(key, out var created))
                next[tickets[i]] = created;
            later[key] = tickets[i].Created;
        }
        return
        [
            .. closed.Select(ticket =>
                ticket.Reopenings == 0
                && !(next.TryGetValue(ticket, out var again) && again <= ticket.Solution!.Value.At + options.RepeatWindow)
            ),
        ];
    }

    private ImmutableArray<PriorityAttainment> ByPriority(TicketRecord[] closed) =>
        [
            .. closed
                .GroupBy(ticket => ticket.Priority, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new PriorityAttainment(
                    group.Key,
                    ProportionInterval.Of(
                        new Proportion(group.Count(ticket => ticket.Solution!.Value.Attained), group.Count()),
                        options.Confidence
                    )
                )),
        ];

    private ImmutableArray<AgeBucket> Ages(TicketRecord[] open, Instant asOf)
    {
        var buckets = ImmutableArray.CreateBuilder<AgeBucket>(options.AgeEdges.Length + 1);
        for (int i = 0; i <= options.AgeEdges.Length; i++)
        {
            var from = i == 0 ? Duration.Zero : options.AgeEdges[i - 1];
            Duration? to = i < options.AgeEdges.Length ? options.AgeEdges[i] : null;
            int count = open.Count(ticket => asOf - ticket.Created >= from && (to is not { } end || asOf - ticket.Created < end));
            buckets.Add(new AgeBucket(from, to, count));
        }
        return buckets.MoveToImmutable();
    }

    private static Duration? Quantile(double[] seconds, double probability) =>
        seconds.Length == 0 ? null : Duration.FromSeconds(Quantiles.At(seconds, probability));
}
