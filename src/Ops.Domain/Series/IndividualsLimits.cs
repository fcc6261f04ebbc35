namespace Ops.Domain.Series;

/// <summary>Limits of a chart of single values, from all values gathered so far.</summary>
/// <remarks>Made by <see cref="IndividualsAccumulator"/>. Two results are equal when all their figures are.</remarks>
public sealed record IndividualsLimits : IExplainable
{
    internal IndividualsLimits() { }

    /// <summary>How many values.</summary>
    public long Count { get; internal init; }

    /// <summary>The mean distance of neighbouring values.</summary>
    public double MeanMovingRange { get; internal init; }

    /// <summary>Mean ± 3·MR̄/d2.</summary>
    public ControlLimits Limits { get; internal init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Centre line", "中心线"),
            Limits.Center,
            Phrase.Of($"mean of {Count} values", $"{Count} 个值的均值"),
            new Phrase("Shewhart 1931", "Shewhart 1931"),
            Explanation.Of(new Phrase("Mean moving range", "平均移动极差"), MeanMovingRange),
            Explanation.Of(new Phrase("Lower control limit", "下控制限"), Limits.Lower, Phrase.Of($"{Limits.Center} − 3·{Limits.Sigma}")),
            Explanation.Of(new Phrase("Upper control limit", "上控制限"), Limits.Upper, Phrase.Of($"{Limits.Center} + 3·{Limits.Sigma}"))
        );
}
