using NodaTime;

namespace Ops.Domain.Kpis;

/// <summary>完美订单, the perfect order: on time, in full, undamaged and with the right documents; and OTIF, the first two together.</summary>
/// <remarks>
/// An order has a property only if all its lines have it. A line that has not come by the day of the report is open while it can still be
/// on time, and its order is left out; afterwards it is late and not in full. Source: SCOR, perfect order fulfilment (RL.1.1).
/// </remarks>
public sealed record PerfectOrder : IExplainable
{
    private PerfectOrder() { }

    /// <summary>How many orders were judged.</summary>
    public int Orders { get; internal init; }

    /// <summary>How many orders are still open and left out.</summary>
    public int Open { get; internal init; }

    /// <summary>The share of orders on time.</summary>
    public double OnTime { get; internal init; }

    /// <summary>The share of orders in full.</summary>
    public double InFull { get; internal init; }

    /// <summary>The share of orders undamaged.</summary>
    public double Undamaged { get; internal init; }

    /// <summary>The share of orders with correct documents.</summary>
    public double DocumentsCorrect { get; internal init; }

    /// <summary>OTIF: the share of orders both on time and in full.</summary>
    public double OnTimeInFull { get; internal init; }

    /// <summary>The share of orders that have all four properties.</summary>
    public double Rate { get; internal init; }

    /// <summary>The four rates multiplied: what the perfect rate would be if failures were independent.</summary>
    public double ProductOfRates { get; internal init; }

    /// <summary>Judges orders.</summary>
    /// <param name="lines">The lines in any order; at least one.</param>
    /// <param name="asOf">The day of the report.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>The shares.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no line. <see cref="FaultCode.DuplicateKey"/>: a line of an order twice. <see cref="FaultCode.InvalidArgument"/>: settings out of range.
    /// <see cref="FaultCode.InsufficientData"/>: no order is closed.
    /// </exception>
    public static PerfectOrder Of(ReadOnlySpan<OrderLine> lines, LocalDate asOf, PerfectOrderOptions? options = null)
    {
        Guard.NotEmpty(lines, nameof(lines));
        options ??= new PerfectOrderOptions();
        var seen = new HashSet<(string, string)>();
        foreach (var line in lines)
        {
            if (!seen.Add((line.Order, line.Line)))
                throw Faults.Duplicate(nameof(lines), $"{line.Order}, {line.Line}");
        }
        options.Check();
        var orders = new Dictionary<string, OrderVerdict>(StringComparer.Ordinal);
        foreach (var line in lines)
            orders[line.Order] = OrderVerdict.Of(line, asOf, options).And(orders.GetValueOrDefault(line.Order, OrderVerdict.Perfect));
        OrderVerdict[] closed = [.. orders.Values.Where(order => !order.IsOpen)];
        if (closed.Length == 0)
            throw Faults.Insufficient(nameof(lines), "every order is still open", "report on a later day");
        double onTime = Share(closed, order => order.OnTime);
        double inFull = Share(closed, order => order.InFull);
        double undamaged = Share(closed, order => order.Undamaged);
        double documents = Share(closed, order => order.Documents);
        return new PerfectOrder
        {
            Orders = closed.Length,
            Open = orders.Count - closed.Length,
            OnTime = onTime,
            InFull = inFull,
            Undamaged = undamaged,
            DocumentsCorrect = documents,
            OnTimeInFull = Share(closed, order => order.OnTime && order.InFull),
            Rate = Share(closed, order => order.OnTime && order.InFull && order.Undamaged && order.Documents),
            ProductOfRates = onTime * inFull * undamaged * documents,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Perfect order rate", "完美订单率"),
            Rate,
            default,
            new Phrase($"{Orders} orders closed, {Open} open", $"已结 {Orders} 单，未结 {Open} 单"),
            Explanation.Of(new Phrase("On time", "准时率"), OnTime),
            Explanation.Of(new Phrase("In full", "足量率"), InFull),
            Explanation.Of(new Phrase("Undamaged", "完好率"), Undamaged),
            Explanation.Of(new Phrase("Documents correct", "单据正确率"), DocumentsCorrect),
            Explanation.Of(new Phrase("On time in full", "准时足量率"), OnTimeInFull),
            Explanation.Of(
                new Phrase("Product of the four rates", "四率之积"),
                ProductOfRates,
                Phrase.Of($"{OnTime} * {InFull} * {Undamaged} * {DocumentsCorrect}")
            )
        );

    private static double Share(OrderVerdict[] orders, Func<OrderVerdict, bool> has) => (double)orders.Count(has) / orders.Length;
}
