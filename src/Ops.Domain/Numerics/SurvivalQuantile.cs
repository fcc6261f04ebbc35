namespace Ops.Domain.Numerics;

/// <summary>The time by which a share of a population has had the event, with its limits.</summary>
public sealed record SurvivalQuantile : IExplainable
{
    internal SurvivalQuantile(double probability, double? time, double? lower, double? upper)
    {
        Probability = probability;
        Time = time;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The share p, between 0 and 1.</summary>
    public double Probability { get; }

    /// <summary>The first time at which the curve is down to 1 − p; null if it never comes down that far.</summary>
    public double? Time { get; }

    /// <summary>The same for the lower curve of the band; null where that curve does not come down.</summary>
    public double? Lower { get; }

    /// <summary>The same for the upper curve of the band; null where that curve does not come down.</summary>
    public double? Upper { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Probability == 0.5
                ? new Phrase("Median survival time", "中位生存时间")
                : Phrase.Of($"Time by which {Probability} have had the event", $"{Probability} 的个体已发生事件的时间"),
            Time,
            Phrase.Of($"first t with S(t) ≤ 1 − {Probability}", $"首个满足 S(t) ≤ 1 − {Probability} 的 t"),
            new Phrase("Brookmeyer and Crowley 1982", "Brookmeyer 与 Crowley 1982"),
            Explanation.Of(new Phrase("Lower limit", "下限"), Lower),
            Explanation.Of(new Phrase("Upper limit", "上限"), Upper)
        );
}
