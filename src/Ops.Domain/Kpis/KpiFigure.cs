namespace Ops.Domain.Kpis;

/// <summary>An indicator's figure made of single facts.</summary>
public sealed record KpiFigure : IExplainable
{
    internal KpiFigure(Phrase rule, long count, decimal? value)
    {
        Rule = rule;
        Count = count;
        Value = value;
    }

    /// <summary>How the indicator adds up.</summary>
    public Phrase Rule { get; }

    /// <summary>Of how many facts it is made.</summary>
    public long Count { get; }

    /// <summary>The figure; null without facts, or with 0 below the line.</summary>
    public decimal? Value { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Figure", "指标"),
            Value is { } value ? Figures.Text(value) : null,
            default,
            Rule,
            Explanation.Of(new Phrase("Facts", "事实数"), (decimal)Count)
        );
}
