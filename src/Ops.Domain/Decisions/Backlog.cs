namespace Ops.Domain.Decisions;

/// <summary>Orders a backlog by a scoring formula of the field.</summary>
public static class Backlog
{
    /// <summary>RICE: reach × impact × confidence / effort. Source: Intercom 2016.</summary>
    /// <param name="items">At least one item, each name once.</param>
    /// <returns>Scores and ranks in the order given.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a negative figure or a
    /// confidence above 1; <see cref="FaultCode.ZeroDenominator"/>: no effort.
    /// </exception>
    public static BacklogRanking Rice(ReadOnlySpan<RiceItem> items)
    {
        CheckKeys(items, item => item.Id);
        var entries = new Scored[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            var item = items[i];
            string place = Guard.At(nameof(items), i);
            Guard.NotNegative(item.Reach, $"{place}.reach");
            Guard.NotNegative(item.Impact, $"{place}.impact");
            Guard.Probability(item.Confidence, $"{place}.confidence");
            Guard.NotNegative(item.Effort, $"{place}.effort");
            RefuseZero(item.Effort, $"{place}.effort");
            entries[i] = new Scored(
                item.Id,
                item.Reach * item.Impact * item.Confidence / item.Effort,
                Phrase.Of($"{item.Reach} * {item.Impact} * {item.Confidence} / {item.Effort}")
            );
        }
        return new BacklogRanking(entries, new Phrase("RICE ranking", "RICE 排序"), new Phrase("Intercom 2016", "Intercom 2016"));
    }

    /// <summary>ICE: impact × confidence × ease. Source: Ellis &amp; Brown 2017.</summary>
    /// <param name="items">At least one item, each name once.</param>
    /// <returns>Scores and ranks in the order given.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a negative figure.
    /// </exception>
    public static BacklogRanking Ice(ReadOnlySpan<IceItem> items)
    {
        CheckKeys(items, item => item.Id);
        var entries = new Scored[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            var item = items[i];
            string place = Guard.At(nameof(items), i);
            Guard.NotNegative(item.Impact, $"{place}.impact");
            Guard.NotNegative(item.Confidence, $"{place}.confidence");
            Guard.NotNegative(item.Ease, $"{place}.ease");
            entries[i] = new Scored(
                item.Id,
                item.Impact * item.Confidence * item.Ease,
                Phrase.Of($"{item.Impact} * {item.Confidence} * {item.Ease}")
            );
        }
        return new BacklogRanking(entries, new Phrase("ICE ranking", "ICE 排序"), new Phrase("Ellis & Brown 2017", "Ellis 与 Brown 2017"));
    }

    /// <summary>Weighted shortest job first: (business value + time criticality + risk reduction) / job size. Source: Reinertsen 2009; SAFe.</summary>
    /// <param name="items">At least one item, each name once.</param>
    /// <returns>Scores and ranks in the order given.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a negative figure;
    /// <see cref="FaultCode.ZeroDenominator"/>: no job size.
    /// </exception>
    public static BacklogRanking Wsjf(ReadOnlySpan<WsjfItem> items)
    {
        CheckKeys(items, item => item.Id);
        var entries = new Scored[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            var item = items[i];
            string place = Guard.At(nameof(items), i);
            Guard.NotNegative(item.BusinessValue, $"{place}.businessValue");
            Guard.NotNegative(item.TimeCriticality, $"{place}.timeCriticality");
            Guard.NotNegative(item.RiskReduction, $"{place}.riskReduction");
            Guard.NotNegative(item.JobSize, $"{place}.jobSize");
            RefuseZero(item.JobSize, $"{place}.jobSize");
            entries[i] = new Scored(
                item.Id,
                (item.BusinessValue + item.TimeCriticality + item.RiskReduction) / item.JobSize,
                Phrase.Of($"({item.BusinessValue} + {item.TimeCriticality} + {item.RiskReduction}) / {item.JobSize}")
            );
        }
        return new BacklogRanking(
            entries,
            new Phrase("WSJF ranking", "WSJF 排序"),
            new Phrase("Reinertsen 2009, cost of delay / job size", "Reinertsen 2009，延迟成本 / 工作量")
        );
    }

    private static void CheckKeys<T>(ReadOnlySpan<T> items, Func<T, string> id)
    {
        Guard.NotEmpty(items, nameof(items));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            string key = Guard.NotBlank(id(item), nameof(items));
            if (!seen.Add(key))
                throw Faults.Duplicate(nameof(items), key);
        }
    }

    private static void RefuseZero(double divisor, string place)
    {
        if (divisor == 0)
            throw Faults.ZeroDenominator(place, "0 is divided by", "give a figure above 0");
    }

    internal readonly record struct Scored(string Id, double Score, Phrase Formula);
}
