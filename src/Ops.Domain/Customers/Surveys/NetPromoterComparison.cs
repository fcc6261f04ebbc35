using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>Two net promoter scores compared: did the score change by more than chance explains?</summary>
/// <remarks>
/// The limits of the change come from the scores' own limits (G. Y. Zou and A. Donner, Statistics in Medicine 27, 2008). Where both are normal this
/// is the usual interval from both standard errors.
/// </remarks>
public sealed record NetPromoterComparison : IExplainable
{
    private const double Widest = 200;

    private NetPromoterComparison(NetPromoterScore before, NetPromoterScore after)
    {
        Before = before;
        After = after;
    }

    /// <summary>The score before.</summary>
    public NetPromoterScore Before { get; }

    /// <summary>The score after.</summary>
    public NetPromoterScore After { get; }

    /// <summary>After − before, in points from −200 to 200.</summary>
    public double Change { get; internal init; }

    /// <summary>Change / √(se² + se²) with the normal standard errors; null when both are 0.</summary>
    public double? Z { get; internal init; }

    /// <summary>The two-sided p-value of <see cref="Z"/>; null with it.</summary>
    public double? PValue { get; internal init; }

    /// <summary>The lower limit of the change.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper limit of the change.</summary>
    public double Upper { get; internal init; }

    /// <summary>True when the interval of the change lies wholly on one side of 0.</summary>
    public bool IsSignificant => Lower > 0 || Upper < 0;

    /// <summary>Compares two counts.</summary>
    /// <param name="before">The counts before; at least one answer.</param>
    /// <param name="after">The counts after; at least one answer.</param>
    /// <param name="confidence">The confidence, strictly between 0 and 1.</param>
    /// <param name="method">How the intervals are made.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a confidence outside (0, 1), an unknown method. <see cref="FaultCode.InsufficientData"/>: a side
    /// without answers.
    /// </exception>
    public static NetPromoterComparison Of(
        NetPromoterCounts before,
        NetPromoterCounts after,
        double confidence = 0.95,
        ScoreInterval method = ScoreInterval.Score
    )
    {
        var first = NetPromoterScore.Of(before, confidence, method);
        var second = NetPromoterScore.Of(after, confidence, method);
        double change = second.Score - first.Score;
        double error = Math.Sqrt((first.StandardError * first.StandardError) + (second.StandardError * second.StandardError));
        double z = NormalFunctions.UpperQuantile((1 - confidence) / 2);
        bool normal = method == ScoreInterval.Normal;
        double below = normal ? z * error : Root(second.Score - second.Lower, first.Upper - first.Score);
        double above = normal ? z * error : Root(second.Upper - second.Score, first.Score - first.Lower);
        return new NetPromoterComparison(first, second)
        {
            Change = change,
            Z = error > 0 ? change / error : null,
            PValue = error > 0 ? Significance.NormalTwoSided(change / error) : null,
            Lower = normal ? change - below : Math.Max(-Widest, change - below),
            Upper = normal ? change + above : Math.Min(Widest, change + above),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change of the net promoter score", "净推荐值变化"),
            Change,
            Phrase.Of($"{After.Score} - {Before.Score}"),
            new Phrase("Zou and Donner 2008", "Zou 与 Donner 2008"),
            Explanation.Of(new Phrase("Lower confidence limit", "置信下限"), Lower),
            Explanation.Of(new Phrase("Upper confidence limit", "置信上限"), Upper),
            Explanation.Of(
                new Phrase("More than chance", "超出偶然"),
                IsSignificant ? new Phrase("yes", "是") : new Phrase("no", "否"),
                new Phrase("the interval does not hold 0", "区间不含 0")
            ),
            Explanation.Of(new Phrase("Two-sided p-value", "双侧 p 值"), PValue),
            Before.Explain(),
            After.Explain()
        );

    private static double Root(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
