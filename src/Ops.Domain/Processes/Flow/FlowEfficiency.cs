using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>How much of the time that items took was work, by class of service (流动效率).</summary>
/// <remarks>
/// A ratio of sums, not a mean of ratios: a day lost on a long item counts as much as one lost on a short item. Source: Modig &amp; Åhlström, This Is
/// Lean, 2012. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class FlowEfficiency : IExplainable
{
    private FlowEfficiency(FlowShare total) => Total = total;

    /// <summary>All classes together.</summary>
    public FlowShare Total { get; }

    /// <summary>Each class, in ordinal order.</summary>
    public ImmutableArray<FlowShare> Classes { get; internal init; }

    /// <summary>Measures finished items.</summary>
    /// <param name="items">The items; at least one.</param>
    /// <returns>The efficiency.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no item. <see cref="FaultCode.DuplicateKey"/>. <see cref="FaultCode.Overflow"/>: times beyond double.
    /// </exception>
    public static FlowEfficiency Of(ReadOnlySpan<ClassedWork> items)
    {
        Guard.NotEmpty(items, nameof(items));
        for (int i = 0; i < items.Length; i++)
            Guard.NotNull(items[i], Guard.At(nameof(items), i));
        Ids.Unique(items, item => item.Id, nameof(items));
        ClassedWork[] all = [.. items];
        var total = Share("", all, null);
        if (double.IsInfinity(total.Elapsed))
            throw Faults.Overflow(nameof(items), "the times sum beyond the range of double", "work in a larger unit");
        var classes = all.GroupBy(item => item.ServiceClass, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        return new FlowEfficiency(total) { Classes = [.. classes.Select(group => Share(group.Key, [.. group], total))] };
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>(Classes.Length);
        foreach (var share in Classes)
            parts.Add(Explanation.Of(Phrase.Of($"{share.ServiceClass}"), share.Efficiency, Phrase.Of($"{share.Active} / {share.Elapsed}")));
        return Explanation.Of(
            new Phrase("Flow efficiency", "流动效率"),
            Total.Efficiency,
            Phrase.Of($"{Total.Active} / {Total.Elapsed}")
        ) with
        {
            Source = new Phrase("Modig & Ahlstrom 2012", "莫迪格与奥尔斯特伦 2012"),
            Parts = parts.DrainToImmutable(),
        };
    }

    private static FlowShare Share(string name, ClassedWork[] items, FlowShare? total)
    {
        double active = items.Sum(item => item.Active);
        double elapsed = items.Sum(item => item.Elapsed);
        double waiting = items.Sum(item => item.Elapsed - item.Active);
        double allWaiting = total is null ? waiting : total.Elapsed - total.Active;
        return new FlowShare(name)
        {
            Items = items.Length,
            Active = active,
            Elapsed = elapsed,
            Efficiency = Ratio(active, elapsed),
            MedianElapsed = Quantiles.Median([.. items.Select(item => item.Elapsed)]),
            ShareOfElapsed = Ratio(elapsed, total?.Elapsed ?? elapsed),
            ShareOfWaiting = Ratio(waiting, allWaiting),
        };
    }

    private static double? Ratio(double top, double bottom) => bottom > 0 ? top / bottom : null;
}
