namespace Ops.Domain.Decisions;

/// <summary>The cheapest way to meet every demand exactly without exceeding a supply (Hitchcock 1941).</summary>
/// <remarks>Successive shortest paths with prices. Holds a list and makes no claim of value equality.</remarks>
public sealed class TransportPlan : IExplainable
{
    private TransportPlan() { }

    /// <summary>Whether every demand can be met.</summary>
    public bool IsFeasible { get; private init; }

    /// <summary>The cost of the shipments; 0 when it is not feasible.</summary>
    public double Total { get; private init; }

    /// <summary>The shipments by source and destination; empty when it is not feasible. Another plan may be as cheap.</summary>
    public ImmutableArray<Shipment> Shipments { get; private init; }

    /// <summary>Plans shipments.</summary>
    /// <param name="supply">What each source has; at least 0.</param>
    /// <param name="demand">What each destination needs; at least 0.</param>
    /// <param name="costs">The cost of a unit, one list per source, one figure per destination; null forbids the way.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a negative
    /// quantity.
    /// </exception>
    public static TransportPlan Of(ReadOnlySpan<double> supply, ReadOnlySpan<double> demand, IReadOnlyList<double?[]> costs)
    {
        Guard.NotEmpty(supply, nameof(supply));
        Guard.NotEmpty(demand, nameof(demand));
        Guard.NotNull(costs, nameof(costs));
        if (costs.Count == 0)
            throw Faults.Empty(nameof(costs), "give the costs of every source");
        Guard.SameLength(costs.Count, nameof(costs), supply.Length, nameof(supply));
        for (int i = 0; i < costs.Count; i++)
            Guard.SameLength(
                Guard.NotNull(costs[i], Guard.At(nameof(costs), i)).Length,
                Guard.At(nameof(costs), i),
                demand.Length,
                nameof(demand)
            );
        NotNegative(supply, nameof(supply));
        NotNegative(demand, nameof(demand));
        for (int i = 0; i < costs.Count; i++)
        {
            foreach (double? cost in costs[i])
                Guard.Finite(cost ?? 0, Guard.At(nameof(costs), i));
        }
        var search = new TransportSearch(supply.ToArray(), demand.ToArray(), costs);
        if (!search.Run())
            return new TransportPlan { Shipments = [] };
        var shipments = ImmutableArray.CreateBuilder<Shipment>();
        double total = 0;
        for (int i = 0; i < supply.Length; i++)
        {
            for (int j = 0; j < demand.Length; j++)
            {
                double quantity = search.Flow[i, j];
                if (quantity <= 0)
                    continue;
                total += quantity * costs[i][j]!.Value;
                shipments.Add(
                    new Shipment
                    {
                        Source = i,
                        Destination = j,
                        Quantity = quantity,
                    }
                );
            }
        }
        return new TransportPlan
        {
            IsFeasible = true,
            Total = total,
            Shipments = shipments.ToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Cost of the shipments", "运输总成本"),
            IsFeasible ? Total : null,
            default,
            new Phrase("Hitchcock 1941", "Hitchcock 1941"),
            [.. Shipments.Select(shipment => Explanation.Of(Phrase.Of($"{shipment.Source} -> {shipment.Destination}"), shipment.Quantity))]
        );

    private static void NotNegative(ReadOnlySpan<double> values, string place)
    {
        for (int i = 0; i < values.Length; i++)
            Guard.NotNegative(values[i], Guard.At(place, i));
    }
}
